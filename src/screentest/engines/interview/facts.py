"""Which facts a candidate's question asks for: nearness of meaning where an encoder is there, and words that tell."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ...domain.question import Fact
from ...domain.text import plain, words
from .words import stem

#: With the encoder: the least sum of both cosines and the weighed words, and how far it must lie above the next fact's.
#: Both were chosen on half of 120 questions in other words, split by case (docs/rehearsal.md has the other half).
FLOOR, MARGIN, WORDS_WEIGH = 1.25, 0.08, 0.8
#: Without it: the share of a question's weighed words that a fact holds, and something for the way of asking that it
#: holds most of; what both must reach, and the distance to the next.
WAY_WEIGH, WORDS_FLOOR, WORDS_MARGIN = 0.3, 0.55, 0.2
#: Who asks for a number is not given a fact that nobody asks for as one; so much less it then weighs.
NO_NUMBER = 0.6
_COUNTS = re.compile(r"\bhow (?:many|much)\b|\bnumber of\b|\bcount of\b")
_NUMBER = re.compile(
    r"\bhow (?:many|much|often|long|big|large|far|fast|common|high)\b|"
    r"\b(?:number|count|amount|volume|size|scale|share|rate|percentage|proportion|traffic|load|throughput|frequency|length|cost|price|budget|per|total|capacity|duration|"
    r"latency|magnitude|audience|population)\b"
)
#: For each fact, the cosine with the nearest way of asking, and with all ways and the fact read as one.
Near = Sequence[tuple[float, float]]
#: Words that tell no fact from another.
_STOP = frozenset(
    "a an the is are was were do does did how what which who of to in it it's we i be can for and on at there any that "
    "this when has have had much many you your me my our us they them their its before if or so as with by from would "
    "could should will may might must about talk talking".split()
)


def facts_asked(question: str, facts: Sequence[Fact], near: Near | None = None) -> tuple[str, ...]:
    """Return the keys of the facts that a question asks for: one, two that both fit, or none where none is clear.

    A wrong fact misleads, and “you decide” does not: what lies below the floor, or too near to another, is not said.
    """
    if not facts or not (shares := _shares(question, tuple(facts))):
        return ()
    if near is None:
        ways = (max(_covered(way, question) for way in fact.asks) for fact in facts)
        scores = tuple(share + WAY_WEIGH * way for share, way in zip(shares, ways, strict=True))
        floor, margin = WORDS_FLOOR, WORDS_MARGIN
    else:
        scores = tuple(ask + whole + WORDS_WEIGH * share for (ask, whole), share in zip(near, shares, strict=True))
        floor, margin = FLOOR, MARGIN
    if _COUNTS.search(plain(question)):
        numbers = [any(_NUMBER.search(plain(way)) for way in fact.asks) for fact in facts]
        scores = tuple(score - NO_NUMBER * (not number) for score, number in zip(scores, numbers, strict=True))
    order = sorted(range(len(facts)), key=lambda i: -scores[i])
    fit = [i for i in order if scores[i] >= floor]
    rival = [i for i in order[1:] if scores[order[0]] - scores[i] < margin]
    if not fit or len(rival) > 1 or any(i not in fit for i in rival):
        return ()
    return tuple(facts[i].key for i in (order[0], *rival))


def _shares(question: str, facts: tuple[Fact, ...]) -> tuple[float, ...]:
    """Return, for each fact, how much of what a question says it holds, rare words counting more."""
    bags = _bags(facts)
    spread = Counter(word for bag in bags for word in bag)
    weights = {word: math.log(1 + len(facts) / spread.get(word, 0.5)) for word in _telling(question)}
    whole = sum(weights.values())
    if not whole:
        return ()
    return tuple(sum(weight for word, weight in weights.items() if word in bag) / whole for bag in bags)


def _covered(way: str, question: str) -> float:
    """Return how much of one way of asking a question holds."""
    wanted = _telling(way)
    return len(wanted & _telling(question)) / max(1, len(wanted))


@lru_cache(maxsize=256)
def _bags(facts: tuple[Fact, ...]) -> tuple[frozenset[str], ...]:
    return tuple(_telling(" ".join([*fact.asks, fact.say, fact.key.replace("-", " ")])) for fact in facts)


def _telling(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(plain(text)) if word not in _STOP)


def in_words(facts: Sequence[Fact]) -> list[str]:
    """Return what an encoder reads of facts: every way of asking, then each fact with all its ways as one."""
    return [
        *(way for fact in facts for way in fact.asks),
        *("; ".join(fact.asks) + " " + fact.say for fact in facts),
    ]


def nearness(facts: Sequence[Fact], cosines: Sequence[float]) -> list[tuple[float, float]]:
    """Return how near a question is to each fact, from its cosines with `in_words` of them, in that order."""
    found, at, whole = [], 0, sum(len(fact.asks) for fact in facts)
    for place, fact in enumerate(facts):
        found.append((max(cosines[at : at + len(fact.asks)], default=0.0), cosines[whole + place]))
        at += len(fact.asks)
    return found
