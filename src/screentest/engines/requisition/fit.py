"""Fits what a requisition is read with: ridge heads over own sentences, and log-odds by penalised regression."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .heads import Vectors, with_constant

#: The ridge of the heads, in units of the weight of one side; and how many folds hold sentences out.
RIDGE = {"track": 0.03, "exposure": 0.02}
FOLDS = 5
Mask = NDArray[np.bool_]


def ridge_head(vectors: NDArray[np.float32], sides: Vectors, weight: Vectors, ridge: float) -> Vectors:
    """Return the head (width + 1) whose scores come nearest to `sides` (1, -1 or 0), rows weighted."""
    rows = with_constant(vectors)
    system = (rows * weight[:, None]).T @ rows + ridge * np.eye(rows.shape[1])
    return np.asarray(np.linalg.solve(system, (rows * weight[:, None]).T @ sides), dtype=np.float64)


def evened(sides: Vectors, undecided: float) -> Vectors:
    """Return weights under which both sides weigh one each and those of no side `undecided`."""
    weight = np.zeros(len(sides))
    for side, mass in ((1.0, 1.0), (-1.0, 1.0), (0.0, undecided)):
        here = sides == side
        if here.any():
            weight[here] = mass / here.sum()
    return weight


def held_out(
    vectors: NDArray[np.float32], sides: Vectors, groups: Sequence[int], undecided: float, ridge: float
) -> Vectors:
    """Return the score of each row by a head that saw no row of its group's fold."""
    fold = np.array(groups) % FOLDS
    found = np.zeros(len(sides))
    for k in range(FOLDS):
        seen = fold != k
        head = ridge_head(vectors[seen], sides[seen], evened(sides[seen], undecided), ridge)
        found[~seen] = with_constant(vectors[~seen]) @ head
    return found


def gain(scores: Vectors, sides: Vectors) -> float:
    """Return the factor by which the two sides, held out, score two apart on average."""
    return float(2.0 / max(scores[sides > 0].mean() - scores[sides < 0].mean(), 1e-6))


def auc(scores: Vectors, labels: Mask) -> float:
    """Return the chance that one of the first kind stands above one of the other; ties count half."""
    above = scores[labels][:, None] - scores[~labels][None, :]
    return round(float((above > 0).mean() + 0.5 * (above == 0).mean()), 3)


def logistic(rows: Vectors, labels: Vectors, weight: Vectors, pull: Vectors, prior: Vectors) -> Vectors:
    """Return the log-odds that best explain `labels`, each pulled to its prior with the strength `pull` (Newton)."""
    beta = prior.astype(np.float64).copy()
    for _ in range(80):
        chance = 1 / (1 + np.exp(-np.clip(rows @ beta, -30, 30)))
        gradient = rows.T @ (weight * (labels - chance)) - pull * (beta - prior)
        curve = (rows * (weight * chance * (1 - chance))[:, None]).T @ rows + np.diag(pull)
        step = np.linalg.solve(curve, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-9:
            break
    return beta


def balanced_weights(labels: Vectors, companies: Sequence[str], prior: float) -> Vectors:
    """Return weights: a company counts by the root of its rows, the classes by the prior; one a row on average."""
    size = {name: companies.count(name) for name in set(companies)}
    weight = np.array([1 / np.sqrt(size[name]) for name in companies])
    for label, mass in ((1.0, prior), (0.0, 1 - prior)):
        here = labels == label
        weight[here] *= len(labels) * mass / weight[here].sum()
    return weight
