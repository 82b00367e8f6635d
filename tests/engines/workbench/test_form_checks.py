"""Single checks at their edges: lengths of time, dates, what counts as the same, and what is particular."""

from __future__ import annotations

import pytest

from screentest.domain.text import plain
from screentest.engines.workbench.checks.later_date import dates
from screentest.engines.workbench.checks.short_horizon import longest
from screentest.engines.workbench.page import built_in
from screentest.engines.workbench.vocabulary import content, overlap, particular, runs, stem


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("four weeks", 28),
        ("14 days, then a 6-month holdout", 180),
        ("half a year", 182),
        ("two quarters", 182),
        ("a year", 365),
        ("read at 1, 6 and 12 months", 360),
        ("2-4 weeks", 28),
        ("as long as it takes", None),
    ],
)
def test_the_longest_length_of_time_counts(words: str, days: float | None) -> None:
    assert longest(words) == days


def test_dates_are_ranges_of_months() -> None:
    months = {name: 2023 * 12 + at for at, name in enumerate(("january", "february", "march", "april"))}
    found = [(low, high) for low, high, _, _ in dates("in march 2023, q1 2023, in 2023, on 2023-04")]
    assert found == [
        (months["march"], months["march"]),
        (months["january"], months["march"]),
        (months["january"], months["january"] + 11),
        (months["april"], months["april"]),
    ]


@pytest.mark.parametrize("words", ["2,000 euros", "2023 %", "20231 rows"])
def test_other_figures_are_no_years(words: str) -> None:
    assert list(dates(words)) == []


def test_forms_of_a_word_are_one() -> None:
    for forms in (("cancel", "cancels", "cancelled"), ("download", "downloads", "downloading"), ("city", "cities")):
        assert len({stem(word) for word in forms}) == 1


def test_overlap_is_of_the_smaller_set() -> None:
    part, words = overlap(content("Parents in India share a phone"), content("Phone of parents in India, old and slow"))
    assert part == 1.0
    assert set(words) == {"parents", "india", "phone"}
    assert overlap({}, content("phone")) == (0.0, [])


def test_words_that_fit_any_product_are_not_particular() -> None:
    assert particular("Our members want a really good experience with the product.") == 0
    assert particular("Shift workers in Porto scroll past cartoons.") >= 4


def test_runs_need_so_many_words() -> None:
    assert runs("five words are not enough") == set()


@pytest.mark.parametrize(
    ("words", "mark", "there"),
    [
        ("nine countries", "@number", True),
        ("one of the best", "@number", False),
        ("many millions of people", "@number", False),
        ("i drew the order", "@act", True),
        ("i need the order", "@act", False),
        ("it may be so", "@date", False),
        ("since may", "@date", True),
        ("half a year", "@duration", True),
    ],
)
def test_marks_that_no_pattern_can_say(words: str, mark: str, there: bool) -> None:
    assert (mark in {name for name, _, _ in built_in(plain(words))}) is there
