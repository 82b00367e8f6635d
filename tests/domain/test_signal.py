"""The laws behind a signal: a fatal defect is fatal, too little read is said, and better never looks worse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.rubric import Criterion, Rubric, Thresholds
from screentest.domain.signal import KEY_ALLOWANCE, HireSignal, coverage_of, overall_of, signal_of

NAMES = ("a", "b", "c", "d", "e")
THRESHOLDS = Thresholds(3.5, 2.75, 1.75, 0.6)
RANK: dict[HireSignal, int] = {"strong_no_hire": 0, "no_hire": 1, "hire": 2, "strong_hire": 3}


def rubric(*key: str) -> Rubric:
    return Rubric("r", "R", tuple(Criterion(name, name, "c", "?", ()) for name in NAMES), key, THRESHOLDS)


ratings = st.fixed_dictionaries({name: st.none() | st.integers(1, 4) for name in NAMES})
rated = st.fixed_dictionaries({name: st.integers(1, 4) for name in NAMES})
keys = st.lists(st.sampled_from(NAMES), max_size=2, unique=True)


@given(ratings, keys)
def test_the_overall_is_on_the_scale_or_is_not_there(given_: dict[str, int | None], key: list[str]) -> None:
    overall = overall_of(rubric(*key), given_)
    assert (overall is None) == all(value is None for value in given_.values())
    assert overall is None or 1.0 <= overall <= 4.0


@given(ratings, keys)
def test_a_low_key_rating_holds_the_overall(given_: dict[str, int | None], key: list[str]) -> None:
    overall = overall_of(rubric(*key), given_)
    low = [value for name in key if (value := given_[name]) is not None]
    assert overall is None or not low or overall <= min(low) + KEY_ALLOWANCE


@given(rated, keys, st.sampled_from(NAMES))
def test_a_better_rating_never_lowers_the_overall(given_: dict[str, int], key: list[str], name: str) -> None:
    better = {**given_, name: min(4, given_[name] + 1)}
    before, after = overall_of(rubric(*key), given_), overall_of(rubric(*key), better)
    assert before is not None
    assert after is not None
    assert after >= before


@given(ratings)
def test_coverage_is_the_share_of_what_was_rated(given_: dict[str, int | None]) -> None:
    assert coverage_of(rubric(), given_) == sum(value is not None for value in given_.values()) / 5


def test_a_rubric_without_criteria_covers_nothing() -> None:
    assert coverage_of(Rubric("r", "R", (), (), THRESHOLDS), {}) == 0.0


@given(st.none() | st.floats(1, 4), st.floats(0, 1))
def test_too_little_read_is_never_a_verdict(overall: float | None, coverage: float) -> None:
    signal = signal_of(THRESHOLDS, overall, coverage)
    assert (signal == "insufficient_evidence") == (overall is None or coverage < THRESHOLDS.coverage)


@given(st.floats(1, 4), st.floats(1, 4))
def test_thresholds_are_monotone(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert RANK[signal_of(THRESHOLDS, low, 1.0)] <= RANK[signal_of(THRESHOLDS, high, 1.0)]


@pytest.mark.parametrize(
    ("overall", "signal"),
    [
        (1.0, "strong_no_hire"),
        (1.74, "strong_no_hire"),
        (1.75, "no_hire"),
        (2.75, "hire"),
        (3.49, "hire"),
        (3.5, "strong_hire"),
    ],
)
def test_a_threshold_belongs_to_what_it_opens(overall: float, signal: str) -> None:
    assert signal_of(THRESHOLDS, overall, 0.6) == signal
