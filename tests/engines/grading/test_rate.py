"""One criterion: anchors add up, caps hold, an absence counts only where it may, and the next step is exact."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from rubrics import CALL, SENTENCES, criteria, evidence, harmful, helpful, seen

from screentest.domain.evidence import Absence, Evidence
from screentest.domain.rubric import Anchor, Criterion
from screentest.domain.scorecard import Missing, Rated
from screentest.domain.text import Span
from screentest.engines.grading.rate import rate
from screentest.engines.grading.tally import tally_of

READ = Span(0, 900)


def rated(*found: Evidence, criterion: Criterion = CALL) -> Rated:
    return rate(criterion, tally_of(found, SENTENCES), READ, lambda code: f"name of {code}")


def codes(found: Sequence[Evidence]) -> list[str]:
    return [item.indicator for item in found]


@pytest.mark.parametrize(
    ("found", "rating"),
    [
        ([], 1),
        ([seen("FOR0")], 2),
        ([seen("FOR2")], 1),
        ([seen("FOR0"), seen("FOR2", 10)], 3),
        ([seen("FOR0"), seen("FOR2")], 2),
        ([seen("FOR0"), seen("FOR0", 20)], 2),
        ([seen("FOR0"), seen("FOR0", 20), seen("FOR4")], 2),
        ([seen("FOR0"), seen("FOR1", 10), seen("FOR0", 20)], 3),
        ([seen("FOR0"), seen("FOR1", 10), seen("FOR0", 20), seen("FOR4")], 4),
        ([seen("FOR0"), seen("FOR1", 10), seen("FOR0"), seen("FOR4")], 3),
        ([seen("FOR4"), seen("FOR3")], 1),
    ],
)
def test_anchors_add_up(found: list[Evidence], rating: int) -> None:
    assert rated(*found).rating == rating


FULL = [seen("FOR0"), seen("FOR1", 10), seen("FOR0", 20), seen("FOR4", 30)]


@pytest.mark.parametrize(
    ("against", "rating"),
    [
        ([seen("AGA0")], 4),
        ([seen("AGA0"), seen("AGA0", 20)], 1),
        ([seen("AGA1")], 2),
        ([seen("AGA1"), seen("FOR3")], 4),
        ([seen("AGA2")], 4),
    ],
)
def test_caps_hold_a_rating_down(against: list[Evidence], rating: int) -> None:
    assert rated(*FULL, *against).rating == rating


def test_a_rating_shows_what_earned_it_and_what_caps_it() -> None:
    result = rated(*FULL, seen("AGA1", 50))
    assert codes(result.earned) == ["FOR0", "FOR1"]
    assert result.capped_by == (seen("AGA1", 50),)
    assert result.behaviour == "Something."
    assert result.next_behaviour == "A call."
    assert result.next == ()


def test_evidence_that_meets_two_needs_is_shown_once() -> None:
    assert codes(rated(*FULL).earned) == ["FOR0", "FOR1", "FOR0", "FOR4"]


@pytest.mark.parametrize(
    ("found", "missing"),
    [
        ([], [(1, ["FOR0", "FOR1"])]),
        ([seen("FOR0")], [(1, ["FOR1", "FOR2"])]),
        ([seen("FOR0"), seen("FOR1")], [(1, ["FOR1", "FOR2"])]),
        ([seen("FOR0"), seen("FOR1", 10)], [(1, ["FOR0"]), (1, ["FOR4"])]),
        ([seen("FOR0"), seen("FOR1", 10), seen("FOR4")], [(1, ["FOR0"])]),
        ([seen("FOR0"), seen("FOR1", 10), seen("FOR0", 20)], [(1, ["FOR4"])]),
        (FULL, []),
    ],
)
def test_next_is_exactly_what_is_missing(found: list[Evidence], missing: list[tuple[int, list[str]]]) -> None:
    expected = tuple(Missing(n, tuple((code, f"name of {code}") for code in of)) for n, of in missing)
    assert rated(*found).next == expected


def test_at_the_top_there_is_no_next() -> None:
    result = rated(*FULL)
    assert (result.rating, result.next, result.next_behaviour, result.capped_by) == (4, (), "", ())


def test_an_absence_is_evidence_only_where_the_anchor_says_so() -> None:
    assert rated().absences == (Absence(READ, "FOR0"), Absence(READ, "FOR1"))
    assert rated(seen("FOR0")).absences == ()
    plain = Criterion("c", "C", "j", "?", (Anchor(1, "None."), *CALL.anchors[1:]))
    assert rated(criterion=plain).absences == ()


def test_the_order_in_which_anchors_are_written_does_not_matter() -> None:
    backward = Criterion("call", "Call", "judgment", "?", CALL.anchors[::-1])
    assert rated(*FULL, criterion=backward) == rated(*FULL)


@given(criteria, evidence, helpful)
def test_evidence_for_the_speaker_never_lowers_a_rating(
    criterion: Criterion, found: list[Evidence], more: Evidence
) -> None:
    assert rated(*found, more, criterion=criterion).rating >= rated(*found, criterion=criterion).rating


@given(criteria, evidence, harmful)
def test_evidence_against_the_speaker_never_raises_one(
    criterion: Criterion, found: list[Evidence], more: Evidence
) -> None:
    assert rated(*found, more, criterion=criterion).rating <= rated(*found, criterion=criterion).rating


@given(criteria, evidence)
def test_what_a_rating_shows_is_enough_for_it(criterion: Criterion, found: list[Evidence]) -> None:
    result = rated(*found, criterion=criterion)
    assert set(result.earned) | set(result.capped_by) <= set(found)
    assert rated(*result.earned, criterion=criterion).rating >= result.rating


@given(criteria, evidence)
def test_doing_what_is_next_raises_a_rating_that_nothing_caps(criterion: Criterion, found: list[Evidence]) -> None:
    result = rated(*found, criterion=criterion)
    if result.rating == 4 or result.capped_by:
        return
    assert result.next
    done = [
        seen(code, 1000 + 100 * i + 10 * n)
        for i, step in enumerate(result.next)
        for n in range(step.n)
        for code in [step.of[min(n, len(step.of) - 1)][0]]
    ]
    assert rated(*found, *done, criterion=criterion).rating > result.rating
