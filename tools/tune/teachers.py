"""Teachers: upper layers tuned on the corpus from different beginnings, and what their heads together say."""

from __future__ import annotations

import numpy as np
import torch

from screentest.adapters.embeddings.tuned import LAYERS, MODEL
from screentest.engines.training.heads import RIDGE
from screentest.engines.training.logistic import fit

from .network import Upper, begin_from
from .states import States
from .training import train

DROPPED = 0.1


def teacher(states: States, shown: np.ndarray, weights: np.ndarray, rows: np.ndarray, rounds: int, seed: int) -> Upper:
    """Return layers tuned to tell what each sentence shows; `shown` and `weights` have shape (sentences, labels)."""
    torch.manual_seed(seed)
    upper = Upper(shown.shape[1], LAYERS)
    begin_from(upper, MODEL, 6 - LAYERS)
    targets, shares = torch.from_numpy(shown), torch.from_numpy(weights)

    def loss(pooled: torch.Tensor, batch: torch.Tensor) -> torch.Tensor:
        said = upper.head(torch.nn.functional.dropout(pooled, DROPPED))
        lost = torch.nn.functional.binary_cross_entropy_with_logits(
            said, targets[batch], shares[batch], reduction="sum"
        )
        return lost / len(batch)

    train(upper, states, rows, rounds, seed, loss)
    return upper


def vectors(upper: Upper, states: States) -> np.ndarray:
    """Return the pooled vector of every sentence, shape (sentences, 384)."""
    found = np.zeros((len(states.sizes), upper.head.in_features), np.float32)
    with torch.no_grad():
        for rows in states.in_order():
            found[rows] = upper.pooled(*states.batch(rows)).numpy()
    return found


def together(
    beside: np.ndarray, shown: np.ndarray, weights: np.ndarray, rows: np.ndarray, asked: np.ndarray
) -> np.ndarray:
    """Return the log-odds (asked, labels) of heads fitted on the vectors of all teachers side by side.

    `beside` are the vectors of the labelled sentences, of which `rows` may be learned from; `asked` those to judge.
    """
    heads = fit(beside[rows], shown[rows], weights[rows], RIDGE)
    said: np.ndarray = asked @ heads[:, :-1].T + heads[:, -1]
    return said
