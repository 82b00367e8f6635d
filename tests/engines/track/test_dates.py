"""Dates in the ways in which people write them; overlapping months count once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from track_texts import NOW

from screentest.domain.resume import Dates
from screentest.domain.text import Span
from screentest.engines.track.dates import dates_in, months_of_work, oddities


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2013 – 2018", 60),
        ("Mar 2018 - Feb 2019", 12),
        ("March 2018 to present", 105),
        ("01/2015 - 12/2019", 60),
        ("2014-06 – 2020-02", 69),
        ("2016–21", 60),
        ("2016-2016", 12),
        ("since 2020", 83),
        ("Sept. 2019 until Oct 2019", 2),
    ],
)
def test_ways_of_writing_dates(text: str, months: int) -> None:
    (found,) = dates_in(text, Span(0, len(text)), NOW)
    assert found.end - found.start == months
    assert found.span.of(text)


@pytest.mark.parametrize("text", ["In 2019 we grew.", "3,200 stores", "from 2000 to 31 users", "call 2020-31-99"])
def test_what_is_no_range(text: str) -> None:
    assert [d for d in dates_in(text, Span(0, len(text)), NOW) if d.end > d.start + 12 * 60] == []


def _dates(start: int, length: int) -> Dates:
    return Dates(start, start + length, Span(0, 1))


RANGES = st.lists(st.builds(_dates, st.integers(23_000, 24_500), st.integers(-12, 300)), max_size=8)


@given(RANGES)
def test_a_month_counts_once(ranges: list[Dates]) -> None:
    assert months_of_work(ranges) == len({m for item in ranges for m in range(item.start, item.end)})


def test_oddities_are_named() -> None:
    assert oddities([_dates(24_000, 12), _dates(24_006, 12)], NOW)[0].startswith("1 position(s) overlap")
    assert "backwards" in oddities([_dates(24_000, -3)], NOW)[0]
    assert oddities([_dates(NOW + 5, 12)], NOW) == ["a position begins in the future"]
    assert oddities([_dates(24_000, 12), _dates(24_012, 12)], NOW) == []
