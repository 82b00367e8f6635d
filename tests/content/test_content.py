"""The content: whole, explained, sourced, covering what it says it covers, and never twice the same."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from screentest.app.grading.explain import explain, explain_lines
from screentest.app.services import Services
from screentest.domain.indicator import Indicator
from screentest.domain.library import Library
from screentest.domain.track import QUESTION_KINDS

SUBTYPES = {
    "metric-drop",
    "prioritisation",
    "estimation",
    "own-project-deep-dive",
    "conflict",
    "about-yourself",
    "why-this-track",
    "why-here",
}
_TESTING = re.compile(r"\b(?:todo|tbd|fixme|lorem|xxx)\b", re.I)


@pytest.fixture
def library(services: Services) -> Library:
    return services.library


def indicators(library: Library) -> list[Indicator]:
    return sorted(library.indicators.values(), key=lambda item: item.code)


def test_every_pack_loads_without_a_fault(services: Services) -> None:
    assert services.packs.check() == ()
    assert {pack.id for pack in services.library.packs} >= {"core", "netflix"}


def test_how_much_there_is(library: Library) -> None:
    assert len(library.indicators) >= 80
    assert len(library.questions) >= 40
    rated = {criterion.competency for criterion in library.criteria.values()}
    assert len(rated) >= 14
    assert rated <= set(library.competencies)


def test_both_tracks_are_served(library: Library) -> None:
    for track in ("pm", "tpm"):
        assert sum(c.track in (track, "both") for c in library.competencies.values()) >= 8
        assert sum(q.track in (track, "both") for q in library.questions.values()) >= 20
        assert any(loop.track == track for loop in library.loops.values())
    assert len(library.behaviours) == 8


def test_every_type_and_subtype_is_asked(library: Library) -> None:
    kinds = {question.kind for question in library.questions.values()}
    assert kinds == set(QUESTION_KINDS) == {name for name in library.rubrics if "/" not in name}
    missing = SUBTYPES - {question.subtype for question in library.questions.values()}
    assert not missing


def test_every_criterion_rates_and_every_rubric_is_asked_for(library: Library) -> None:
    rating = {criterion.id for rubric in library.rubrics.values() for criterion in rubric.criteria}
    assert rating == set(library.criteria)
    asked = {library.rubric_of(question).id for question in library.questions.values()}
    assert set(library.rubrics) == asked


def test_every_row_of_the_playbook_is_answered_for(library: Library) -> None:
    rows = {claim.row for claim in library.claims.values()} - {None}
    assert rows == set(range(1, 29))
    for claim in library.claims.values():
        assert claim.sources, claim.id
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", claim.as_of), claim.id


def test_every_indicator_is_explained(library: Library) -> None:
    for item in indicators(library):
        texts = (item.what, item.why, item.when_fine, item.weak, item.strong)
        assert all(len(text.split()) >= 3 for text in texts), item.code
        assert item.weak != item.strong, item.code
        assert not any(_TESTING.search(text) for text in texts), item.code
        assert item.provenance.author, item.code
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", item.provenance.reviewed), item.code
        assert item.provenance.kind == "original" or item.provenance.sources, item.code
        assert set(item.claims) <= set(library.claims), item.code
        assert len(list(explain_lines(explain(library, item.code)))) > 8, item.code


def test_what_counts_against_a_speaker_says_what_to_do(library: Library) -> None:
    for item in indicators(library):
        if item.stands == "against":
            assert item.mistake, item.code
            assert item.severity, item.code
            assert len(item.message.split()) >= 3, item.code


def test_names_and_codes_are_each_used_once(library: Library) -> None:
    names = [item.name for item in indicators(library)]
    assert len(names) == len(set(names))


def test_every_criterion_has_four_anchors_that_can_be_told_apart(library: Library) -> None:
    for criterion in library.criteria.values():
        assert [anchor.rating for anchor in criterion.anchors] == [1, 2, 3, 4], criterion.id
        behaviours = [anchor.behaviour for anchor in criterion.anchors]
        assert len(set(behaviours)) == 4, criterion.id
        assert criterion.codes <= set(library.indicators), criterion.id
        assert any(anchor.requires for anchor in criterion.anchors[1:]), criterion.id


def test_every_kind_has_keys_among_its_criteria(library: Library) -> None:
    for rubric in library.rubrics.values():
        assert 1 <= len(rubric.key) <= 2, rubric.id
        assert set(rubric.key) <= {criterion.id for criterion in rubric.criteria}, rubric.id
        t = rubric.thresholds
        assert 1 <= t.no_hire < t.hire < t.strong_hire <= 4, rubric.id
        assert 0 < t.coverage <= 1, rubric.id


def test_every_question_has_probes_that_lead_somewhere(library: Library) -> None:
    for question in library.questions.values():
        assert len(question.probes) >= 3, question.id
        for probe in question.probes:
            assert (probe.missing or probe.found) in library.indicators, question.id
            assert bool(probe.missing) != bool(probe.found), question.id
        assert len({probe.say for probe in question.probes}) == len(question.probes), question.id


def shingles(text: str, size: int = 5) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+(?:['’]\w+)?", text.lower())
    return {tuple(words[i : i + size]) for i in range(max(0, len(words) - size + 1))}


def test_no_two_questions_ask_the_same(library: Library) -> None:
    seen = {question.id: shingles(question.prompt) for question in library.questions.values()}
    alike = [
        (one, two)
        for one, two in combinations(sorted(seen), 2)
        if seen[one] and seen[two] and len(seen[one] & seen[two]) / min(len(seen[one]), len(seen[two])) > 0.3
    ]
    assert alike == []


def test_no_prompt_gives_its_answer_away(library: Library) -> None:
    for question in library.questions.values():
        given = shingles(question.prompt, 8) & shingles(question.listens_for, 8)
        assert not given, question.id


def test_no_two_indicators_share_an_example(library: Library) -> None:
    texts = [text for item in indicators(library) for text in (item.weak, item.strong)]
    assert len(texts) == len(set(texts))
