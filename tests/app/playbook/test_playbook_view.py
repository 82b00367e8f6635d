"""Chapters as faces are given them: notes, marks on what no longer stands, and both sets of assumptions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screentest.app.playbook.playbook import playbook_chapter, playbook_list
from screentest.app.services import Services
from screentest.domain.errors import UserError
from screentest.domain.library import Library


@pytest.fixture
def library(services: Services) -> Library:
    return services.library


def test_every_mark_in_the_text_has_its_note(library: Library) -> None:
    for row in playbook_list(library)["chapters"]:
        view = playbook_chapter(library, row["id"])
        numbers = [note["n"] for note in view["notes"]]
        assert numbers == list(range(1, len(numbers) + 1))
        told = [*view["short"], *(one for s in view["sections"] for p in s["paragraphs"] for one in p)]
        marked = {one["n"] for sentence in told for one in (*sentence["rests"], *sentence["about"])}
        marked |= {claim["n"] for change in view["changes"] for claim in change["claims"]}
        assert marked == set(numbers), row["id"]
        assert all(note["as_of"] and note["sources"] for note in view["notes"])


def test_a_sentence_is_marked_when_its_claim_falls(library: Library) -> None:
    view = playbook_chapter(library, "pay")
    assert not any(one["fallen"] for one in view["short"])
    name = view["short"][0]["rests"][0]["claim"]
    fallen = replace(library.claims[name], standing="contradicted")
    now = playbook_chapter(replace(library, claims={**library.claims, name: fallen}), "pay")
    assert now["short"][0]["fallen"] == [{"claim": name, "standing": "contradicted"}]


def test_taking_the_playbook_at_its_word_turns_the_advice_that_differs(library: Library) -> None:
    for row in playbook_list(library)["chapters"]:
        found = playbook_chapter(library, row["id"])["changes"]
        taken = playbook_chapter(library, row["id"], "playbook")["changes"]
        assert any(one["differs"] for one in found), row["id"]
        for one, other in zip(found, taken, strict=True):
            if one["differs"]:
                assert (one["advice"], one["otherwise"]) == (other["otherwise"], other["advice"])
            else:
                assert (one["advice"], one["otherwise"]) == (other["advice"], "")


def test_a_claim_of_the_playbook_does_not_fall_where_it_is_taken_at_its_word(library: Library) -> None:
    chapter = library.chapters["pay"]
    name = "pay-refresh-grants"
    sentence = replace(chapter.short[0], rests=(name,))
    library = replace(library, chapters={"pay": replace(chapter, short=(sentence,))})
    assert (library.claims[name].standing, library.claims[name].says) == ("contradicted", "playbook")
    assert playbook_chapter(library, "pay")["short"][0]["fallen"]
    assert not playbook_chapter(library, "pay", "playbook")["short"][0]["fallen"]


def test_chapters_lead_from_one_to_the_next(library: Library) -> None:
    ids = [row["id"] for row in playbook_list(library)["chapters"]]
    view = playbook_chapter(library, ids[0])
    seen = [ids[0]]
    while view["next"]:
        seen.append(view["next"])
        view = playbook_chapter(library, view["next"])
    assert (seen, playbook_chapter(library, ids[0])["previous"]) == (ids, None)


def test_an_unknown_chapter_and_a_library_without_any_say_what_to_do(library: Library) -> None:
    with pytest.raises(UserError) as caught:
        playbook_chapter(library, "redundency")
    assert "redundancy" in caught.value.hint
    with pytest.raises(UserError, match="no loaded pack has a playbook"):
        playbook_list(replace(library, chapters={}))
