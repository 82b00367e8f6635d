"""A good answer, changed in ways that say nothing new: no rating goes up, and what must not matter changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from good import Good, own, packed
from room import FLOOR, Room, raised
from shuffling import WAYS, shuffled, split

from screentest.app.services import Services

GOODS = (*own(), *packed())
_KEYWORDS = "Metric, guardrail, baseline, holdout, trade-off, owner, risk, dependency, rollback, root cause, threshold."
_FILLER = " Um, you know, so, well, right."

SAYING_NOTHING_NEW: dict[str, Callable[[str], str]] = {
    "twice": lambda text: f"{text}\n\n{text}",
    "last-sentence-again": lambda text: f"{text} {split(text)[-1]}",
    "each-sentence-twice": lambda text: " ".join(f"{s} {s}" for s in split(text)),
    "again-with-openers": lambda text: text + " " + " ".join(f"Also, {s[0].lower()}{s[1:]}" for s in split(text)),
    "again-in-other-letters": lambda text: f"{text} {text.upper()}",
    "fillers-between": lambda text: " ".join(s + _FILLER for s in split(text)),
    "keywords-behind": lambda text: f"{text} {_KEYWORDS}",
    "keywords-before": lambda text: f"{_KEYWORDS} {text}",
    "keywords-between": lambda text: " ".join(f"{s} {_KEYWORDS}" for s in split(text)),
}


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_saying_nothing_new_raises_nothing(room: Room, good: Good) -> None:
    before, after = room.changed(good, {how: change(good.text) for how, change in SAYING_NOTHING_NEW.items()})
    assert {how: up for how, ratings in after.items() if (up := raised(before, ratings))} == {}


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_shuffling_the_words_destroys_it(services: Services, good: Good) -> None:
    cards = Room(services, "fast").grade([(shuffled(good.text, way), good.asked) for way in WAYS])
    found = {way: card.overall for way, card in zip(WAYS, cards, strict=True)}
    assert {way: overall for way, overall in found.items() if overall is not None and overall > FLOOR} == {}
