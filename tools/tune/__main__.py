"""`python -m tools.tune`: tune the encoder's upper layers on the packs' corpus and write them; heads are trained after.

What is held out (see `screentest.engines.training.material`) is never tuned on. A quarter of an hour on two idle cores.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator

import numpy as np
import torch

from screentest.adapters.embeddings.tuned import LAYERS, MODEL, STAMP, Lower
from screentest.app.bootstrap import services
from screentest.app.training.heads import corpus_digest, forms, labelled, sides
from screentest.engines.training.targets import targets

from .export import export
from .network import WIDTH, Upper, begin_from

ROUNDS, BATCH = 4, 48
#: One network a seed: each errs in its own way, and heads over both are less at the mercy of chance.
SEEDS = (0, 1)
RATE, HEAD_RATE, DECAY, DROPPED, WARM = 1.5e-4, 2e-3, 0.01, 0.1, 100


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

    def shuffled(self, rows: np.ndarray, dice: np.random.Generator) -> Iterator[np.ndarray]:
        """Yield batches in any order, sentences of like length together."""
        rows = dice.permutation(rows)
        found: list[np.ndarray] = []
        for begin in range(0, len(rows), BATCH * 32):
            block = rows[begin : begin + BATCH * 32]
            block = block[np.argsort(self.sizes[block], kind="stable")]
            found.extend(block[at : at + BATCH] for at in range(0, len(block), BATCH))
        yield from (found[i] for i in dice.permutation(len(found)))


def tune(states: States, shown: np.ndarray, weights: np.ndarray, rows: np.ndarray, rounds: int, seed: int) -> Upper:
    """Return the tuned layers; the same input on the same machine gives the same layers."""
    torch.manual_seed(seed)
    dice = np.random.default_rng(seed)
    upper = Upper(shown.shape[1], LAYERS)
    begin_from(upper, MODEL, 6 - LAYERS)
    optimiser = torch.optim.AdamW(
        [{"params": upper.layers.parameters(), "lr": RATE}, {"params": upper.head.parameters(), "lr": HEAD_RATE}],
        weight_decay=DECAY,
    )
    steps = rounds * -(-len(rows) // BATCH)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min(1, k / WARM) * max(0.02, 1 - k / steps))
    for number in range(rounds):
        begun, lost = time.perf_counter(), 0.0
        for batch in states.shuffled(rows, dice):
            pooled = torch.nn.functional.dropout(upper.pooled(*states.batch(batch)), DROPPED)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                upper.head(pooled), torch.from_numpy(shown[batch]), torch.from_numpy(weights[batch]), reduction="sum"
            ) / len(batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(upper.layers.parameters(), 1.0)
            optimiser.step()
            plan.step()
            lost += loss.item() * len(batch)
        print(f"round {number + 1}: loss {lost / len(rows):.4f}, {time.perf_counter() - begun:.0f} s", flush=True)
    return upper


def main() -> None:
    """Tune and write."""
    parser = argparse.ArgumentParser(prog="python -m tools.tune")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N", help="passes over the corpus")
    options = parser.parse_args()
    made = services()
    written = made.packs.written()
    sentences = labelled(made.library, written)
    shown, weights = targets(sentences, sides(made.library, sentences))
    held = np.array([sentence.held for sentence in sentences])
    states = States(forms(sentences))
    rows = np.flatnonzero(~held)
    uppers = [tune(states, shown, weights, rows, options.rounds, seed) for seed in SEEDS]
    path = STAMP.with_name("upper.onnx")
    export(uppers, path)
    STAMP.write_text(json.dumps({"corpus": corpus_digest(written), "rounds": options.rounds}) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB; now `screentest packs train`")


if __name__ == "__main__":
    main()
