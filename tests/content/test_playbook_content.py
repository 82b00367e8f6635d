"""The playbook: every fact has its claim, every row of the seed is reachable, and every tool named is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from screentest.app.playbook.playbook import chapter_words
from screentest.app.services import Services
from screentest.cli.main import COMMANDS
from screentest.domain.library import Library
from screentest.domain.playbook import Chapter, Sentence

#: A figure, a date or a named company makes a sentence a statement of fact; levels are names and no figures.
_FACT = re.compile(
    r"(?<![A-Za-z])\d|\b(?:January|February|April|June|July|August|September|October|November|December)\b"
    r"|\bper ?cent\b|\b(?:Netflix|Instagram|Snap|Microsoft|Meta|Google|Facebook|Amazon|Washington)\b"
)
#: A question, an order or a condition tells the reader what to do; it states nothing of the company named in it.
_COMPANY_ADVICE = re.compile(r"\?$|^(?:Do not|Ask|If|Tell|Use)\b")
EXPECTED = {
    *("role", "pay", "interviews", "autonomy", "promotion"),
    *("redundancy", "preparation", "mistakes", "transition", "questions"),
}


@pytest.fixture
def library(services: Services) -> Library:
    return services.library


def told(library: Library) -> Iterator[tuple[Chapter, Sentence]]:
    for chapter in library.chapters.values():
        for sentence in chapter.sentences:
            yield chapter, sentence


def test_there_is_a_chapter_for_each_thing_people_ask(library: Library) -> None:
    assert set(library.chapters) >= EXPECTED
    ranks = [chapter.rank for chapter in library.chapters.values()]
    assert ranks == sorted(set(ranks))


def test_chapters_have_the_length_of_a_page_or_two(library: Library) -> None:
    lengths = {name: chapter_words(chapter) for name, chapter in library.chapters.items()}
    assert {name: n for name, n in lengths.items() if not 400 <= n <= 900} == {}


def test_a_sentence_with_a_figure_a_date_or_a_company_has_a_claim(library: Library) -> None:
    bare = [
        (chapter.id, one.text)
        for chapter, one in told(library)
        if _FACT.search(one.text) and not (one.rests or one.about) and not _COMPANY_ADVICE.search(one.text)
    ]
    assert bare == []


def test_no_sentence_rests_on_a_claim_that_does_not_stand(library: Library) -> None:
    fallen = [
        (chapter.id, name)
        for chapter, one in told(library)
        for name in one.rests
        if library.claims[name].standing in ("contradicted", "unverifiable")
    ]
    assert fallen == []


def test_figures_stand_in_the_claims_that_are_named(library: Library) -> None:
    """A figure that is in no claim of its sentence was changed in one place and not in the other."""
    wrong = []
    for chapter, one in told(library):
        named = [library.claims[name] for name in (*one.rests, *one.about)]
        known = " ".join(f"{claim.statement} {claim.finding}" for claim in named).replace(",", "")
        for figure in re.findall(r"(?<![A-Za-z\d])\d[\d.]*\d|(?<![A-Za-z\d.])\d(?![\d.])", one.text.replace(",", "")):
            if figure not in known:
                wrong.append((chapter.id, figure, one.text))
    assert wrong == []


def test_every_row_and_every_claim_of_the_seed_is_reachable(library: Library) -> None:
    named = {name for chapter in library.chapters.values() for name in chapter.claims}
    assert {library.claims[name].row for name in named} >= set(range(1, 29))
    assert {claim.id for claim in library.claims.values() if claim.says == "playbook"} - named == set()


def test_what_does_not_stand_has_advice_in_its_place(library: Library) -> None:
    """Each contradicted claim of the seed that a chapter names is answered by what it changes, somewhere."""
    answered = {name for c in library.chapters.values() for change in c.changes for name in change.claims}
    seed = [claim for claim in library.claims.values() if claim.says == "playbook" and claim.standing == "contradicted"]
    assert {claim.id for claim in seed} - answered == set()
    for chapter in library.chapters.values():
        for change in chapter.changes:
            assert change.evidence != change.playbook, chapter.id


def test_tools_are_commands_and_questions_that_exist(library: Library) -> None:
    for chapter in library.chapters.values():
        assert chapter.tools, chapter.id
        for tool in chapter.tools:
            assert tool.command in COMMANDS, (chapter.id, tool.run)
            words = tool.run.split()
            if words[0] in ("take", "memo") and words[-1].islower() and "-" in words[-1]:
                assert words[-1] in library.questions, (chapter.id, tool.run)


def test_no_two_chapters_say_the_same(library: Library) -> None:
    seen: dict[str, str] = {}
    for chapter, one in told(library):
        if len(one.text.split()) > 5:
            assert one.text not in seen, (chapter.id, seen.get(one.text))
            seen[one.text] = chapter.id
