"""Scorecards combined: means, votes, dissent shown, one fatal answer fatal, and too little read said plainly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cards import LIBRARY, NAMES, RUBRIC, card, even, item, rated, seen, unscored
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.debrief import LABEL
from screentest.domain.rubric import Rating, Thresholds
from screentest.domain.scorecard import Scorecard
from screentest.engines.debrief.combine import debrief

RANK = {"insufficient_evidence": -1, "strong_no_hire": 0, "no_hire": 1, "hire": 2, "strong_hire": 3}
cards = st.lists(st.integers(1, 4), min_size=3, max_size=3).map(
    lambda values: card(*(rated(name, value) for name, value in zip(NAMES, values, strict=True)))
)


@pytest.mark.parametrize(
    ("ratings", "overall", "signal"),
    [
        ((4, 4), 4.0, "strong_hire"),
        ((3, 4), 3.5, "strong_hire"),
        ((3, 3), 3.0, "hire"),
        ((2, 2), 2.0, "no_hire"),
        ((1, 1), 1.0, "strong_no_hire"),
        ((1, 2), 1.5, "strong_no_hire"),
    ],
)
def test_the_overall_is_the_mean_of_the_answers(ratings: tuple[Rating, ...], overall: float, signal: str) -> None:
    made = debrief([item(even(rating)) for rating in ratings], LIBRARY)
    assert (made.overall, made.signal, made.coverage) == (overall, signal, 1.0)
    assert made.label == LABEL


def test_one_answer_that_is_a_strong_no_hire_keeps_the_whole_from_a_hire() -> None:
    made = debrief([item(even(4)), item(even(4)), item(even(4)), item(even(1))], LIBRARY)
    assert made.overall == 3.25
    assert made.signal == "no_hire"
    assert "strong no hire" in made.why
    assert made.votes == (("strong_hire", 3), ("strong_no_hire", 1))


@pytest.mark.parametrize("good", [1, 2])
def test_too_little_read_is_never_averaged_over_what_survived(good: int) -> None:
    made = debrief([item(even(4))] * good + [item(unscored()), item(unscored("off_topic"))], LIBRARY)
    expected = "insufficient_evidence" if good == 1 else made.signal
    assert made.signal == expected == "insufficient_evidence"
    assert "too short (3)" in made.why
    assert "off topic (3)" in made.why
    assert f"{made.coverage:.0%}" in made.why


def test_enough_read_gives_a_signal_and_shows_the_vote_that_had_none() -> None:
    made = debrief([item(even(4)), item(even(4)), item(unscored())], LIBRARY)
    assert (made.signal, made.coverage) == ("strong_hire", 0.67)
    assert made.votes == (("strong_hire", 2), ("insufficient_evidence", 1))


@pytest.mark.parametrize("items", [[], [item()], [item(unscored())]])
def test_nothing_rated_is_said(items: list[object]) -> None:
    made = debrief(items, LIBRARY)  # type: ignore[arg-type]
    assert (made.overall, made.signal, made.summaries, made.drills) == (None, "insufficient_evidence", (), ())
    assert made.why
    assert "nothing" in made.keeper.reading


@pytest.mark.parametrize(("pair", "dissent"), [((2, 4), True), ((3, 4), False), ((1, 3), True), ((2, 2), False)])
def test_readers_who_differ_are_shown_to_differ(pair: tuple[Rating, Rating], dissent: bool) -> None:
    made = debrief([item(even(pair[0]), even(pair[1], "full"))], LIBRARY)
    assert {summary.dissent for summary in made.summaries} == {dissent}
    assert made.summaries[0].ratings == pair
    assert made.readers == ("rule:fast@1", "rule:full@1")


def test_criteria_come_lowest_first() -> None:
    made = debrief([item(card(rated("call", 3), rated("grounds", 1), rated("price", 2)))], LIBRARY)
    assert [(s.criterion, s.mean) for s in made.summaries] == [("grounds", 1.0), ("price", 2.0), ("call", 3.0)]


def test_what_was_asked_for_and_never_shown_is_listed() -> None:
    one = card(
        rated("call", 2, missing=("TRD901", "MET901")), rated("grounds", 1, missing=("TRD901",)), rated("price", 4)
    )
    two = card(rated("call", 3, (seen("MET901"),), missing=("DEC901",)), rated("grounds", 4), rated("price", 4))
    made = debrief([item(one), item(two)], LIBRARY)
    assert [code for code, _ in made.not_evidenced] == ["TRD901", "DEC901"]
    assert made.not_evidenced[0][1] == "name-of-TRD901"


def test_the_keeper_question_is_asked_on_the_whole_record() -> None:
    good = card(
        rated("call", 4, (seen("DEC901"),)),
        rated("grounds", 3, (seen("EVD901"),)),
        rated("price", 2, (seen("TRD901"),)),
    )
    bad = card(*(rated(name, 1) for name in NAMES), evidence=(seen("OWN901"), seen("HDG901", 20)))
    keeper = debrief([item(good), item(bad)], LIBRARY).keeper
    assert [name for name, _ in keeper.argues_for] == ["name-of-DEC901", "name-of-EVD901"]
    assert [name for name, _ in keeper.argues_against] == ["name-of-OWN901"]
    assert "more to fight for" in keeper.reading


def test_a_card_under_a_rubric_that_is_gone_gives_no_signal() -> None:
    made = debrief([item(replace(even(4), rubric="gone"))], LIBRARY)
    assert made.signal == "insufficient_evidence"


@given(st.lists(cards, min_size=1, max_size=5), cards)
def test_a_debrief_is_on_the_scale_and_says_why(found: list[Scorecard], more: Scorecard) -> None:
    made = debrief([item(one) for one in [*found, more]], LIBRARY)
    assert made.overall is not None
    assert 1.0 <= made.overall <= 4.0
    assert made.why
    assert sum(n for _, n in made.votes) == len(found) + 1


@given(st.lists(cards, min_size=1, max_size=5), st.integers(0, 4), st.sampled_from(NAMES))
def test_a_better_rating_never_makes_a_worse_debrief(found: list[Scorecard], place: int, name: str) -> None:
    place %= len(found)
    better = card(
        *(
            rated(r.criterion, min(4, r.rating + (r.criterion == name)))  # type: ignore[union-attr, arg-type]
            for r in found[place].results
        )
    )
    before = debrief([item(one) for one in found], LIBRARY)
    after = debrief([item(one) for one in [*found[:place], better, *found[place + 1 :]]], LIBRARY)
    assert (after.overall or 0) >= (before.overall or 0)
    assert RANK[after.signal] >= RANK[before.signal]


def test_where_rubrics_draw_different_lines_the_highest_counts_and_it_is_said() -> None:
    strict = replace(RUBRIC, id="strict", thresholds=Thresholds(3.8, 2.5, 2.0, 0.7))
    library = replace(LIBRARY, rubrics={RUBRIC.id: RUBRIC, strict.id: strict})
    made = debrief([item(even(3)), item(replace(even(3), rubric="strict"))], library)
    assert made.thresholds == Thresholds(3.8, 2.75, 2.0, 0.7)
    assert "3.8 strong hire. The rubrics of these questions draw different lines" in made.why
    assert "different lines" not in debrief([item(even(3)), item(even(2))], library).why


def test_the_lines_are_stated_beside_the_signal() -> None:
    made = debrief([item(even(3))], LIBRARY)
    t = RUBRIC.thresholds
    assert all(f"{line:g}" in made.why for line in (t.no_hire, t.hire, t.strong_hire))
