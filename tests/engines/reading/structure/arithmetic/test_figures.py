"""Figures as they are said: what they are worth, how much room their words leave, and what is no figure."""

from __future__ import annotations

import pytest

from screentest.engines.reading.structure.arithmetic.figures import masked
from screentest.engines.reading.structure.arithmetic.words import value_of

WORDS = [
    ("two hundred and forty", 240),
    ("twenty-five", 25),
    ("a hundred", 100),
    ("three thousand and twelve", 3012),
    ("two million", 2_000_000),
    ("a dozen", 12),
    ("ninety-nine point nine", 99.9),
    ("two three", None),
    ("twenty thirty", None),
]
FIGURES = [
    ("it cost €1.2m", [1_200_000], "it cost #0"),
    ("1,200 of 40k", [1200, 40_000], "#0 of #1"),
    ("about 40 percent", [40], "#0%"),
    ("one in eight", [12.5], "#0%"),
    ("one call in a hundred is slow", [1], "#0% is slow"),
    ("two thirds of them", [200 / 3], "#0% of them"),
    ("3x as fast", [3], "#0 times as fast"),
    ("240ms", [240], "#0ms"),
    ("p99 of v4 at 10:30, 24/7", [], "p99 of v4 at 10:30, 24/7"),
    ("two in three months", [2, 3], "#0 in #1 months"),
    ("a third team came", [], "a third team came"),
]


@pytest.mark.parametrize(("said", "value"), WORDS)
def test_numbers_in_words(said: str, value: float | None) -> None:
    assert value_of(said) == value


@pytest.mark.parametrize(("said", "values", "around"), FIGURES)
def test_figures_of_a_text(said: str, values: list[float], around: str) -> None:
    found = masked(said)
    assert [figure.value for figure in found.figures] == pytest.approx(values)
    assert found.text == around


def test_rounding_words_leave_room_on_their_side() -> None:
    def bounds(said: str) -> tuple[float, float]:
        figure = masked(said).figures[0]
        return figure.low, figure.high

    exact, about = bounds("37 percent"), bounds("about 37 percent")
    assert about[0] < exact[0] < 37 < exact[1] < about[1]
    assert bounds("nearly 50 stores")[1] == bounds("50 stores")[1]
    assert bounds("nearly 50 stores")[0] < bounds("50 stores")[0]
    assert bounds("over 50 stores")[0] == bounds("50 stores")[0]
    assert bounds("over 50 stores")[1] > bounds("50 stores")[1]


def test_spans_lead_back_to_the_words() -> None:
    said = "of about two hundred and forty letters 12 came back"
    assert [figure.span.of(said) for figure in masked(said).figures] == ["two hundred and forty", "12"]
