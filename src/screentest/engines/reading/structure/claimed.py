"""A claim that its neighbourhood can save: what is said, in which words, and what within so many sentences makes it right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....domain.text import Span
from ..context import ReadContext, negated
from .doubt import READABLE, nearby, own_claim
from .hints import holds_any, sentences_near


@dataclass(frozen=True, slots=True)
class Claim:
    """One wrong claim.

    `find` is looked for in a sentence and the `back` sentences before it, and must end in that sentence. `hints` are pieces
    of words of which one stands in its last sentence. `unless` saves the speaker in the sentences of the claim itself, and
    `around` within `reach` sentences on either side, where words like “not” speak of other things. `needs`, where given,
    must stand there too. `topics` are pieces of words of which one stands in any text that makes the claim.
    """

    find: re.Pattern[str]
    hints: tuple[str, ...]
    unless: re.Pattern[str]
    around: re.Pattern[str]
    back: int = 0
    reach: int = 1
    needs: re.Pattern[str] | None = None
    topics: tuple[str, ...] = ()


def made(context: ReadContext, claims: Sequence[Claim]) -> Iterator[Span]:
    """Yield, once a sentence, the words with which one of some claims is made and nothing nearby saves it."""
    claims = [claim for claim in claims if not claim.topics or holds_any(context.plain, claim.topics)]
    places: dict[int, list[Claim]] = {}
    for claim in claims:
        near = sentences_near(context.plain, context.sentences, claim.topics or claim.hints, claim.back)
        for i in near:
            if holds_any(context.sentences[i].of(context.plain), claim.hints):
                places.setdefault(i, []).append(claim)
    for i in sorted(places):
        place = next((found for claim in places[i] if (found := _made(context, i, claim)) is not None), None)
        if place is not None:
            yield place


def _made(context: ReadContext, index: int, claim: Claim) -> Span | None:
    spans = context.sentences
    span = spans[index]
    start = spans[max(0, index - claim.back)].start
    if span.end - span.start > READABLE:
        return None
    start = max(start, span.end - READABLE)
    match = next((m for m in claim.find.finditer(context.plain, start, span.end) if m.end() > span.start), None)
    if match is None:
        return None
    first = next(s.start for s in spans if s.end > match.start())
    around = nearby(context, index, claim.reach)
    if claim.unless.search(context.plain, first, span.end) or claim.around.search(
        context.plain, around.start, around.end
    ):
        return None
    if claim.needs is not None and not claim.needs.search(context.plain, around.start, around.end):
        return None
    place = Span(max(match.start(), span.start), match.end())
    if negated(context.plain, span, place) or not own_claim(context, index, claim.back):
        return None
    return place
