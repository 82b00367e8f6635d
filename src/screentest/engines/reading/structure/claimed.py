"""A claim that its neighbourhood can save: what is said, in which words, and what within so many sentences makes it right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....domain.text import Span
from ..context import ReadContext, negated
from .doubt import nearby, own_claim
from .hints import holds_any


@dataclass(frozen=True, slots=True)
class Claim:
    """One wrong claim.

    `find` is looked for in a sentence and the `back` sentences before it, and must end in that sentence. `hints` are pieces
    of words of which one stands in its last sentence. `unless` within `reach` sentences on either side saves the speaker;
    `needs`, where given, must be found there too.
    """

    find: re.Pattern[str]
    hints: tuple[str, ...]
    unless: re.Pattern[str]
    back: int = 0
    reach: int = 1
    needs: re.Pattern[str] | None = None


def made(context: ReadContext, claims: Sequence[Claim]) -> Iterator[Span]:
    """Yield, once a sentence, the words with which one of some claims is made and nothing nearby saves it."""
    for i, span in enumerate(context.sentences):
        said = span.of(context.plain)
        for claim in claims:
            if holds_any(said, claim.hints):
                place = _made(context, i, claim)
                if place is not None:
                    yield place
                    break


def _made(context: ReadContext, index: int, claim: Claim) -> Span | None:
    spans = context.sentences
    span = spans[index]
    start = spans[max(0, index - claim.back)].start
    match = next((m for m in claim.find.finditer(context.plain, start, span.end) if m.end() > span.start), None)
    if match is None:
        return None
    around = nearby(context, index, claim.reach)
    if claim.unless.search(context.plain, around.start, around.end):
        return None
    if claim.needs is not None and not claim.needs.search(context.plain, around.start, around.end):
        return None
    place = Span(max(match.start(), span.start), match.end())
    if negated(context.plain, span, place) or not own_claim(context, index, claim.back):
        return None
    return place
