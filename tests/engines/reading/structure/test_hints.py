"""A hint may only spare a search that would find nothing."""

from __future__ import annotations

import pytest

from screentest.app import bootstrap
from screentest.engines.reading.structure.hints import holds_any
from screentest.engines.reading.structure.result_without_number import _CLAIM
from screentest.engines.reading.structure.result_without_number import _HINTS as CLAIM_HINTS
from screentest.engines.reading.structure.stacked_hedges import _HEDGE
from screentest.engines.reading.structure.stacked_hedges import _HINTS as HEDGE_HINTS

SAID = (
    "improved increased reduced boosted grew accelerated enhanced optimised optimized transformed streamlined elevated "
    "skyrocketed lifted|huge success|great impact|big improvement|massive win|real difference|major results|"
    "great gains|tremendous uplift|significant result|big gain|"
    "sort of|kind of|i guess|i suppose|maybe|perhaps|probably|possibly|"
    "somewhat|to some extent|more or less|i think|i feel like|it could be|potentially|arguably"
)


@pytest.mark.parametrize(("pattern", "hints"), [(_CLAIM, CLAIM_HINTS), (_HEDGE, HEDGE_HINTS)])
def test_whatever_is_found_holds_a_hint(pattern: object, hints: list[str]) -> None:
    texts = [part for phrase in SAID.split("|") for part in (phrase, *phrase.split())]
    texts += [
        s["text"].lower()
        for item in bootstrap.services().packs.written()["corpus"]
        for idea in item["ideas"]
        for s in [*idea["shows"], *idea["lacks"]]
    ]
    found = [text for text in texts if pattern.search(text)]  # type: ignore[attr-defined]
    assert len(found) > 20
    assert all(holds_any(text, hints) for text in found)
    assert not all(holds_any(text, hints) for text in texts)
