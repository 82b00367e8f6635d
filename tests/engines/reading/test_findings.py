"""Findings are the evidence against the speaker, in order of place."""

from __future__ import annotations

from dataclasses import replace

from making import indicator

from screentest.domain.evidence import Evidence, Quote
from screentest.domain.text import Span
from screentest.engines.reading.findings import findings

AGAINST = indicator("ROL901", stands="against")
FOR = indicator("OWN901")
KNOWN = {i.code: i for i in (AGAINST, FOR, replace(AGAINST, code="ROL902", message=""))}


def evidence(code: str, start: int) -> Evidence:
    return Evidence(code, Quote(Span(start, start + 9), "one two three"), "pattern", 0.7)


def test_what_stands_for_the_speaker_is_no_finding() -> None:
    assert findings([evidence("OWN901", 0)], KNOWN) == ()


def test_they_come_in_order_of_place_with_all_that_is_known() -> None:
    found = findings([evidence("ROL902", 5), evidence("ROL901", 5), evidence("ROL902", 1)], KNOWN)
    assert [(f.quote.span.start, f.code) for f in found] == [(1, "ROL902"), (5, "ROL901"), (5, "ROL902")]
    assert (found[1].mistake, found[1].severity, found[1].message, found[1].probability) == (
        "role-blur",
        "warn",
        "message",
        0.7,
    )


def test_without_a_message_it_says_what_the_indicator_is() -> None:
    assert findings([evidence("ROL902", 5)], KNOWN)[0].message == AGAINST.what


def test_what_is_doubtful_is_a_remark_and_no_warning() -> None:
    sure, doubtful = evidence("ROL901", 0), replace(evidence("ROL901", 50), doubtful=True)
    assert [f.severity for f in findings([sure, doubtful], KNOWN)] == ["warn", "info"]
