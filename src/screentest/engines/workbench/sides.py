"""Holds a pitch against the verdict's own evidence: which track it argues, and what supports its claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...domain.draft import DraftReading
from ...domain.text import Span
from .page import Page
from .vocabulary import content


class VerdictQuote(NamedTuple):
    """One piece of the verdict's evidence: the person's own words, and the track that they support."""

    text: str
    supports: str
    name: str = ""


class Held(NamedTuple):
    """One sentence of the pitch that tells an act, and the evidence that tells the same, or None."""

    span: Span
    evidence: VerdictQuote | None
    words: tuple[str, ...] = ()


class Sides(NamedTuple):
    """What a pitch argues ("pm", "tpm" or ""), where it says so, and each of its claims beside the evidence."""

    argues: str
    at: Span | None
    held: tuple[Held, ...]


#: Content words (or figures) that a sentence and a quote have to share to tell the same.
LEAST = 2


def argued(page: Page, marks: dict[str, str], fields: Sequence[str]) -> tuple[str, Span | None]:
    """Return the track that a pitch speaks for, by the first of its marks (mark → track), and where."""
    found = sorted((hit.span, marks[hit.mark], hit.sentence) for hit in page.hits(marks, fields))
    return (found[0][1], found[0][2]) if found else ("", None)


def sides(
    reading: DraftReading, page: Page, quotes: Sequence[VerdictQuote], marks: dict[str, str], fields: Sequence[str]
) -> Sides:
    """Return the pitch beside the evidence; only sentences that tell an act or a figure are held against it."""
    track, at = argued(page, marks, fields)
    told = [(quote, _facts(quote.text)) for quote in quotes]
    acts = dict.fromkeys(hit.sentence for hit in page.hits(("@act", "@number"), page.spans))
    held = []
    for span in sorted(acts):
        said = _facts(span.of(page.text))
        shared = [(quote, [said[key] for key in said if key in known]) for quote, known in told]
        quote, words = max(shared, key=lambda pair: len(pair[1]), default=(None, []))
        near = quote if len(words) >= LEAST else None
        held.append(Held(Span(*span), near, tuple(words) if near else ()))
    return Sides(track, at, tuple(held))


def _facts(text: str) -> dict[str, str]:
    """Return content words and figures, by what makes them comparable."""
    figures = {word.strip(".,%"): word.strip(".,") for word in text.split() if any(c.isdigit() for c in word)}
    return {**content(text), **figures}
