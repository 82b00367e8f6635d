"""The question bank: enough of it for each track, every case with what the interviewer knows, no two alike."""

from __future__ import annotations

from itertools import combinations

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.domain.library import Library
from screentest.domain.question import Question

CASES = {"product-sense", "metrics", "strategy", "system-design", "program"}
#: At least so many questions for a product loop, for a programme loop, and for either.
FLOORS = {"pm": 45, "tpm": 45, "both": 30}
#: Two prompts nearer than this ask the same thing in other words; the nearest honest pair stands at 0.71.
TOO_NEAR = 0.75


@pytest.fixture
def library(services: Services) -> Library:
    return services.library


def asked_aloud(library: Library) -> list[Question]:
    """Return the questions of an interview; a memo is written at home."""
    return [question for question in library.questions.values() if question.kind != "memo"]


@pytest.mark.parametrize("track", sorted(FLOORS))
def test_each_track_has_its_questions(library: Library, track: str) -> None:
    assert sum(question.track == track for question in asked_aloud(library)) >= FLOORS[track]


def test_every_case_can_be_asked_about(library: Library) -> None:
    for question in asked_aloud(library):
        if question.kind in CASES:
            assert 5 <= len(question.facts) <= 10, question.id


def test_every_question_knows_its_wrong_turns(library: Library) -> None:
    for question in asked_aloud(library):
        assert 1 <= len(question.wrong_turns) <= 3, question.id
        assert question.wrong_variables, question.id
        for turn in question.wrong_turns:
            assert len(turn.signs) >= 6, (question.id, turn.name)
            assert turn.redirect != turn.close, (question.id, turn.name)


def test_a_probe_asks_for_what_the_criteria_reward(library: Library) -> None:
    for question in asked_aloud(library):
        criteria = library.rubric_of(question).criteria
        wanted = {
            code
            for criterion in criteria
            for anchor in criterion.anchors
            for need in anchor.requires
            for code in need.of
        }
        asked = {probe.missing for probe in question.probes if probe.missing}
        assert asked <= wanted, (question.id, asked - wanted)


def test_no_two_prompts_mean_the_same(library: Library) -> None:
    pytest.importorskip("screentest.adapters.embeddings.minilm", reason="not run: encoder missing")
    questions = sorted(library.questions.values(), key=lambda question: question.id)
    vectors = bootstrap.make_encoder().encode([question.prompt for question in questions])
    near = vectors @ vectors.T
    alike = [
        (questions[i].id, questions[j].id) for i, j in combinations(range(len(questions)), 2) if near[i, j] >= TOO_NEAR
    ]
    assert alike == []
