"""The hire signal and the two laws behind it: a fatal defect is fatal, and too little read is said, never averaged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from .rubric import Rubric, Thresholds

HireSignal = Literal["strong_no_hire", "no_hire", "hire", "strong_hire", "insufficient_evidence"]

#: How far the mean may stand above the lowest key rating.
KEY_ALLOWANCE = 0.5


def overall_of(rubric: Rubric, ratings: Mapping[str, int | None]) -> float | None:
    """Return the mean of the rated criteria, held to half a point above the lowest key rating, or None."""
    rated = [rating for rating in ratings.values() if rating is not None]
    if not rated:
        return None
    mean = sum(rated) / len(rated)
    keys = [rating for key in rubric.key if (rating := ratings.get(key)) is not None]
    held = min([mean, *(rating + KEY_ALLOWANCE for rating in keys)])
    return round(max(1.0, min(4.0, held)), 2)


def coverage_of(rubric: Rubric, ratings: Mapping[str, int | None]) -> float:
    """Return the share of the rubric's criteria that were rated, from 0 to 1."""
    if not rubric.criteria:
        return 0.0
    return sum(ratings.get(criterion.id) is not None for criterion in rubric.criteria) / len(rubric.criteria)


def signal_of(thresholds: Thresholds, overall: float | None, coverage: float) -> HireSignal:
    """Return the signal for an overall and a coverage; too little coverage is never anything but insufficient."""
    if overall is None or coverage < thresholds.coverage:
        return "insufficient_evidence"
    if overall >= thresholds.strong_hire:
        return "strong_hire"
    if overall >= thresholds.hire:
        return "hire"
    if overall >= thresholds.no_hire:
        return "no_hire"
    return "strong_no_hire"
