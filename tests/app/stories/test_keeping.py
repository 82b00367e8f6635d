"""Stories are kept once, in versions, and can be taken back and brought again."""

from __future__ import annotations

import pytest
from told import EXIT_FEE, SLOT, markdown

from screentest.app.ids import new_id
from screentest.app.services import Services
from screentest.app.stories.codec import STORY
from screentest.app.stories.stories import (
    LONGEST_STORY,
    add_stories,
    found_story,
    kept_stories,
    remove_story,
    undo_story,
)
from screentest.domain.errors import UserError
from screentest.ports.store import EntryRecord


def test_several_stories_of_one_file_are_kept(own: Services) -> None:
    added = add_stories(own, markdown(The_slot=SLOT, Exit_fee=EXIT_FEE), "mine.md")
    assert [(one.story.name, one.state, one.story.version) for one in added] == [
        ("the-slot", "new", 1),
        ("exit-fee", "new", 1),
    ]
    assert [story.text for story in kept_stories(own)] == [SLOT, EXIT_FEE]


def test_a_title_again_is_a_new_version_and_the_same_words_are_none(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    assert add_stories(own, markdown(Slot=SLOT), "a")[0].state == "same"
    (again,) = add_stories(own, markdown(Slot=SLOT + " I would do it again."), "a")
    assert (again.state, again.story.version) == ("changed", 2)
    assert len(kept_stories(own)) == 1


def test_a_story_taken_back_comes_again_with_undo(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    remove_story(own, "slot")
    assert kept_stories(own) == []
    assert undo_story(own, "slot").text == SLOT
    add_stories(own, markdown(Slot=EXIT_FEE), "a")
    assert undo_story(own, "slot").text == SLOT


def test_the_same_story_under_two_names_is_said(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    (added,) = add_stories(own, markdown(Generosity=SLOT.replace("nine", "ten")), "b")
    assert [(twin.first, twin.second) for twin in added.like] == [("slot", "generosity")]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no words"),
        ("# Alone", "no words"),
        (SLOT, "no title"),
        (markdown(One=SLOT) + markdown(One=EXIT_FEE), "two stories"),
        (markdown(Long="word " * LONGEST_STORY), "characters"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_kept(own: Services, text: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        add_stories(own, text, "mine.md")
    assert kept_stories(own) == []


def test_a_title_without_a_latin_letter_has_a_name(own: Services) -> None:
    (added,) = add_stories(own, f"# 物語\n\n{SLOT}", "a")
    assert found_story(own, added.story.name).title == "物語"


def test_a_name_is_found_by_its_beginning_and_a_wrong_one_is_met_with_the_nearest(own: Services) -> None:
    add_stories(own, markdown(Exit_fee=EXIT_FEE, Exit_plan=SLOT), "a")
    assert found_story(own, "exit fee").name == "exit-fee"
    with pytest.raises(UserError) as caught:
        found_story(own, "exit")
    assert "exit-fee" in caught.value.hint


def test_undo_of_what_never_was_is_said(own: Services) -> None:
    with pytest.raises(UserError, match="ever kept"):
        undo_story(own, "nothing")
    add_stories(own, markdown(Slot=SLOT), "a")
    with pytest.raises(UserError, match="no earlier version"):
        undo_story(own, "slot")


def test_a_damaged_entry_is_said(own: Services) -> None:
    now = own.clock.now()
    own.store.add_entry(EntryRecord(new_id(now), STORY, "bad", now.isoformat(), {"title": 3}))
    with pytest.raises(UserError, match="damaged"):
        kept_stories(own)
