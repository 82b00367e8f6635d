"""Names a group of statements with the call's own words: the phrase that the group keeps coming back to."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ...domain.text import Span
from .cues import Cues
from .grouping import Item
from .phrases import Phrase

#: How many characters after a word of doing its object may begin.
REACH = 40
#: A phrase with less to say for it names nothing.
LEAST = 1.5
#: A term of the theme names a group by itself only where a sentence is this sure.
SURE = 0.8


def _score(
    phrase: Phrase,
    low: str,
    item: Item,
    inside: Mapping[str, int],
    calls: Mapping[str, int],
    terms: Sequence[str],
    cues: Cues,
) -> tuple[float, bool]:
    """Return how well a phrase names its group, and whether it is more than a word that stood there.

    It is where it is what something is done to, a term of the theme, or said again.
    """
    words = len(phrase.stems)
    joined = phrase.span.of(low).count(" ") + 1
    said = sum(inside[s] + 0.35 * math.log1p(calls.get(s, 0)) for s in phrase.stems) / words
    value = said * (1.0, 1.35, 1.4, 1.2)[min(words, 4) - 1] * (1.2 if joined > words else 1.0)
    own = phrase.span.of(low)
    solid = inside[phrase.stems[-1]] > 1 or item.said.central
    if _has_term(own, terms):
        value += 1.2
        solid = True
    before = low[max(item.said.part.span.start, phrase.span.start - REACH) : phrase.span.start]
    if cues.groups["build"].search(before) or cues.groups["central"].search(before):
        value += 1.0
        solid = True
    after = low[phrase.span.end : phrase.span.end + 40]
    if cues.groups["central"].search(after):
        value += 0.6
        solid = True
    return value * (0.6 + 0.4 * item.said.chance), solid


def _whole(phrase: Phrase, all_of: Sequence[Phrase]) -> bool:
    """Tell whether no longer phrase without a joint holds this one: half a compound names nothing."""
    return not any(
        other.span.holds(phrase.span) and other.span != phrase.span and len(other.stems) > len(phrase.stems)
        for other in all_of
        if len(other.stems) <= len(phrase.stems) + 1
    )


def _lone_name(text: str, phrase: Phrase, terms: Sequence[str]) -> bool:
    """Tell whether a phrase is one capitalised word, as of a place or a firm, that is no term of the theme."""
    own = phrase.span.of(text)
    return " " not in own and own[:1].isupper() and own[1:].islower() and not _has_term(own.lower(), terms)


def _has_term(own: str, terms: Sequence[str]) -> bool:
    return any(f" {term} " in f" {own} " for term in terms)


def name_of(
    text: str, low: str, group: Sequence[Item], calls: Mapping[str, int], terms: Sequence[str], cues: Cues
) -> str | None:
    """Return the name of a group in the call's own words, or None where no phrase can name it."""
    inside: Counter[str] = Counter()
    for item in group:
        inside.update({s for phrase in item.phrases for s in phrase.stems})
    best: tuple[float, int, Span, bool] | None = None
    for item in group:
        for phrase in item.phrases:
            value, solid = _score(phrase, low, item, inside, calls, terms, cues)
            solid = solid and not _lone_name(text, phrase, terms)
            value *= 1.0 if _whole(phrase, item.phrases) else 0.85
            if best is None or (round(value, 6), -phrase.span.start) > (round(best[0], 6), best[1]):
                best = (value, -phrase.span.start, phrase.span, solid)
    if best is None or best[0] < LEAST or not best[3]:
        return _by_term(text, low, group, terms)
    return " ".join(best[2].of(text).split())


def _by_term(text: str, low: str, group: Sequence[Item], terms: Sequence[str]) -> str | None:
    """Return the longest term of the theme that the surest sentences hold, as it stands there."""
    found: list[tuple[int, int, Span]] = []
    for item in group:
        span = item.said.part.span
        if not item.own or item.said.chance < SURE:
            continue
        for term in terms:
            match = re.search(rf"(?<![\w-]){re.escape(term)}(?!\w)", low[span.start : span.end])
            if match is not None:
                at = span.start + match.start()
                found.append((len(term), -at, Span(at, at + len(term))))
    return " ".join(max(found)[2].of(text).split()) if found else None
