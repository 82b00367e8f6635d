"""Amounts of pay are read with currency and period; what is no pay is passed over, what is absurd is doubted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.requisition.pay import MOST_FOUND, pay_in

RANGES = {
    "The salary range is $148,000 - $200,000 per year.": (148_000, 200_000, "USD", "year"),
    "Base pay: £85k–£110k a year": (85_000, 110_000, "GBP", "year"),
    "Compensation of 70-90k EUR, paid monthly or not": (70_000, 90_000, "EUR", "month"),
    "We pay $65 to $80 per hour for this contract.": (65, 80, "USD", "hour"),
    "The base salary range is USD$180,000 per year - USD$200,000 per year.": (180_000, 200_000, "USD", "year"),
    "Annual salary CA$150,000 to CA$180,000.": (150_000, 180_000, "CAD", "year"),
    "Salary: €62.500 to €71.000 per annum": (62_500, 71_000, "EUR", "year"),
}


@pytest.mark.parametrize("text", RANGES)
def test_ranges(text: str) -> None:
    first = pay_in(text)[0]
    assert (first.low, first.high, first.currency, first.period) == RANGES[text]
    assert first.doubt == ""
    assert first.quote.span.of(text) == first.quote.text


@pytest.mark.parametrize(
    "text",
    [
        "We raised $260 million in a Series C.",
        "Our customers have saved $10B and 27.5M hours.",
        "A stipend of $1,000 a year for learning.",
        "Ten years of experience; teams of 30 to 40 people.",
        "",
    ],
)
def test_what_is_no_pay(text: str) -> None:
    assert pay_in(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The salary range is $200,000 - $100,000 per year.", "above"),
        ("The salary range is $20,000 - $900,000 per year.", "times"),
        ("The annual salary is -$120,000 to $150,000.", "below nothing"),
        ("The annual salary is $90,000,000 to $95,000,000.", "far outside"),
    ],
)
def test_absurd_ranges_are_kept_and_doubted(text: str, words: str) -> None:
    (found,) = pay_in(text)
    assert words in found.doubt


@given(st.text(alphabet="$€k-–0123456789,. salaryper\nUSD", max_size=120))
def test_anything_is_read_and_quoted_verbatim(text: str) -> None:
    for item in pay_in(text):
        assert item.quote.span.of(text) == item.quote.text


@pytest.mark.parametrize("text", ["1" * 100_000, "$1" * 50_000, "$" + "1," * 50_000, "We pay $100 to. " * 6_000])
def test_heaps_of_figures_are_bounded(text: str) -> None:
    assert len(pay_in(text)) <= MOST_FOUND
