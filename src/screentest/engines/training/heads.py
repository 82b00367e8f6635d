"""Fits one calibrated linear head an indicator in closed form, and sets its threshold by whole answers it never saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .material import CONSTANT, NOISE_SIDE, Mask, Table, Vectors

#: Raised when the way of training changes: weights carry it.
TRAINER = "ridge-hierarchical-7"
FOLDS = 5
#: The ridge, in units of the weight of one side.
RIDGE = 0.03
#: What silent sentences of whole answers, and sentences written for the other side, weigh against one side's own.
SILENT, OTHER_SIDE = 1.0, 0.3
#: How much the common head (does this sentence show anything at all?) adds to each head of its side.
COMMON = 0.6
#: The share of silent sentences of whole answers that a head may take for evidence.
FALSE_FOR, FALSE_AGAINST = 0.02, 0.001
#: For a text too short to be rated, somebody singled the sentence out: the share of near misses, and of sentences
#: written for the other side, that a head may take.
FALSE_ALONE_NEAR, FALSE_ALONE_OTHER = 0.07, 0.01

#: The share of sentences that show something which the noise head may take for noise.
FALSE_NOISE = 0.01

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """One head: weights (width + 1), threshold on the probability, and what sentences held out say of it.

    `threshold_alone` is for texts too short to be rated. `auc` is over near misses, `auc_in_answers` over answers,
    `recall` and `precision` over whole answers at the threshold; all out of fold.
    """

    code: str
    weights: NDArray[np.float32]
    threshold: float
    threshold_alone: float
    auc: float
    auc_in_answers: float
    precision: float
    recall: float
    written: int
    marked: int


def _add(system: Vectors, right: Numbers, rows: Vectors, target: float, weight: float) -> None:
    """Add rows with a common target to a weighted least-squares system; the rows together weigh `weight`."""
    if len(rows):
        each = weight / len(rows)
        system += rows.T @ rows * each
        right += rows.sum(axis=0) * each * target


def _solve(parts: Sequence[tuple[Vectors, float, float]], width: int) -> Numbers:
    system: Vectors = np.eye(width) * RIDGE
    right: Numbers = np.zeros(width)
    for rows, target, weight in parts:
        _add(system, right, rows, target, weight)
    return np.asarray(np.linalg.solve(system, right), dtype=np.float64)


def _common_head(table: Table, side: str, use: Mask) -> Numbers:
    """Return the head that tells sentences showing anything of one side from those that show nothing."""
    shows, lacks = table.any_of(table.shows, side), table.any_of(table.lacks, side)
    x, answers = table.vectors, table.complete
    parts = [
        (x[use & answers & shows], 1.0, 1.0),
        (x[use & answers & ~shows], -1.0, 1.0),
        (x[use & ~answers & shows], 1.0, 0.5),
        (x[use & ~answers & lacks], -1.0, 0.5),
    ]
    return _solve(parts, x.shape[1])


class _Background:
    """The sums over sentences that many heads share, computed once for each split."""

    def __init__(self, table: Table, use: Mask) -> None:
        self.table, self.use = table, use
        answers = table.vectors[use & table.complete]
        self.answers = answers.T @ answers, answers.sum(axis=0), len(answers)
        self.sides = {side: self._side(side) for side in ("for", "against")}

    def _side(self, side: str) -> tuple[Vectors, Numbers, int]:
        table = self.table
        written = table.any_of(table.shows, side) | table.any_of(table.lacks, side)
        rows = table.vectors[self.use & ~table.complete & written]
        return rows.T @ rows, rows.sum(axis=0), len(rows)

    def head(self, code: str) -> Numbers:
        """Return the head of one indicator on this split."""
        table, use = self.table, self.use
        x = table.vectors
        width = x.shape[1]
        system: Vectors = np.eye(width) * RIDGE
        right: Numbers = np.zeros(width)
        _add(system, right, x[use & table.shows[code]], 1.0, 1.0)
        _add(system, right, x[use & table.lacks[code]], -1.0, 1.0)
        marked = x[use & table.complete & table.shows[code]]
        gram, total, count = self.answers
        if count > len(marked):
            each = SILENT / (count - len(marked))
            system += (gram - marked.T @ marked) * each
            right -= (total - marked.sum(axis=0)) * each
        # Noise teaches its own head alone: as a near miss of every other head it blurs what they know (measured).
        others = self.sides.values() if table.side[code] == NOISE_SIDE else (self.sides[_other(table, code)],)
        for gram, total, count in others:
            if count:
                system += gram * (OTHER_SIDE / count)
                right -= total * (OTHER_SIDE / count)
        return np.asarray(np.linalg.solve(system, right), dtype=np.float64)


def _other(table: Table, code: str) -> str:
    return "for" if table.side[code] == "against" else "against"


def _held_out(table: Table, codes: Sequence[str]) -> tuple[Mapping[str, Numbers], Mapping[str, Numbers]]:
    """Return scores of every head and of both common heads, each sentence held out with its group."""
    n = len(table.vectors)
    scores = {code: np.zeros(n) for code in codes}
    common = {side: np.zeros(n) for side in ("for", "against")}
    for fold in range(FOLDS):
        test = table.fold == fold
        background = _Background(table, ~test)
        for code in codes:
            scores[code][test] = table.vectors[test] @ background.head(code)
        for side, values in common.items():
            values[test] = table.vectors[test] @ _common_head(table, side, ~test)
    return scores, common


def _spread(values: Numbers, where: Mask) -> tuple[float, float]:
    """Return mean and deviation of some scores; (0, 1) where there are too few."""
    chosen = values[where]
    return (float(chosen.mean()), float(chosen.std()) or 1.0) if len(chosen) > 1 else (0.0, 1.0)


def _chance(scores: Numbers, labels: Mask, weights: Numbers) -> tuple[float, float]:
    """Return slope and offset of the logistic curve that best turns scores into probabilities (Platt, by Newton)."""
    x = np.column_stack([scores, np.ones(len(scores))])
    beta = np.array([1.0, -3.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (weights * (labels - p)) - 1e-3 * beta
        hessian = (x * (weights * p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[0]), float(beta[1])


def auc(scores: Numbers, labels: Mask) -> float:
    """Return the chance that a sentence that shows it stands above one that does not; 0.5 where one side is missing."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    shows = int(labels.sum())
    lacks = len(labels) - shows
    if not shows or not lacks:
        return 0.5
    return float((ranks[labels].sum() - shows * (shows + 1) / 2) / (shows * lacks))


