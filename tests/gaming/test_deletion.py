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
    wrong = {}
    for span, found in sides(room, card, good.text):
        if len(found) == 2:
            continue
        (side,) = found
        _, after = room.changed(good, {"without": good.text[: span.start] + good.text[span.end :].lstrip()})
        better = raised(card.ratings, after["without"])
        worse = raised(after["without"], card.ratings)
        if better if side == "for" else worse:
            wrong[span.of(good.text)] = better or worse
    assert wrong == {}
