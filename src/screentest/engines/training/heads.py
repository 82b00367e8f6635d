"""Fits one calibrated linear head an indicator and a mistake, and sets its bars by sentences it never saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .logistic import fit
from .material import MISTAKE_SIDE, NOISE_SIDE, Labelled, Mask, Table
from .targets import targets

#: Raised when the way of training changes: weights carry it.
TRAINER = "logistic-tuned-4"
FOLDS = 5
RIDGE = 0.05
#: The share of silent sentences of whole answers that a head may take for evidence.
FALSE_FOR, FALSE_AGAINST = 0.025, 0.003
#: The same for what a person is warned of. Fifty heads stand against the speaker and each may be wrong about any
#: sentence: what a rating bears, since it rests on several, is too often wrong to be told as a finding.
FALSE_SURE = 0.001
#: The share of ordinary talk that a head against the speaker may hold against them.
FALSE_ORDINARY = 0.002
#: In a text too short to be rated somebody singled the sentence out: the share of near misses that a head may take.
FALSE_ALONE_FOR, FALSE_ALONE_AGAINST, FALSE_ALONE_MISTAKE = 0.07, 0.05, 0.22
#: The same for sentences that were written about something else, or that stand in answers and are silent on it.
FALSE_ELSEWHERE, FALSE_ELSEWHERE_MISTAKE = 0.01, 0.09
#: The share of honest sentences that the noise head may take for noise.
FALSE_NOISE = 0.01
#: How much a head's own bar counts beside that of all heads of its side: held-out sentences of one head are few.
OWN_BAR = 0.5

Numbers = NDArray[np.float64]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Fitted:
    """One head: weights (width + 1), thresholds on the probability, and what sentences held out say of it.

    `threshold_alone` is for texts too short to be rated; below `threshold_sure` what stands against the speaker is
    doubtful. `auc` is over near misses, `auc_in_answers` over answers,
    `recall` and `precision` over whole answers at the threshold; all on sentences that were held out, of which
    `written` show it in the corpus and `marked` in answers; `taken` sentences of answers stood above the threshold.
    """

    code: str
    weights: Weights
    threshold: float
    threshold_alone: float
    threshold_sure: float
    auc: float
    auc_in_answers: float
    precision: float
    recall: float
    written: int
    marked: int
    taken: int


@dataclass(frozen=True, slots=True)
class _Held:
    """The held-out sentences: scores (n, heads) in units of silent sentences' spread, labels, what is known of each."""

    names: tuple[str, ...]
    side: Mapping[str, str]
    scores: Numbers
    shown: Mask
    near: Mask
    complete: Mask
    ordinary: Mask

    @property
    def noise(self) -> Mask:
        """Return which sentences say nothing of anybody's work."""
        return np.asarray(self.shown[:, self.of(NOISE_SIDE)].any(axis=1), dtype=bool)

    def of(self, side: str) -> list[int]:
        """Return the places of the heads of a side."""
        return [i for i, name in enumerate(self.names) if self.side[name] == side]

    def pooled(self, heads: Sequence[int], rows: Mask, false: float) -> float:
        """Return the bar that lets pass a share of what some heads see in rows that do not show it."""
        values = self.scores[:, heads][rows[:, heads] & ~self.shown[:, heads]]
        return float(np.quantile(values, 1 - false)) if len(values) else 9.0


