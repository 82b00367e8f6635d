"""What the compiled form keeps of stories and culture, and the domain values built from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.culture import CultureBook, CulturePhrase, CultureSign
from ...domain.story import BlankAsk, StoryMaterial, StoryTopic

Plain = Mapping[str, Any]


def compiled(written: Any) -> dict[str, Any]:
    """Return the plain data that is needed at run time."""
    return {
        "topics": [topic for item in written.of("stories/topics.yaml") for topic in item.data["topics"]],
        "asks": [ask for item in written.of("stories/asks.yaml") for ask in item.data["asks"]],
        "phrases": [[item.pack, item.data] for item in written.of("culture/phrases")],
        "signs": [[item.pack, item.data] for item in written.of("culture/signs")],
        "values": [[item.pack, item.data["id"]] for item in written.of("values")],
    }


def patterns(data: Plain) -> list[str]:
    """Return every pattern of topics, phrases and signs, so that they can be tried."""
    items = [*data["topics"], *(item for _, item in data["phrases"]), *(item for _, item in data["signs"])]
    return [pattern for item in items for pattern in (*item["pattern"], *item["unless"])]


def stories(data: Plain) -> dict[str, Any]:
    """Return the library's fields of stories and culture."""
    packs = dict.fromkeys([pack for pack, _ in (*data["values"], *data["phrases"], *data["signs"])])
    return {
        "stories": StoryMaterial({t["subtype"]: _topic(t) for t in data["topics"]}, tuple(map(_ask, data["asks"]))),
        "culture": {pack: _book(pack, data) for pack in packs},
    }


def _topic(item: Plain) -> StoryTopic:
    return StoryTopic(item["subtype"], item["about"], tuple(item["of"]), tuple(item["pattern"]), tuple(item["unless"]))


def _ask(item: Plain) -> BlankAsk:
    return BlankAsk(item["code"], item["ask"], item["place"], tuple(item["near"]))


def _book(pack: str, data: Plain) -> CultureBook:
    signs = sorted((_sign(item) for owner, item in data["signs"] if owner == pack), key=lambda one: (one.rank, one.id))
    return CultureBook(
        pack,
        tuple(name for owner, name in data["values"] if owner == pack),
        tuple(_phrase(item) for owner, item in data["phrases"] if owner == pack),
        tuple(signs),
    )


def _phrase(item: Plain) -> CulturePhrase:
    return CulturePhrase(
        item["id"],
        item["words"],
        item["standing"],
        tuple(item["pattern"]),
        tuple(item["unless"]),
        item["slogan"],
        item["note"],
        item["until"],
        tuple(item["claims"]),
    )


def _sign(item: Plain) -> CultureSign:
    return CultureSign(
        item["id"],
        item["role"],
        item["name"],
        tuple(item["of"]),
        item["least"],
        item["backed_by"],
        item["least_backed"],
        tuple(item["pattern"]),
        tuple(item["unless"]),
        item["beside"],
        item["rank"],
        item["ask"],
        tuple(item["claims"]),
    )
