"""How event-bound the scope reads: signs that it ends against signs that it lasts, and a wide range around that."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...domain.requisition import ExposureReading, SignSide
from .weights import ExposureWeights

#: A score from here up is event-bound, one from here down foundational; between lies mixed.
EVENT_BOUND, FOUNDATIONAL = 0.65, 0.35
#: Half of the stated range with much evidence, and what little evidence adds: about six public events are behind it.
LEAST_WIDTH, MORE_WIDTH = 0.2, 0.2
#: So many sentences at either end speak for the head: what decides is said once or twice.
ENDS = 2
#: Log-odds never go beyond this: nothing so little tested is near certain.
MOST = 2.5
DIGITS = 3


def balance(counts: Mapping[str, int], sides: Mapping[str, SignSide]) -> float:
    """Return event-bound less foundational sentences over the root of both."""
    ends = sum(n for name, n in counts.items() if sides[name] == "event-bound")
    lasts = sum(n for name, n in counts.items() if sides[name] == "foundational")
    return (ends - lasts) / math.sqrt(ends + lasts + 1)


def pooled(leanings: Sequence[float]) -> float:
    """Return the mean of the leanings at both ends: one decisive sentence counts more than ten of no side."""
    if not leanings:
        return 0.0
    ordered = sorted(leanings)
    few = min(ENDS, len(ordered))
    return (sum(ordered[:few]) + sum(ordered[-few:])) / (2 * few)


def score_of(signs: float, leaning: float | None, evidence: int, weights: ExposureWeights) -> float:
    """Return the score; `leaning` is the pooled head, None without it. With no evidence at all it is one half."""
    if leaning is None:
        odds = weights.signs_alone * signs + (weights.rest_alone if evidence else 0.0)
    else:
        odds = weights.signs * signs + weights.head * leaning + weights.rest
    return round(1 / (1 + math.exp(-MOST * math.tanh(odds / MOST))), DIGITS)


def range_of(score: float, evidence: int) -> tuple[float, float]:
    """Return where the score could as well lie."""
    half = LEAST_WIDTH + MORE_WIDTH / (1 + evidence)
    return round(max(0.0, score - half), DIGITS), round(min(1.0, score + half), DIGITS)


def reading_of(score: float) -> ExposureReading:
    """Return the reading of a score."""
    if score >= EVENT_BOUND:
        return "event-bound"
    return "foundational" if score <= FOUNDATIONAL else "mixed"
