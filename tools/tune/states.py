"""The lower layers' states of many sentences, in batches of like length."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch

from screentest.adapters.embeddings.tuned import Lower

from .network import WIDTH

BATCH = 48


class StoredStates:
    """The states of every sentence's words, one sentence after another."""

    width = WIDTH

    def __init__(self, states: list[np.ndarray]) -> None:
        self.sizes = np.array([len(state) for state in states])
        self._all = torch.from_numpy(np.concatenate(states))
        self._at = np.concatenate([[0], np.cumsum(self.sizes)])

    def batch(self, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Return states (rows, words, width) and where there are words."""
        hidden = torch.zeros(len(rows), int(self.sizes[rows].max()), self.width)
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


class States(StoredStates):
    """The states of every sentence's words after the packaged model's third layer."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(list(Lower().states(sentences)))
