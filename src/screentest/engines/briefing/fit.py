"""Trains the weights: logistic regression by Newton's steps, thresholds and figures from sentences held out."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

#: Raised when the way of training changes: weights carry it.
TRAINER = "brief-logistic-1"
FOLDS = 5
RIDGE = 0.6
#: How many objects fill each frame.
FILLS = 9
#: The share of written negatives that may be taken for priorities.
FALSE = 0.05


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, its label (“priority” or a kind of distractor), and the group that never straddles a split."""

    text: str
    label: str
    group: str


def sentences_of(written: Sequence[Mapping[str, Any]]) -> list[Labelled]:
    """Return all sentences of the corpora: lines as they stand, frames filled with a rotating choice of objects."""
    objects = [line for item in written if item["use"] == "objects" for line in item["lines"]]
    found: list[Labelled] = []
    for item in written:
        if item["use"] != "corpus":
            continue
        found.extend(Labelled(line, item["label"], line) for line in item["lines"])
        for frame in item["frames"]:
            at = zlib.crc32(frame.encode())
            for k in range(FILLS):
                filled = frame.replace("{}", objects[(at + k * 17) % len(objects)])
                found.append(Labelled(filled[:1].upper() + filled[1:], item["label"], frame))
    return found


def solve(x: NDArray[np.float64], y: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return logistic weights; both sides weigh the same."""
    share = np.where(y, 0.5 / max(1, y.sum()), 0.5 / max(1, (~y).sum())) * len(y)
    beta = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], RIDGE)
    penalty[-1] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (share * (y - p)) - penalty * beta
        hessian = (x * (share * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-8:
            break
    return np.asarray(beta, dtype=np.float64)


def fit(x: NDArray[np.float64], found: Sequence[Labelled]) -> tuple[NDArray[np.float64], float, dict[str, float]]:
    """Return weights, threshold and figures; every sentence is held out with its group once."""
    y = np.array([s.label == "priority" for s in found])
    fold = np.array([zlib.crc32(s.group.encode()) % FOLDS for s in found])
    held_out = np.zeros(len(y))
    for k in range(FOLDS):
        test = fold == k
        held_out[test] = x[test] @ solve(x[~test], y[~test])
    chances = 1 / (1 + np.exp(-np.clip(held_out, -30, 30)))
    bar = round(float(np.quantile(chances[~y], 1 - FALSE)), 3)
    taken = chances >= bar
    figures = {
        "written": float(y.sum()),
        "distractors": float((~y).sum()),
        "recall": round(float(taken[y].mean()), 3),
        "precision": round(float((taken & y).sum() / max(1, taken.sum())), 3),
    }
    for label in sorted({s.label for s in found} - {"priority"}):
        there = np.array([s.label == label for s in found])
        figures[f"false {label}"] = round(float(taken[there].mean()), 3)
    return solve(x, y), bar, figures
