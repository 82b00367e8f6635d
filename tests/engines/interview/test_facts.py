"""Which facts a question asks for: one that is clear, two that both fit, none where none is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.question import Fact
from screentest.engines.interview.facts import FLOOR, MARGIN, facts_asked, in_words, nearness

FACTS = (
    Fact("pace", ("how many payments a second", "load", "throughput"), "A thousand a second."),
    Fact("distance", ("how far apart are they", "round trip"), "Seventy milliseconds."),
    Fact("law", ("what does the regulator demand", "legal duty"), "A balance may not be wrong by a day."),
)


def test_words_alone_find_what_is_named() -> None:
    assert facts_asked("What does the regulator demand?", FACTS) == ("law",)


def test_words_alone_say_nothing_about_what_is_not_there() -> None:
    assert facts_asked("Who designed the logo?", FACTS) == ()


def test_with_meaning_the_nearest_is_said_only_above_the_floor() -> None:
    assert facts_asked("payments?", FACTS, [(0.9, 0.8), (0.2, 0.2), (0.1, 0.1)]) == ("pace",)
    assert facts_asked("cheese?", FACTS, [(0.5, 0.5), (0.2, 0.2), (0.1, 0.1)]) == ()


def test_two_that_both_fit_are_both_said_and_three_are_none() -> None:
    assert facts_asked("cheese?", FACTS, [(0.9, 0.8), (0.88, 0.8), (0.1, 0.1)]) == ("pace", "distance")
    assert facts_asked("cheese?", FACTS, [(0.9, 0.8), (0.88, 0.8), (0.9, 0.79)]) == ()


def test_a_rival_below_the_floor_makes_it_unclear() -> None:
    just = FLOOR + MARGIN / 4
    assert facts_asked("cheese?", FACTS, [(just, 0.0), (just - MARGIN / 2, 0.0), (0.0, 0.0)]) == ()


def test_nearness_takes_the_nearest_way_and_the_whole() -> None:
    assert len(in_words(FACTS)) == 7 + 3
    found = nearness(FACTS, [0.1, 0.7, 0.2, 0.3, 0.4, 0.6, 0.5, 0.11, 0.12, 0.13])
    assert found == [(0.7, 0.11), (0.4, 0.12), (0.6, 0.13)]


@given(st.text(max_size=80), st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=3, max_size=3))
def test_only_known_facts_and_at_most_two(text: str, near: list[tuple[float, float]]) -> None:
    for found in (facts_asked(text, FACTS), facts_asked(text, FACTS, near)):
        assert len(found) <= 2
        assert len(set(found)) == len(found)
        assert set(found) <= {fact.key for fact in FACTS}
