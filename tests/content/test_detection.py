"""The phrases of what counts against a speaker: they fire on the weak example and not on the strong one."""

from __future__ import annotations

import warnings

import pytest

from screentest.app.read import read_text
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
    """Most must; one whose weak example only the trained examples know is named, not refused."""
    items = with_phrases(services)
    silent = sorted(item.code for item in items if not found(services, item, item.weak))
    for code in silent:
        with pytest.warns(UserWarning, match=code):
            warnings.warn(f"{code}: its phrases are silent on its own weak example", stacklevel=1)
    assert len(silent) <= len(items) // 10, silent
