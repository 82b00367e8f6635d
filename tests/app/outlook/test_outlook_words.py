"""Amounts are short, signed where they are differences, and never more exact than they are."""

from __future__ import annotations

import pytest

from screentest.app.outlook.words import amount, figure, of_hundred, signed


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "$0"),
        (759, "$759"),
        (999.4, "$999"),
        (999.6, "$1k"),
        (246_400, "$246k"),
        (999_499, "$999k"),
        (999_500, "$1.00M"),
        (6_130_111, "$6.13M"),
        (-109_512, "−$110k"),
        (-0.2, "$0"),
    ],
)
def test_an_amount(value: float, words: str) -> None:
    assert amount(value) == words


def test_signs_and_currencies() -> None:
    assert (signed(5e5), signed(-5e5), signed(0)) == ("+$500k", "−$500k", "+$0")
    assert (amount(2e6, "EUR"), amount(2e6, "JPY"), amount(-2e6, "CHF")) == ("€2.00M", "JPY 2.00M", "−CHF 2.00M")


def test_shares_are_never_sure() -> None:
    assert [of_hundred(share) for share in (0.0, 0.005, 0.5, 1.0)] == ["1 of 100", "1 of 100", "50 of 100", "99 of 100"]


def test_units() -> None:
    assert [figure(0.1, "yearly"), figure(-0.05, "share"), figure(5, "level")] == ["10.0% a year", "−5%", "level 5"]