def fit_all(table: Table) -> list[Fitted]:
    """Fit every head on all sentences; thresholds, calibration and figures come from sentences held out."""
    codes = sorted(table.shows)
    scores, common = _held_out(table, codes)
    everything = np.ones(len(table.vectors), dtype=bool)
    background = _Background(table, everything)
    heads = {side: _common_head(table, side, everything) for side in common}
    answers = table.complete
    fitted = []
    for code in codes:
        side = table.side[code]
        if side == NOISE_SIDE:
            fitted.append(_noise_head(table, code, scores[code], background.head(code)))
            continue
        shows, silent = table.shows[code], answers & ~table.shows[code]
        mean, spread = _spread(scores[code], silent)
        common_mean, common_spread = _spread(common[side], answers)
        held_out = (scores[code] - mean) / spread + COMMON * (common[side] - common_mean) / common_spread
        weights = background.head(code) / spread + COMMON * heads[side] / common_spread
        offset = -mean / spread - COMMON * common_mean / common_spread
        fitted.append(_finished(table, code, held_out, weights, offset, silent, shows))
    return fitted


def _finished(
    table: Table, code: str, held_out: Numbers, weights: Numbers, offset: float, silent: Mask, shows: Mask
) -> Fitted:
    """Return a head with its probability, its threshold and its figures."""
    answers = table.complete
    near = (shows | table.lacks[code]) & ~answers
    use = silent | near | (answers & shows)
    slope, shift = _chance(held_out[use], shows[use], np.ones(int(use.sum())))
    wanted = FALSE_AGAINST if table.side[code] == "against" else FALSE_FOR
    bar = float(np.quantile(held_out[silent], 1 - wanted)) if silent.any() else 2.5
    foreign = ~answers & table.any_of(table.shows, _other(table, code))
    alone = max(
        float(np.quantile(held_out[near & ~shows], 1 - FALSE_ALONE_NEAR)),
        float(np.quantile(held_out[foreign], 1 - FALSE_ALONE_OTHER)) if foreign.any() else -9.0,
    )
    seen = held_out >= bar
    hits, taken, there = int((seen & answers & shows).sum()), int((seen & answers).sum()), int((answers & shows).sum())
    final = np.append(weights[:-1], weights[-1] * CONSTANT + offset) * slope
    final[-1] += shift
    return Fitted(
        code,
        final.astype(np.float32),
        float(1 / (1 + np.exp(-(slope * bar + shift)))),
        float(1 / (1 + np.exp(-(slope * min(bar, alone) + shift)))),
        round(auc(held_out[near], shows[near]), 3),
        round(auc(held_out[answers], shows[answers]), 3),
        round(hits / taken, 3) if taken else 0.0,
        round(hits / there, 3) if there else 0.0,
        int((shows & ~answers).sum()),
        there,
    )


def _noise_head(table: Table, code: str, held_out: Numbers, weights: Numbers) -> Fitted:
    """Return the head for sentences that say nothing of anybody's work.

    Its bar is set by sentences that do show something: at most `FALSE_NOISE` of those may be lost to it.
    """
    noise = table.shows[code]
    shows = table.any_of(table.shows, "for") | table.any_of(table.shows, "against")
    use = noise | shows
    slope, shift = _chance(held_out[use], noise[use], np.ones(int(use.sum())))
    bar = float(np.quantile(held_out[shows], 1 - FALSE_NOISE))
    seen = held_out >= bar
    final = np.append(weights[:-1], weights[-1] * CONSTANT) * slope
    final[-1] += shift
    chance = float(1 / (1 + np.exp(-(slope * bar + shift))))
    quality = round(auc(held_out[use], noise[use]), 3)
    recall = round(float(seen[noise].mean()), 3)
    precision = round(float((seen & noise).sum() / max(1, int((seen & use).sum()))), 3)
    return Fitted(
        code, final.astype(np.float32), chance, chance, quality, quality, precision, recall, int(noise.sum()), 0
    )
