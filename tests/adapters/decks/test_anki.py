"""Decks: Anki's own importer opens them, shows what was meant, and changes notes in place on a second import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest

from screentest.adapters.decks.anki_deck import AnkiDecks
from screentest.domain.plan import Card

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CARDS = (
    Card("story-late-vans", "story", "Tell: <b>Late vans</b> & {{Back}}", "I owned it.\nThen “ü” happened.", 3, 1),
    Card("fact-quorums", "fact", "Say why", "R + W > RF", 2, 1, "2026-11-22"),
)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def take_in(collection: Collection, cards: tuple[Card, ...], folder: Path, now: datetime = NOW) -> object:
    place = folder / "deck.apkg"
    place.write_bytes(AnkiDecks().write(cards, now))
    return collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(place))).log


def test_anki_opens_the_deck_and_shows_every_card(collection: Collection, tmp_path: Path) -> None:
    log = take_in(collection, CARDS, tmp_path)
    assert len(log.new) == len(CARDS)  # type: ignore[attr-defined]
    assert collection.card_count() == len(CARDS)
    (note,) = (collection.get_note(n) for n in collection.find_notes("tag:story"))
    assert note["Front"] == "Tell: &lt;b&gt;Late vans&lt;/b&gt; &amp; {{Back}}"
    assert note["Back"] == "I owned it.<br>Then “ü” happened."
    assert note["Id"] == "story-late-vans"
    (card,) = (collection.get_card(n) for n in note.card_ids())
    assert "<b>" not in card.question()
    assert "I owned it." in card.answer()
    assert collection.decks.name(card.did) == "Screentest"


def test_a_second_import_changes_in_place_and_adds_nothing(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, CARDS, tmp_path)
    changed = (replace(CARDS[0], back="I owned it twice."), CARDS[1])
    take_in(collection, changed, tmp_path, NOW + timedelta(days=3))
    assert collection.note_count() == len(CARDS)
    (note,) = (collection.get_note(n) for n in collection.find_notes("tag:story"))
    assert note["Back"] == "I owned it twice."
