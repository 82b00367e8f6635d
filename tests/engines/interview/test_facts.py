"""Which facts a question asks for: one that is clear, two that both fit, none where none is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.question import Fact
from screentest.engines.interview.facts import Near, facts_asked, in_words, nearness

FACTS = (
    Fact("pace", ("how many payments a second", "load", "throughput"), "A thousand a second."),
    Fact("distance", ("how far apart are they", "round trip"), "Seventy milliseconds."),
    Fact("law", ("what does the regulator demand", "legal duty"), "A balance may not be wrong by a day."),
)


def test_words_alone_find_what_is_named() -> None:
    assert facts_asked("What does the regulator demand?", FACTS) == ("law",)


def test_words_alone_say_nothing_about_what_is_not_there() -> None:
    assert facts_asked("Who designed the logo?", FACTS) == ()


FAR, THERE = (0.1, 0.1, 0.1), (0.9, 0.8, 0.7)


def test_with_meaning_the_nearest_is_said_only_where_it_is_clear() -> None:
    assert facts_asked("payments?", FACTS, Near((THERE, FAR, FAR), 0.2)) == ("pace",)
    assert facts_asked("cheese?", FACTS, Near(((0.4, 0.3, 0.2), FAR, FAR), 0.2)) == ()


def test_what_cases_seldom_answer_is_left_to_the_candidate() -> None:
    near = ((0.6, 0.5, 0.4), FAR, FAR)
    assert facts_asked("How many payments for the cheese?", FACTS, Near(near, 0.1)) == ("pace",)
    assert facts_asked("How many payments for the cheese?", FACTS, Near(near, 0.9)) == ()


def test_two_that_both_fit_are_both_said_and_three_make_it_unclear() -> None:
    also = (0.89, 0.8, 0.69)
    assert facts_asked("cheese?", FACTS, Near((THERE, also, FAR), 0.0)) == ("pace", "distance")
    assert facts_asked("cheese?", FACTS, Near(((0.7, 0.7, 0.7),) * 3, 0.0)) == ()


def test_who_asks_for_a_number_is_given_one_rather_than_what_is_none() -> None:
    near = Near(((0.7, 0.7, 0.6), FAR, (0.7, 0.7, 0.7)), 0.0)
    assert facts_asked("What about the cheese?", FACTS, near)[0] == "law"
    assert facts_asked("How many cheeses?", FACTS, near) == ("pace",)


def test_nearness_takes_the_nearest_ways_and_the_whole() -> None:
    assert len(in_words(FACTS)) == 7 + 3
    found = nearness(FACTS, [0.1, 0.7, 0.4, 0.3, 0.5, 0.6, 0.4, 0.11, 0.12, 0.13], [0.2, 0.3])
    assert found.facts == (
        (0.7, pytest.approx(0.4), 0.11),
        (0.5, pytest.approx(0.4), 0.12),
        (0.6, pytest.approx(0.5), 0.13),
    )
    assert found.seldom == 0.3


_COSINES = st.floats(-1, 1)


@given(
    st.text(max_size=80),
    st.lists(st.tuples(_COSINES, _COSINES, _COSINES), min_size=3, max_size=3),
    _COSINES,
)
def test_only_known_facts_and_at_most_two(text: str, near: list[tuple[float, float, float]], seldom: float) -> None:
    for found in (facts_asked(text, FACTS), facts_asked(text, FACTS, Near(tuple(near), seldom))):
        assert len(found) <= 2
        assert len(set(found)) == len(found)
        assert set(found) <= {fact.key for fact in FACTS}
