"""Names a group of statements with the call's own words: the phrase that the group keeps coming back to."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from ...domain.text import Span
from .cues import Cues
from .grouping import Item
from .phrases import Phrase

#: How many characters after a word of doing its object may begin.
REACH = 28
#: A phrase with less to say for it names nothing.
LEAST = 1.5


def _score(
    phrase: Phrase,
    low: str,
    item: Item,
    inside: Mapping[str, int],
    calls: Mapping[str, int],
    terms: Sequence[str],
    cues: Cues,
) -> float:
    """Return how well a phrase names its group."""
    words = len(phrase.stems)
    joined = phrase.span.of(low).count(" ") + 1
    said = sum(inside[s] + 0.35 * math.log1p(calls.get(s, 0)) for s in phrase.stems) / words
    value = said * (1.0, 1.35, 1.4, 1.2)[min(words, 4) - 1] * (1.2 if joined > words else 1.0)
    own = phrase.span.of(low)
    if _has_term(own, terms):
        value += 1.2
    before = low[max(item.said.part.span.start, phrase.span.start - REACH) : phrase.span.start]
    if cues.groups["build"].search(before) or cues.groups["central"].search(before):
        value += 1.0
    after = low[phrase.span.end : phrase.span.end + 40]
    if cues.groups["central"].search(after):
        value += 0.6
    return value * (0.6 + 0.4 * item.said.chance)


def _whole(phrase: Phrase, all_of: Sequence[Phrase]) -> bool:
    """Tell whether no longer phrase without a joint holds this one: half a compound names nothing."""
    return not any(
        other.span.holds(phrase.span) and other.span != phrase.span and len(other.stems) > len(phrase.stems)
        for other in all_of
        if len(other.stems) <= len(phrase.stems) + 1
    )


def _has_term(own: str, terms: Sequence[str]) -> bool:
    return any(f" {term} " in f" {own} " for term in terms)


def name_of(
    text: str, low: str, group: Sequence[Item], calls: Mapping[str, int], terms: Sequence[str], cues: Cues
) -> str | None:
    """Return the name of a group in the call's own words, or None where no phrase can name it."""
    inside: Counter[str] = Counter()
    for item in group:
        inside.update({s for phrase in item.phrases for s in phrase.stems})
    best: tuple[float, int, Span] | None = None
    for item in group:
        for phrase in item.phrases:
            value = _score(phrase, low, item, inside, calls, terms, cues)
            value *= 1.0 if _whole(phrase, item.phrases) else 0.85
            if best is None or (round(value, 6), -phrase.span.start) > (round(best[0], 6), best[1]):
                best = (value, -phrase.span.start, phrase.span)
    if best is None or best[0] < LEAST:
        return None
    return " ".join(best[2].of(text).split())
