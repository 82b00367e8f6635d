"""A story is read once; the reading is kept, is the same when it is fetched, and says who read."""

from __future__ import annotations

from dataclasses import replace

from told import EXIT_FEE, SLOT, markdown

from screentest.app.ids import new_id
from screentest.app.services import Services
from screentest.app.stories.codec import READING
from screentest.app.stories.reading import present_reader, read_kept
from screentest.app.stories.stories import add_stories, kept_stories


def _readings(own: Services) -> int:
    return len(list(own.store.entries(READING)))


def test_a_second_look_reads_nothing_and_finds_the_same(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT, Exit=EXIT_FEE), "a")
    first = read_kept(own, kept_stories(own))
    assert _readings(own) == 2
    assert read_kept(own, kept_stories(own)) == first
    assert _readings(own) == 2


def test_changed_words_are_read_again(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    read_kept(own, kept_stories(own))
    add_stories(own, markdown(Slot=SLOT + " I would do it again."), "a")
    read_kept(own, kept_stories(own))
    assert _readings(own) == 2


def test_a_reading_by_another_reader_is_said(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    assert read_kept(own, kept_stories(own)).notes == ()
    (entry,) = own.store.entries(READING)
    older = replace(entry, id=new_id(own.clock.now()), body={**entry.body, "reader": "rule:full@0.0.1"})
    own.store.add_entry(older)
    (note,) = read_kept(own, kept_stories(own)).notes
    assert "rule:full@0.0.1" in note
    assert present_reader("full") in note
    assert read_kept(own, kept_stories(own), again=True).notes == ()


def test_a_damaged_reading_is_made_again(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    first = read_kept(own, kept_stories(own))
    (entry,) = own.store.entries(READING)
    body = {**entry.body, "evidence": [["OWN101", -1, 10**6, "verbatim", "pattern", None]]}
    own.store.add_entry(replace(entry, id=new_id(own.clock.now()), body=body))
    assert read_kept(own, kept_stories(own)) == first


def test_two_settings_are_kept_apart(own: Services) -> None:
    add_stories(own, markdown(Slot=SLOT), "a")
    full = read_kept(own, kept_stories(own)).readings["slot"]
    fast = read_kept(own, kept_stories(own), "fast").readings["slot"]
    assert {full.reader, fast.reader} == {present_reader("full"), present_reader("fast")}
