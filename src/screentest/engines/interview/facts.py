"""Which facts a candidate's question asks for: nearness of meaning where an encoder is there, and words that tell."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...domain.question import Fact
from ...domain.text import plain, words
from .seldom import SELDOM_KNOWN
from .words import classes_of, stem

#: With the encoder, facts are ordered by the cosines with the nearest way of asking, with the three nearest in the mean
#: and with the whole, and by the share of weighed words; two that lie so near to each other are both said.
WORDS_WEIGH, TOGETHER = 0.5, 0.08
#: Whether the first is meant: weights of the three nearest ways, the weighed words, the distance to the next fact (up
#: to a bound), the nearest question that cases seldom answer, and the length of the question (logarithm of its words);
#: what they must reach. Fitted to 211 questions in other words and 60 that no fact answers (docs/rehearsal.md).
THREE, SHARE, APART, MOST_APART, SELDOM, LENGTH, FLOOR = 4.7, 5.2, 3.4, 0.6, 5.2, 0.5, 4.0
#: Without it: the share of a question's weighed words that a fact holds, and something for the way of asking that it
#: holds most of; what both must reach, and the distance to the next.
WAY_WEIGH, WORDS_FLOOR, WORDS_MARGIN = 0.3, 0.65, 0.2
#: Who asks for a number is not given a fact that nobody asks for as one; so much less it then weighs.
NO_NUMBER = 0.6
_COUNTS = re.compile(r"\bhow (?:many|much)\b|\bnumber of\b|\bcount of\b")
_NUMBER = re.compile(
    r"\bhow (?:many|much|often|long|big|large|far|fast|common|high)\b|"
    r"\b(?:number|count|amount|volume|size|scale|share|rate|percentage|proportion|traffic|load|throughput|frequency|"
    r"length|cost|price|budget|per|total|capacity|duration|latency|magnitude|audience|population)\b"
)
#: Words that tell no fact from another.
_STOP = frozenset(
    "a an the is are was were do does did how what which who of to in it it's we i be can for and on at there any that "
    "this when has have had much many you your me my our us they them their its before if or so as with by from would "
    "could should will may might must about talk talking".split()
)


@dataclass(frozen=True, slots=True)
class Near:
    """How near a question is to each fact, in cosines: (nearest way, mean of three, all ways with the fact).

    `seldom` is the cosine with the nearest question that cases seldom answer.
    """

    facts: tuple[tuple[float, float, float], ...]
    seldom: float


def facts_asked(question: str, facts: Sequence[Fact], near: Near | None = None) -> tuple[str, ...]:
    """Return the keys of the facts that a question asks for: one, two that both fit, or none where none is clear.

    A wrong fact misleads, and “you decide” does not: what is not clear enough is not said.
    """
    if not facts or not (shares := _shares(question, tuple(facts))):
        return ()
    chosen = _by_words(question, facts, shares) if near is None else _by_meaning(question, facts, shares, near)
    return tuple(facts[i].key for i in chosen)


def _by_words(question: str, facts: Sequence[Fact], shares: Sequence[float]) -> tuple[int, ...]:
    ways = (max(_covered(way, question) for way in fact.asks) for fact in facts)
    scores = _counted(question, facts, [share + WAY_WEIGH * way for share, way in zip(shares, ways, strict=True)])
    order = sorted(range(len(facts)), key=lambda i: -scores[i])
    fit = [i for i in order if scores[i] >= WORDS_FLOOR]
    rival = [i for i in order[1:] if scores[order[0]] - scores[i] < WORDS_MARGIN]
    if not fit or len(rival) > 1 or any(i not in fit for i in rival):
        return ()
    return (order[0], *rival)


def _by_meaning(question: str, facts: Sequence[Fact], shares: Sequence[float], near: Near) -> tuple[int, ...]:
    scores = _counted(
        question, facts, [sum(cosines) + WORDS_WEIGH * share for cosines, share in zip(near.facts, shares, strict=True)]
    )
    order = sorted(range(len(facts)), key=lambda i: -scores[i])
    first = order[0]
    said = [i for i in order[:2] if scores[first] - scores[i] < TOGETHER]
    apart = min([scores[said[-1]] - scores[i] for i in order[len(said) : len(said) + 1]] or [MOST_APART])
    sure = (
        THREE * near.facts[first][1]
        + SHARE * shares[first]
        + APART * min(apart, MOST_APART)
        - SELDOM * near.seldom
        + LENGTH * math.log(max(1, len(question.split())))
    )
    return tuple(said) if sure >= FLOOR else ()


def _counted(question: str, facts: Sequence[Fact], scores: list[float]) -> list[float]:
    """Return the scores, those of facts that are no number lowered where a number is asked for."""
    if not _COUNTS.search(plain(question)):
        return scores
    numbers = [any(_NUMBER.search(plain(way)) for way in fact.asks) for fact in facts]
    return [score - NO_NUMBER * (not number) for score, number in zip(scores, numbers, strict=True)]


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
    """Return what tells one text from another: stems, and the classes of words that ask for the same thing."""
    found = words(plain(text))
    return frozenset([stem(word) for word in found if word not in _STOP]) | classes_of(found)


def in_words(facts: Sequence[Fact]) -> list[str]:
    """Return what an encoder reads of facts: every way of asking, then each fact with all its ways as one."""
    return [
        *(way for fact in facts for way in fact.asks),
        *("; ".join(fact.asks) + " " + fact.say for fact in facts),
    ]


def seldom_in_words() -> list[str]:
    """Return what an encoder reads of the questions that cases seldom answer."""
    return [f"{way}?" for way in SELDOM_KNOWN]


def nearness(facts: Sequence[Fact], cosines: Sequence[float], seldom: Sequence[float]) -> Near:
    """Return how near a question is to each fact, from its cosines with `in_words` of them and `seldom_in_words`."""
    found, at, whole = [], 0, sum(len(fact.asks) for fact in facts)
    for place, fact in enumerate(facts):
        ways = sorted(cosines[at : at + len(fact.asks)], reverse=True)[:3]
        found.append((ways[0] if ways else 0.0, sum(ways) / max(1, len(ways)), cosines[whole + place]))
        at += len(fact.asks)
    return Near(tuple(found), max(seldom, default=0.0))
