"""Stories and culture in packs: what leads nowhere, holds no date or cannot be read is reported with its place."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from screentest.adapters.packs.story_check import check_stories
from screentest.adapters.packs.story_wire import CulturePhraseWire, CultureSignWire, StoryAsksWire, StoryTopicsWire
from screentest.adapters.packs.wire_base import Wire
from screentest.adapters.packs.yaml_file import parse

_FROM = "provenance: {kind: original, author: tests, reviewed: 2026-01-01, sources: []}\n"
PHRASE = (
    "id: old-words\nwords: old words\nstanding: superseded\nuntil: 2024-06-24\npattern: ['old words']\n"
    "note: gone\nclaims: [stale]\n" + _FROM
)
SIGN = "id: candor\nrole: behaviour\nname: Candor\nask: what was said?\nof: [OWN901]\n" + _FROM
TOPICS = "topics:\n- {subtype: conflict, about: a clash, of: [OWN901]}\n" + _FROM
ASKS = "asks:\n- {code: OWN901, ask: 'who did it?', place: after, near: [OWN901]}\n" + _FROM


class _Item:
    def __init__(self, data: dict[str, Any]) -> None:
        self.data, self.pack = data, "mine"


class _Written:
    """What a pack holds, by kind."""

    def __init__(self, **items: Any) -> None:
        self._items = {name.replace("__", "/"): rows for name, rows in items.items()}

    def of(self, kind: str) -> list[_Item]:
        """Return the items of a kind."""
        return self._items.get(kind.removesuffix(".yaml"), [])


class _Faults(list[str]):
    """The messages reported."""

    def __call__(self, item: _Item, message: str, hint: str, *steps: str | int) -> None:
        self.append(message)

    def unknown(self, item: _Item, wanted: list[str], known: set[str], what: str, *steps: str | int) -> None:
        """Report what is not known."""
        self.extend(f"no {what} “{name}”" for name in wanted if name not in known)


def _item(text: str, form: type[Wire]) -> _Item:
    item, faults = parse(text, form, "here")
    assert not faults, faults
    return _Item(msgspec.to_builtins(item))


def _faults(phrase: str = PHRASE, sign: str = SIGN, topics: str = TOPICS, asks: str = ASKS) -> list[str]:
    faults = _Faults()
    written = _Written(
        culture__phrases=[_item(phrase, CulturePhraseWire)],
        culture__signs=[_item(sign, CultureSignWire)],
        stories__topics=[_item(topics, StoryTopicsWire)],
        stories__asks=[_item(asks, StoryAsksWire)],
        questions=[_Item({"subtype": "conflict", "type": "behavioral"})],
        claims=[_Item({"id": "stale", "standing": "contradicted"}), _Item({"id": "held", "standing": "corroborated"})],
        values=[_Item({"id": "candor"})],
    )
    check_stories(written, {"OWN901"}, {"stale", "held"}, faults)
    return faults


def test_a_sound_pack_has_no_fault() -> None:
    assert _faults() == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"phrase": PHRASE.replace("[stale]", "[nowhere]")}, "no claim “nowhere”"),
        ({"phrase": PHRASE.replace("[stale]", "[held]")}, "rests on a contradicted claim"),
        ({"phrase": PHRASE.replace("until: 2024-06-24\n", "")}, "has the date until which it held"),
        ({"sign": SIGN.replace("id: candor", "id: valour")}, "no behaviour “valour”"),
        ({"sign": SIGN.replace("of: [OWN901]\n", "")}, "nothing can show"),
        ({"sign": SIGN + "beside: reason\n"}, "no sign “reason”"),
        ({"sign": SIGN + "backed_by: words\n"}, "no sign “words”"),
        ({"topics": TOPICS.replace("conflict", "weather")}, "of the subtype “weather”"),
        ({"topics": TOPICS.replace("OWN901", "OWN999")}, "no indicator “OWN999”"),
        ({"asks": ASKS.replace("near: [OWN901]", "near: []")}, "after what?"),
        ({"asks": ASKS.replace("- {", "- {code: OWN901, ask: 'who else?', place: end}\n- {", 1)}, "a second blank"),
    ],
)
def test_what_leads_nowhere_is_reported(change: dict[str, str], says: str) -> None:
    assert any(says in fault for fault in _faults(**change))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (PHRASE + "colour: red\n", CulturePhraseWire),
        (PHRASE.replace("superseded", "dated"), CulturePhraseWire),
        (SIGN.replace("behaviour", "virtue"), CultureSignWire),
        (ASKS.replace("who did it?", "who [did] it?"), StoryAsksWire),
        (TOPICS.replace("subtype:", "subtipe:"), StoryTopicsWire),
    ],
)
def test_another_form_is_refused(text: str, form: type[Wire]) -> None:
    item, faults = parse(text, form, "here")
    assert item is None
    assert faults
