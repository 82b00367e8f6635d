"""The phrases of what counts against a speaker: they fire on the weak example and not on the strong one."""

from __future__ import annotations

from screentest.app.grading.read import read_text
from screentest.app.services import Services
from screentest.domain.indicator import Indicator
from screentest.ports.reader import Asked


def found(services: Services, item: Indicator, text: str) -> bool:
    """Tell whether the phrases of an indicator find it in a text, whoever speaks."""
    tracks = (item.role,) if item.role else ("both", "pm", "tpm")
    readings = (read_text(services, text, Asked(track=track), "fast") for track in tracks)
    return any(e.indicator == item.code and e.kind == "pattern" for reading in readings for e in reading.evidence)


def with_phrases(services: Services) -> list[Indicator]:
    return [i for i in services.library.indicators.values() if i.stands == "against" and i.detect.pattern]


def test_phrases_never_fire_on_the_strong_example(services: Services) -> None:
    assert [item.code for item in with_phrases(services) if found(services, item, item.strong)] == []


def test_phrases_fire_on_the_weak_example(services: Services) -> None:
    assert [item.code for item in with_phrases(services) if not found(services, item, item.weak)] == []


def test_stacked_hedges_are_found_in_their_own_example(services: Services) -> None:
    item = services.library.indicators["HDG201"]
    places = [
        [e.indicator for e in read_text(services, text, Asked(), "fast").evidence] for text in (item.weak, item.strong)
    ]
    assert ("HDG201" in places[0], "HDG201" in places[1]) == (True, False)
