"""What the reading room prepares is plain data that comes back whole, and a faulty pattern names its indicator."""

from __future__ import annotations

import json

import pytest
from making import indicator

from screentest.domain.text import Span
from screentest.engines.reading.material import prepare, restore, vocabulary
from screentest.engines.reading.pattern_language import PatternFault
from screentest.engines.reading.said import shingles

DECIDES = indicator("DEC901", ["i (decided|chose)"], ["nearly decided"])
OWN = "names the one thing that would change the call"


def test_prepared_material_survives_a_file() -> None:
    data = prepare([DECIDES], ["note to the grader"], [OWN], ["We waited for it. I decided."])
    made = restore(json.loads(json.dumps(data)))
    text = "note to the grader. i decided it. i nearly decided it."
    spans = [Span(0, 19), Span(20, 33), Span(34, len(text))]
    hits = made.patterns.find(text, spans)
    assert [(made.codes[hit.owner], hit.sentence) for hit in hits] == [("GATE", 0), ("DEC901", 1)]
    assert made.own_shingles == shingles(OWN)
    assert {"waited", "for", "it", "decided"} <= made.vocabulary


def test_the_digest_names_everything_that_a_reading_is_made_with() -> None:
    whole = ([DECIDES], ["note to the grader"], [OWN], ["We waited for it. I decided."])
    others = (
        ([DECIDES], ["note to the reader"], [OWN], whole[3]),
        ([DECIDES], whole[1], [OWN.replace("one thing", "two things")], whole[3]),
        ([DECIDES], whole[1], [OWN], ["We decided. I waited for it."] * 6),
    )
    digests = [restore(prepare(*given)).digest for given in (whole, *others)]  # type: ignore[arg-type]
    assert restore(prepare(*whole)).digest == digests[0]  # type: ignore[arg-type]
    assert len(set(digests)) == 4


def test_every_fault_is_named_with_its_indicator() -> None:
    with pytest.raises(PatternFault) as caught:
        prepare([indicator("AAA901", ["(one"]), indicator("BBB901", ["fine words"], ["; no"])], [], [], [])
    assert "AAA901" in str(caught.value)
    assert "BBB901" in str(caught.value)


def test_the_vocabulary_holds_what_is_written_in_lower_case() -> None:
    assert vocabulary(["Ines told him.", "Then it’s late"]) == ["him", "it's", "late", "told"]
