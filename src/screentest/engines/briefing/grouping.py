"""Groups statements that are about the same object: shared heavy words, like vectors, nearness, a common theme."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...domain.text import Span
from .phrases import Phrase
from .statements import Statement

#: Two groups below this affinity stay apart; the larger they are together, the more it takes to join them.
APART, APART_BY_SIZE, SMALL = 0.43, 0.02, 4
#: Weights of like vectors, shared words, nearness in one stretch of talk.
VECTOR, WORDS, NEAR = 0.55, 0.35, 0.33
SAME_THEME, OTHER_THEME = 0.16, -0.12


@dataclass(frozen=True)
class Item:
    """A statement with its phrases, the weight of its stems, and its themes; `own` where its own words give them."""

    said: Statement
    phrases: tuple[Phrase, ...]
    stems: Mapping[str, float]
    theme: str | None
    themes: Mapping[str, float] = field(default_factory=dict)
    own: bool = False


def stem_weights(counts: Mapping[str, int], stems: Sequence[str]) -> dict[str, float]:
    """Return the weight of each stem of a sentence: what the call says again and again weighs more, up to a point."""
    return {s: 1.0 + min(1.0, math.log1p(counts.get(s, 0)) / 3) for s in set(stems)}


def affinity(a: Item, b: Item) -> float:
    """Return how surely two statements are about the same object, about 0 to 1."""
    shared = sum(min(a.stems[s], b.stems[s]) for s in a.stems.keys() & b.stems.keys())
    least = min(sum(a.stems.values()), sum(b.stems.values())) or 1.0
    value = WORDS * min(1.0, shared / max(least, 2.5))
    if a.said.vector is not None and b.said.vector is not None:
        value += VECTOR * max(0.0, float(a.said.vector @ b.said.vector))
    else:
        value += 0.12 + 0.25 * min(1.0, shared / 2)
    if a.said.part.block == b.said.part.block:
        value += NEAR * math.exp(-(abs(a.said.index - b.said.index) - 1) / 2)
    if a.theme and b.theme:
        value += SAME_THEME if a.theme == b.theme else OTHER_THEME
    return value


def groups(items: Sequence[Item]) -> list[list[Item]]:
    """Return groups by average affinity, the closest joined first; ties are broken by place."""
    members = [[i] for i in range(len(items))]
    value = {(i, j): affinity(items[i], items[j]) for i in range(len(items)) for j in range(i + 1, len(items))}
    alive = list(range(len(items)))
    link = dict(value)
    while len(alive) > 1:
        best = max(
            (link[i, j] - _apart(len(members[i]) + len(members[j])), -i, -j)
            for n, i in enumerate(alive)
            for j in alive[n + 1 :]
        )
        if best[0] < 0:
            break
        i, j = -best[1], -best[2]
        for k in alive:
            if k in (i, j):
                continue
            left, right = link[min(i, k), max(i, k)], link[min(j, k), max(j, k)]
            share = len(members[i]) / (len(members[i]) + len(members[j]))
            link[min(i, k), max(i, k)] = share * left + (1 - share) * right
        members[i].extend(members[j])
        alive.remove(j)
    return [[items[k] for k in sorted(members[i])] for i in alive]


def _apart(size: int) -> float:
    return APART + APART_BY_SIZE * max(0, size - SMALL)


def heavy_counts(all_phrases: Sequence[Sequence[Phrase]]) -> Counter[str]:
    """Return how many sentences each stem stands in."""
    counts: Counter[str] = Counter()
    for found in all_phrases:
        counts.update({s for phrase in found for s in phrase.stems})
    return counts


def spread(group: Sequence[Item]) -> int:
    """Return in how many stretches of talk a group is heard."""
    return len({item.said.part.block for item in group})


def place(group: Sequence[Item]) -> Span:
    """Return where a group is first heard."""
    return group[0].said.part.span
