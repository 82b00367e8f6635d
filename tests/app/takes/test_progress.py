"""Progress: plain arithmetic, no trend from a few, no readers mixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.app.takes.progress import LEAST_TREND, Dot, line_of


def dots(ratings: list[int]) -> list[Dot]:
    return [Dot(f"t{n:03}", f"2026-01-01T{n:05}", "c", rating, "rule:a@1") for n, rating in enumerate(ratings)]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=40))
def test_a_line_stays_within_the_scale_and_draws_no_early_trend(ratings: list[int]) -> None:
    line = line_of("x", "rule:a@1", dots(ratings))
    assert 1 <= line.mean <= 4
    assert (line.low is None) == (len(ratings) < 2)
    assert (line.slope is None) == (len(ratings) < LEAST_TREND)
    if line.low is not None and line.high is not None:
        assert 1 <= line.low <= line.mean <= line.high <= 4


def test_the_arithmetic_is_the_one_that_is_stated() -> None:
    line = line_of("x", "rule:a@1", dots([1, 2, 2, 3, 3]))
    assert line.mean == 2.2
    assert (line.low, line.high) == (1.16, 3.24)
    assert line.slope is not None
    assert line.slope[0] == pytest.approx(0.5)


def test_two_ratings_of_one_take_are_one_figure() -> None:
    one, two = dots([1, 3])
    line = line_of("x", "rule:a@1", [one, Dot(one.take, one.said_at, "d", 4, one.reader), two])
    assert line.takes == 2
    assert line.mean == 2.75
