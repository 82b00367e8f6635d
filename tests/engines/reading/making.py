"""Small makings for the reading room's tests: contexts, indicators and readers over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from screentest.domain.indicator import Detection, Indicator, Provenance, Severity, Stands
from screentest.domain.text import Span, plain
from screentest.engines.reading.context import ReadContext
from screentest.engines.reading.material import prepare, restore
from screentest.engines.reading.patterns import PatternSet, compile_pattern
from screentest.engines.reading.reader import ExampleDetector, RuleReader
from screentest.engines.reading.segment import sentences

OURS = Provenance("original", "tests", "2026-01-01")


def context(text: str, kind: str = "", track: str = "") -> ReadContext:
    """Return a text ready to be read, all of it the candidate's."""
    return ReadContext(text, plain(text), sentences(text), kind, track)


def indicator(
    code: str,
    pattern: Sequence[str] = (),
    unless: Sequence[str] = (),
    structure: str = "",
    stands: Stands = "for",
    severity: Severity | None = None,
    role: str = "",
) -> Indicator:
    """Return an indicator that is looked for as given; one against the speaker is a role-blur."""
    return Indicator(
        code,
        code.lower(),
        "0.1",
        stands,
        "what it is",
        "why",
        "",
        "weak",
        "strong",
        "inferred",
        OURS,
        Detection(tuple(pattern), tuple(unless), structure),
        "role-blur" if stands == "against" else None,
        severity or ("warn" if stands == "against" else None),
        "message" if stands == "against" else "",
        role,
    )


def reader(
    *indicators: Indicator,
    instructions: Sequence[str] = (),
    own: Iterable[str] = (),
    examples: ExampleDetector | None = None,
    min_words: int = 5,
) -> RuleReader:
    """Return a reader over some indicators, as a pack that holds only them would give; it judges no word order."""
    data: dict[str, Any] = prepare(indicators, instructions, own, [])
    return RuleReader({i.code: i for i in indicators}, restore(data), "1", examples, min_words)


def found(pattern: str, text: str, *unless: str) -> list[str]:
    """Return what one pattern finds in a text, as words."""
    compiled = [compile_pattern(1, pattern, False, {}), *(compile_pattern(1, u, True, {}) for u in unless)]
    return [hit.span.of(text) for hit in PatternSet(compiled).find(plain(text), sentences(text))]


def at(text: str, words: str) -> Span:
    """Return where some words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))
