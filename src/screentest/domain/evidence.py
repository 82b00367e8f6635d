"""Evidence: an indicator seen at a quote of the person's own words, or shown to be absent from a searched span."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .indicator import DetectionKind
from .text import MIN_QUOTE_WORDS, Span, count_words, locate

QuoteMatch = Literal["verbatim", "repaired"]


@dataclass(frozen=True, slots=True)
class Quote:
    """The source's own words at a span; `repaired` where they were asked for in another rendering."""

    span: Span
    text: str
    match: QuoteMatch = "verbatim"


@dataclass(frozen=True, slots=True)
class Absence:
    """The whole of `searched` was read for `looked_for` (an indicator code) and it is not there."""

    searched: Span
    looked_for: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One indicator at one place, and how it was found; `probability` only where a classifier gave one.

    `doubtful` marks what a classifier would too often say of a sentence that shows nothing: ratings weigh it, since
    they rest on several, but nobody is warned of it alone.
    """

    indicator: str
    support: Quote
    kind: DetectionKind
    probability: float | None = None
    doubtful: bool = False


def verified_quote(wanted: str, source: str) -> Quote | None:
    """Return the source's own words for `wanted`, or None: an invented or tiny quote is nothing."""
    span = locate(wanted, source)
    if span is None:
        return None
    text = span.of(source)
    return Quote(span, text, "verbatim" if text == wanted else "repaired")


def quote_at(source: str, span: Span) -> Quote | None:
    """Return the quote at a span of the source, or None where it has under three words."""
    text = span.of(source)
    if count_words(text) < MIN_QUOTE_WORDS:
        return None
    return Quote(span, text)
