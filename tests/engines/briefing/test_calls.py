"""What a call says of itself: company, quarter, date, and whether it is one call."""

from __future__ import annotations

from datetime import date

import pytest
from marked import marked

from screentest.domain.brief import Quarter
from screentest.engines.briefing.calls import CallFacts, age_in_quarters, calls_in, date_in, facts_of, quarter_in


@pytest.mark.parametrize(
    ("words", "quarter"),
    [
        ("the Q1 2025 earnings interview", Quarter(2025, 1)),
        ("third quarter fiscal 2026 earnings call", Quarter(2026, 3)),
        ("our second-quarter 2026 results", Quarter(2026, 2)),
        ("Q4'25", Quarter(2025, 4)),
        ("NFLX_2024_Q3.txt", Quarter(2024, 3)),
        ("a quarter of the people in 2024", None),
    ],
)
def test_a_quarter_is_read_as_it_is_written(words: str, quarter: Quarter | None) -> None:
    assert quarter_in(words) == quarter


def test_a_date_that_no_calendar_has_is_none() -> None:
    assert date_in("on February 31, 2026") is None
    assert date_in("held on 23 July 2026") == date(2026, 7, 23)


@pytest.mark.parametrize(
    ("name", "company", "quarter"),
    [
        ("tarnholt", "Tarnholt Media Group", Quarter(2026, 2)),
        ("coldbrook", "coldbrook stores", Quarter(2026, 3)),
        ("marlowe", "Marlowe Screen", Quarter(2026, 4)),
    ],
)
def test_a_call_names_its_company_and_quarter(name: str, company: str, quarter: Quarter) -> None:
    facts = facts_of(marked(name).text, "call.txt")
    assert (facts.company, facts.quarter) == (company, quarter)


def test_the_name_of_the_file_is_asked_where_the_text_is_silent() -> None:
    assert facts_of("We are building a new app.", "acme_2026_q1.txt").quarter == Quarter(2026, 1)


def test_two_calls_in_one_file_are_two_spans_that_hold_it_all() -> None:
    one, other = marked("marlowe").text, marked("coldbrook").text
    spans = calls_in(one + "\n" + other)
    assert len(spans) == 2
    assert spans[0].end == spans[1].start
    assert "coldbrook stores" in spans[1].of(one + "\n" + other)[:80]
    assert len(calls_in(one)) == 1


def test_age_counts_from_the_day_of_the_call_or_the_quarter_after_the_one_it_reports() -> None:
    today = date(2026, 11, 22)
    assert age_in_quarters(CallFacts("", Quarter(2026, 3), None), today) == 0
    assert age_in_quarters(CallFacts("", None, date(2026, 1, 20)), today) == 3
    assert age_in_quarters(CallFacts("", None, None), today) is None
