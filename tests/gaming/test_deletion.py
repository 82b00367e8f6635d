"""Deleting what only earns never raises a rating; deleting what only caps never lowers one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from good import Good, own, packed
from room import Room, raised

from screentest.domain.scorecard import Scorecard
from screentest.domain.text import Span
from screentest.engines.reading.segment import sentences

GOODS = (*own(), *packed())


def sides(room: Room, card: Scorecard, text: str) -> Iterator[tuple[Span, set[str]]]:
    """Yield each sentence that shows something, with the sides on which that stands."""
    indicators = room.services.library.indicators
    for span in sentences(text):
        found = {indicators[e.indicator].stands for e in card.evidence if span.holds(e.support.span)}
        if found:
            yield span, set(found)


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_taking_a_sentence_away(room: Room, good: Good) -> None:
    (card,) = room.grade([(good.text, good.asked)])
    shown = {span: found.pop() for span, found in sides(room, card, good.text) if len(found) == 1}
    texts = {span.of(good.text): good.text[: span.start] + good.text[span.end :].lstrip() for span in shown}
    before, after = room.changed(good, texts)
    wrong = {}
    for span, side in shown.items():
        without = after[span.of(good.text)]
        changed = raised(before, without) if side == "for" else raised(without, before)
        if changed:
            wrong[span.of(good.text)] = changed
    assert wrong == {}
