"""One response: refusals rate nothing and say why, and better evidence never makes a worse scorecard."""

from __future__ import annotations

import pytest
from hypothesis import given
from rubrics import CALL, RUBRIC, SENTENCES, STAMP, evidence, harmful, helpful, reading, rubrics, seen

from screentest.domain.evidence import Absence, Evidence
from screentest.domain.rubric import Rubric
from screentest.domain.scorecard import Rated, Scorecard, Unscored
from screentest.domain.text import Span
from screentest.engines.grading.grade import grade
from screentest.ports.reader import Reading


def graded(read: Reading, rubric: Rubric = RUBRIC) -> Scorecard:
    return grade(read, rubric, (), str)


@pytest.mark.parametrize(
    ("read", "reason", "detail"),
    [
        (reading(refused="copied", refusal="taken from the rubric"), "copied", "taken from the rubric"),
        (reading(words=59), "too_short", "59 words; at least 60"),
        (Reading((), (), 100, STAMP), "not_read", "no turn"),
        (reading(words=3, refused="empty", refusal="nothing was said"), "empty", "nothing was said"),
    ],
)
def test_what_may_not_be_rated_says_why(read: Reading, reason: str, detail: str) -> None:
    card = graded(read)
    (result,) = card.results
    assert isinstance(result, Unscored)
    assert result.reason == reason
    assert detail in result.detail
    assert (card.overall, card.coverage, card.signal) == (None, 0.0, "insufficient_evidence")


def test_a_scorecard_points_at_the_rubric_as_it_was_and_at_its_reader() -> None:
    card = graded(reading([seen("FOR0")], gated=("7 words earn nothing",)))
    assert (card.content_hash, card.structure_hash) == (RUBRIC.content_hash, RUBRIC.structure_hash)
    assert (card.reader, card.gated) == (STAMP, ("7 words earn nothing",))
    assert (card.ratings, card.overall, card.signal) == ({"call": 2}, 2.0, "no_hire")


def test_an_absence_was_searched_for_in_all_that_was_read() -> None:
    (result,) = graded(reading()).results
    assert isinstance(result, Rated)
    assert result.absences[0] == Absence(Span(0, SENTENCES[-1].end), "FOR0")


def test_every_criterion_has_one_result() -> None:
    assert [result.criterion for result in graded(reading()).results] == [CALL.id]


@given(rubrics, evidence, helpful)
def test_better_evidence_never_makes_a_worse_scorecard(rubric: Rubric, found: list[Evidence], more: Evidence) -> None:
    before, after = graded(reading(found), rubric), graded(reading([*found, more]), rubric)
    assert before.overall is not None
    assert after.overall is not None
    assert after.overall >= before.overall


@given(rubrics, evidence, harmful)
def test_worse_evidence_never_makes_a_better_scorecard(rubric: Rubric, found: list[Evidence], more: Evidence) -> None:
    before, after = graded(reading(found), rubric), graded(reading([*found, more]), rubric)
    assert before.overall is not None
    assert after.overall is not None
    assert after.overall <= before.overall


@given(rubrics, evidence)
def test_the_same_reading_gives_the_same_scorecard(rubric: Rubric, found: list[Evidence]) -> None:
    assert graded(reading(found), rubric) == graded(reading(found), rubric)
