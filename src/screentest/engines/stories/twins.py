"""Finds texts that tell the same in the same words, by the runs of words that they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ...domain.story import StoryTwin
from ...domain.text import plain

#: Words in a row that two tellings share.
RUN = 3
#: Two kept stories that share so much of the shorter one are the same; a take that shares this much retold the story.
SAME, RETOLD = 0.5, 0.12
#: A shorter text has too few runs to say anything.
LEAST_RUNS = 12
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

Runs = frozenset[tuple[str, ...]]


def runs_of(text: str) -> Runs:
    """Return every run of `RUN` words of a text."""
    words = _WORD.findall(plain(text))
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def twins(texts: Mapping[str, Runs], least: float = SAME) -> list[StoryTwin]:
    """Return every two texts that share at least `least` (0-1) of the shorter one's runs, the most alike first."""
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, runs in texts.items():
        for run in runs:
            holders.setdefault(run, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        for i, first in enumerate(names[:-1]):
            shared.update((first, second) for second in names[i + 1 :])
    found = []
    for (first, second), count in shared.items():
        fewest = min(len(texts[first]), len(texts[second]))
        if fewest >= LEAST_RUNS and count / fewest >= least:
            found.append(StoryTwin(first, second, round(count / fewest, 3)))
    return sorted(found, key=lambda twin: (-twin.share, twin.first, twin.second))


def told_in(story: Runs, others: Mapping[str, Runs], least: float = RETOLD) -> list[StoryTwin]:
    """Return the texts (takes) that told a story: `first` is empty, `second` the text, the most alike first."""
    found = []
    for name, runs in others.items():
        fewest = min(len(story), len(runs))
        share = len(story & runs) / fewest if fewest >= LEAST_RUNS else 0.0
        if share >= least:
            found.append(StoryTwin("", name, round(share, 3)))
    return sorted(found, key=lambda twin: (-twin.share, twin.second))
