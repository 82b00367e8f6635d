"""The committed track heads are those of the packs, and their figures were measured on what they had not seen."""

from __future__ import annotations

import json

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.texts.answer_set import parse_answer_set
from screentest.app.training.track import cases_of, corpus_digest
from screentest.app.verdict.verdict import MOST_ANSWERS, signals_of_answers
from screentest.engines.track.fit import TRAINER


@pytest.fixture(scope="module")
def heads() -> dict[str, object]:
    """Give the committed heads as plain data."""
    found: dict[str, object] = json.loads(bootstrap.TRACK_HEADS.read_text(encoding="utf-8"))
    return found


def test_the_heads_are_of_this_corpus(services: Services, heads: dict[str, object]) -> None:
    written = services.packs.written()
    assert heads["corpus"] == corpus_digest(written), "screentest packs train --track"
    assert heads["trainer"] == TRAINER
    assert set(heads["indicators"]) == set(services.library.track_indicators)  # type: ignore[call-overload]
    cases = cases_of(written)
    assert len(cases) >= 60
    assert {case.truth for case in cases} == {1, -1, 0}
    assert all(case.parts.open for case in cases if case.truth)


def test_held_out_figures_meet_what_was_set(heads: dict[str, object]) -> None:
    figures = heads["figures"]["full"]  # type: ignore[index]
    assert figures["right_of_decided"] >= 0.85
    assert figures["clear_held_back"] <= 0.15
    assert figures["unclear_held_back"] >= 0.62


def test_graded_answers_add_each_behaviour_once_within_a_bound(services: Services) -> None:
    example = bootstrap.BUILT_IN / "netflix" / "examples" / "tpm-loop.md"
    answers = parse_answer_set(example.read_text(encoding="utf-8"), services.library)
    found = signals_of_answers(services, answers)
    assert len({signal.indicator for signal in found}) == len(found) > 3
    assert sum(abs(signal.weight) for signal in found) <= MOST_ANSWERS + 0.05
    for signal in found:
        assert any(signal.quote.text == signal.quote.span.of(answer.text) for answer in answers)


def test_no_graded_answers_say_nothing(services: Services) -> None:
    assert signals_of_answers(services, []) == []