def auc(scores: Numbers, labels: Mask) -> float:
    """Return the chance that a sentence that shows it stands above one that does not; 0.5 where one side is missing."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    shows = int(labels.sum())
    lacks = len(labels) - shows
    if not shows or not lacks:
        return 0.5
    return float((ranks[labels].sum() - shows * (shows + 1) / 2) / (shows * lacks))


def _chance(scores: Numbers, labels: Mask) -> tuple[float, float]:
    """Return slope and offset of the logistic curve that best turns scores into probabilities (Platt, by Newton)."""
    x = np.column_stack([scores, np.ones(len(scores))])
    beta = np.array([1.0, -3.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (labels - p) - 1e-3 * beta
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-9:
            break
    return float(beta[0]), float(beta[1])


def fit_all(table: Table, sentences: Sequence[Labelled]) -> list[Fitted]:
    """Fit every head on the sentences that are not held out; bars, chances and figures come from those that are."""
    names = tuple(sorted(table.side))
    shown, weights = targets(sentences, table.side)
    held = np.array([sentence.held for sentence in sentences])
    vectors = table.plain_vectors()
    raw = fit(vectors[~held], shown[~held], weights[~held], RIDGE)
    scores = (vectors[held] @ raw[:, :-1].T + raw[:, -1]).astype(np.float64)
    complete, labels = table.complete[held], shown[held] > 0
    near = np.array([[name in s.shows or name in s.lacks for name in names] for s in sentences if s.held])
    near &= ~complete[:, None]
    ordinary = np.array([s.ordinary for s in sentences if s.held])
    scaled = np.empty_like(scores)
    scaled_weights = raw.astype(np.float64)
    for i in range(len(names)):
        silent = scores[complete & ~labels[:, i], i]
        mean, spread = float(silent.mean()), float(silent.std()) or 1.0
        scaled[:, i] = (scores[:, i] - mean) / spread
        scaled_weights[i] /= spread
        scaled_weights[i, -1] -= mean / spread
    return _finished(_Held(names, table.side, scaled, labels, near, complete, ordinary), scaled_weights)


def _bars(held: _Held, side: str) -> dict[int, tuple[float, float, float]]:
    """Return, for each head of a side, its bar in whole answers, for a text that stands alone, and for what is sure."""
    heads = held.of(side)
    answers = np.repeat(held.complete[:, None], len(held.names), axis=1)
    false = FALSE_FOR if side == "for" else FALSE_AGAINST
    alone = {"for": FALSE_ALONE_FOR, "against": FALSE_ALONE_AGAINST, MISTAKE_SIDE: FALSE_ALONE_MISTAKE}[side]
    everyone = held.pooled(heads, answers, false), held.pooled(heads, held.near, alone)
    found = {}
    for i in heads:
        own = held.pooled([i], answers, false), held.pooled([i], held.near, alone)
        mixed = [OWN_BAR * mine + (1 - OWN_BAR) * theirs for mine, theirs in zip(own, everyone, strict=True)]
        elsewhere = ~held.near[:, i] & ~held.shown[:, i] & ~held.noise
        share = FALSE_ELSEWHERE_MISTAKE if side == MISTAKE_SIDE else FALSE_ELSEWHERE
        apart = float(np.quantile(held.scores[elsewhere, i], 1 - share)) if elsewhere.any() else -9.0
        bar = max(mixed[1], apart)
        if side == "against":
            ordinary = np.repeat(held.ordinary[:, None], len(held.names), axis=1)
            mixed[0] = max(mixed[0], held.pooled(heads, ordinary, FALSE_ORDINARY))
        sure = mixed[0]
        if side == "against":
            own_sure, all_sure = (held.pooled(these, answers, FALSE_SURE) for these in ([i], heads))
            sure = max(sure, OWN_BAR * own_sure + (1 - OWN_BAR) * all_sure)
        found[i] = mixed[0], (bar if side == MISTAKE_SIDE else min(mixed[0], bar)), sure
    return found


def _finished(held: _Held, weights: Numbers) -> list[Fitted]:
    """Return the heads with probabilities, bars and figures; one curve turns a side's scores into probabilities."""
    found: dict[int, Fitted] = {}
    for side in ("for", "against", MISTAKE_SIDE, NOISE_SIDE):
        heads = held.of(side)
        if not heads:
            continue
        rows = held.near[:, heads] | (held.complete[:, None] & (side != MISTAKE_SIDE))
        if side == NOISE_SIDE:
            rows = held.shown[:, heads] | _shows_something(held)[:, None]
        slope, shift = _chance(held.scores[:, heads][rows], held.shown[:, heads][rows])
        bars = _noise_bar(held, heads[0]) if side == NOISE_SIDE else _bars(held, side)
        for i in heads:
            found[i] = _head(held, i, weights[i], bars[i], slope, shift)
    return [found[i] for i in sorted(found)]


def _shows_something(held: _Held) -> Mask:
    return np.asarray(held.shown[:, [*held.of("for"), *held.of("against")]].any(axis=1), dtype=bool)


def _noise_bar(held: _Held, head: int) -> dict[int, tuple[float, float, float]]:
    """Return the bar for sentences that say nothing of anybody's work.

    At most `FALSE_NOISE` may be lost to it of the sentences that show something, and of all sentences of whole answers:
    honest talk that shows nothing in particular is no noise.
    """
    bars = (
        float(np.quantile(held.scores[rows, head], 1 - FALSE_NOISE)) for rows in (_shows_something(held), held.complete)
    )
    bar = max(bars)
    return {head: (bar, bar, bar)}


def _head(
    held: _Held, i: int, weights: Numbers, bars: tuple[float, float, float], slope: float, shift: float
) -> Fitted:
    scores, shown, near, answers = held.scores[:, i], held.shown[:, i], held.near[:, i], held.complete
    seen = (scores >= bars[0]) & answers
    hits, taken, there = int((seen & shown).sum()), int(seen.sum()), int((answers & shown).sum())
    final = weights * slope
    final[-1] += shift
    chances = [float(1 / (1 + np.exp(-(slope * bar + shift)))) for bar in bars]
    return Fitted(
        held.names[i],
        final.astype(np.float32),
        chances[0],
        chances[1],
        chances[2],
        round(auc(scores[near], shown[near]), 3),
        round(auc(scores[answers], shown[answers]), 3),
        round(hits / taken, 3) if taken else 0.0,
        round(hits / there, 3) if there else 0.0,
        int((shown & near).sum()),
        there,
        taken,
    )
