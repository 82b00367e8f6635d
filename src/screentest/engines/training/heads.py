"""Fits one calibrated logistic head an indicator, and sets its threshold where it is precise enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from .material import Task

#: Raised when the way of training changes: weights carry it.
TRAINER = "logistic-3"
FOLDS = 5
STRENGTH = 2.0
#: The precision that a threshold must reach on sentences of folds that the head has not seen.
PRECISION_FOR = 0.80
PRECISION_AGAINST = 0.85
#: A threshold never goes below this, nor above the other.
LOWEST, HIGHEST = 0.35, 0.97

Vectors = NDArray[np.float32]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """One head: weights (width + 1), threshold, and what cross-validation says of it."""

    code: str
    weights: Vectors
    threshold: float
    precision: float
    recall: float
    auc: float
    positives: int
    negatives: int


def _model() -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=2000, tol=1e-6, solver="lbfgs")


def _balanced(labels: NDArray[np.int64], weights: Numbers) -> Numbers:
    """Scale weights so that both sides weigh the same."""
    scaled = weights.copy()
    for side in (0, 1):
        total = scaled[labels == side].sum()
        if total > 0:
            scaled[labels == side] *= len(labels) / (2 * total)
    return scaled


def out_of_fold(task: Task, vectors: Vectors) -> Numbers:
    """Return a logit for each sentence of a task, by a head that saw nothing of the sentence's group."""
    x = vectors[list(task.rows)]
    y = np.array(task.labels)
    w = np.array(task.weights)
    groups = np.array(task.groups)
    logits = np.zeros(len(y))
    for train, test in GroupKFold(min(FOLDS, len(set(task.groups)))).split(x, y, groups):
        model = _model().fit(x[train], y[train], sample_weight=_balanced(y[train], w[train]))
        logits[test] = model.decision_function(x[test])
    return logits


def _calibration(logits: Numbers, labels: NDArray[np.int64], weights: Numbers) -> tuple[float, float]:
    """Return slope and offset that make out-of-fold logits honest (Platt's method, with the sentences' own weights)."""
    model = LogisticRegression(C=100.0, max_iter=2000).fit(logits[:, None], labels, sample_weight=weights)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def threshold_for(chances: Numbers, labels: NDArray[np.int64], weights: Numbers, wanted: float) -> float:
    """Return the lowest threshold at and above which the weighted precision is at least `wanted`."""
    order = np.argsort(-chances, kind="stable")
    hit = np.cumsum(weights[order] * labels[order])
    all_ = np.cumsum(weights[order])
    precise = hit / all_ >= wanted
    enough = np.cumsum(labels[order]) >= 3
    good = np.flatnonzero(precise & enough)
    if len(good) == 0:
        return HIGHEST
    return float(np.clip(chances[order[good[-1]]], LOWEST, HIGHEST))


def fit(task: Task, vectors: Vectors, wanted: float) -> Fitted:
    """Fit one head on all of its sentences; threshold and figures come from folds that it had not seen."""
    labels = np.array(task.labels)
    weights = np.array(task.weights)
    logits = out_of_fold(task, vectors)
    slope, offset = _calibration(logits, labels, weights)
    chances = 1 / (1 + np.exp(-(slope * logits + offset)))
    threshold = threshold_for(chances, labels, weights, wanted)
    seen = chances >= threshold
    hits = float(weights[seen & (labels == 1)].sum())
    precision = hits / float(weights[seen].sum()) if seen.any() else 0.0
    recall = hits / float(weights[labels == 1].sum())
    x = vectors[list(task.rows)]
    model = _model().fit(x, labels, sample_weight=_balanced(labels, weights))
    calibrated = np.append(model.coef_[0] * slope, model.intercept_[0] * slope + offset).astype(np.float32)
    written = weights == 1.0
    return Fitted(
        task.code,
        calibrated,
        threshold,
        round(precision, 3),
        round(recall, 3),
        round(_auc(logits[written], labels[written]), 3),
        int(labels.sum()),
        int((labels == 0).sum()),
    )


def _auc(scores: Numbers, labels: NDArray[np.int64]) -> float:
    """Return the area under the curve: the chance that a sentence that shows it stands above one that does not."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    shows = int(labels.sum())
    lacks = len(labels) - shows
    if not shows or not lacks:
        return 0.5
    return float((ranks[labels == 1].sum() - shows * (shows + 1) / 2) / (shows * lacks))


def fit_all(tasks: Sequence[Task], vectors: Vectors, against: frozenset[str]) -> list[Fitted]:
    """Fit every head."""
    return [fit(task, vectors, PRECISION_AGAINST if task.code in against else PRECISION_FOR) for task in tasks]
