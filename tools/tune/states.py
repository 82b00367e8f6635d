"""The lower layers' states of many sentences, in batches of like length."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch

from screentest.adapters.embeddings.tuned import Lower

from .network import WIDTH

BATCH = 48


class States:
    """The lower layers' states of every sentence, one after another."""

    def __init__(self, sentences: list[str]) -> None:
        states = Lower().states(sentences)
        self.sizes = np.array([len(state) for state in states])
        self._all = torch.from_numpy(np.concatenate(states))
        self._at = np.concatenate([[0], np.cumsum(self.sizes)])

    def batch(self, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Return states (rows, words, 384) and where there are words."""
        hidden = torch.zeros(len(rows), int(self.sizes[rows].max()), WIDTH)
        mask = torch.zeros(hidden.shape[:2], dtype=torch.bool)
        for place, row in enumerate(rows):
            hidden[place, : self.sizes[row]] = self._all[self._at[row] : self._at[row + 1]].float()
            mask[place, : self.sizes[row]] = True
        return hidden, mask

    def in_order(self) -> Iterator[np.ndarray]:
        """Yield batches of all rows, the shortest sentences first."""
        rows = np.argsort(self.sizes, kind="stable")
        yield from (rows[at : at + BATCH] for at in range(0, len(rows), BATCH))

    def shuffled(self, rows: np.ndarray, dice: np.random.Generator) -> Iterator[np.ndarray]:
        """Yield batches in any order, sentences of like length together."""
        rows = dice.permutation(rows)
        found: list[np.ndarray] = []
        for begin in range(0, len(rows), BATCH * 32):
            block = rows[begin : begin + BATCH * 32]
            block = block[np.argsort(self.sizes[block], kind="stable")]
            found.extend(block[at : at + BATCH] for at in range(0, len(block), BATCH))
        yield from (found[i] for i in dice.permutation(len(found)))
