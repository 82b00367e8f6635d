"""Cards as an Anki package: the same card has the same identity each time, so a second import changes it in place."""

from __future__ import annotations

import html
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import genanki

from ...domain.plan import Card

#: Chosen once by chance and never changed: Anki knows deck and note type by them.
DECK, MODEL = 1_846_203_917, 1_362_905_448
_CSS = ".card { font-family: sans-serif; font-size: 20px; text-align: left; line-height: 1.4; max-width: 40em; }"


class AnkiDecks:
    """Anki packages, by genanki."""

    def write(self, cards: Sequence[Card], now: datetime) -> bytes:
        """Return a package with one note a card, in order of rank, tagged by kind."""
        model = genanki.Model(
            MODEL,
            "Screentest",
            fields=[{"name": "Front"}, {"name": "Back"}, {"name": "Id"}],
            templates=[
                {"name": "Recall", "qfmt": "{{Front}}", "afmt": '{{FrontSide}}<hr id="answer">{{Back}}'},
            ],
            css=_CSS,
        )
        deck = genanki.Deck(DECK, "Screentest", "Cards of an interview plan.")
        for card in cards:
            fields = [_html(card.front), _html(card.back), html.escape(card.id)]
            guid = genanki.guid_for("screentest", card.id)
            deck.add_note(genanki.Note(model, fields, guid=guid, tags=["screentest", card.kind]))
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "deck.apkg"
            genanki.Package(deck).write_to_file(str(place), timestamp=now.timestamp())
            return place.read_bytes()


def _html(text: str) -> str:
    return "<br>".join(html.escape(line) for line in text.splitlines())
