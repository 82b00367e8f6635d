"""From the text of one call to its priorities: named, weighed, each with verbatim quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...domain.brief import CallPart, Priority, StatedQuote, Theme
from ...domain.text import plain
from .cues import Cues
from .grouping import Item, groups, heavy_counts, spread, stem_weights
from .naming import name_of
from .phrases import people, phrases, stems_of
from .statements import Classifier, Statement, statements
from .themes import ThemeIndex, strongest

#: No call states more priorities than a reader can keep apart.
MOST_PRIORITIES = 17
#: A priority shows at most so many quotes, the surest ones.
MOST_QUOTES = 5
#: A sentence below this chance states nothing; one that stands alone must be this sure; none less sure is quoted.
LEAST, ALONE, QUOTED = 0.42, 0.62, 0.5
#: What being called central, as “our first priority”, weighs beside a sentence.
CENTRAL = 1.0
#: A sentence without an object of its own belongs to a group at most so many sentences before it.
BEHIND = 3
#: How much surer a lone sentence must be that no theme of the library knows.
BARE = 0.12
#: Without the encoder chances are rougher.
LEAST_BY_CUES, ALONE_BY_CUES = 0.55, 0.7


@dataclass(frozen=True)
class CallReading:
    """What was read in one call: its sentences with who said them, and its priorities, the weightiest first."""

    parts: tuple[CallPart, ...]
    priorities: tuple[Priority, ...]


#: What a stretch of talk is about counts this much for each of its sentences, where the stretch is an answer.
BY_BLOCK = 0.45
#: A stretch with more sentences is a speech, which is about many things.
ANSWER = 45


def _block_themes(low: str, parts: Sequence[CallPart], index: ThemeIndex) -> dict[int, str]:
    """Return what each answer is about, by its own words and those of the question before it."""
    total: dict[int, Counter[str]] = {}
    answers = {part.block + 1 for part in parts if part.said_as == "analyst"}
    length: Counter[int] = Counter(part.block for part in parts if part.said_as == "management")
    for part in parts:
        weight = 1.0 if part.said_as == "management" else 2.0
        for block in (part.block, part.block + 1) if part.said_as == "analyst" else (part.block,):
            for theme, value in index.weigh(part.span.of(low)).items():
                total.setdefault(block, Counter())[theme] += weight * value  # type: ignore[assignment]  # weights
    return {
        block: max(sorted(values), key=lambda name: values[name])
        for block, values in total.items()
        if block in answers and length[block] <= ANSWER
    }


def items_of(
    text: str,
    low: str,
    parts: Sequence[CallPart],
    found: Sequence[Statement],
    cues: Cues,
    index: ThemeIndex,
    own: frozenset[str] = frozenset(),
) -> tuple[list[Item], Counter[str]]:
    """Return statements with their phrases and themes, and how often each stem was said in the call's statements."""
    names = people(text, {part.speaker for part in parts}) | own
    all_phrases = [phrases(low, item.part.span, cues, names) for item in found]
    about = _block_themes(low, parts, index)
    counts = heavy_counts(all_phrases)
    items = []
    for said, these in zip(found, all_phrases, strict=True):
        stems = [s for phrase in these for s in phrase.stems]
        themes = index.weigh(said.part.span.of(low))
        by_words = bool(themes)
        if not themes and said.part.block in about:
            themes = {about[said.part.block]: BY_BLOCK}
        items.append(
            Item(said, tuple(these), stem_weights(counts, stems), strongest(themes, BY_BLOCK), themes, by_words)
        )
    return items, counts


def read_call(
    text: str,
    label: str,
    parts: Sequence[CallPart],
    cues: Cues,
    themes: Mapping[str, Theme],
    index: ThemeIndex,
    classifier: Classifier | None,
    own: frozenset[str] = frozenset(),
) -> CallReading:
    """Return the priorities that management states in one call; `own` are words that name nothing, as the company's."""
    low = plain(text)
    least, alone = (LEAST, ALONE) if classifier else (LEAST_BY_CUES, ALONE_BY_CUES)
    found = statements(text, parts, cues, classifier, least)
    items, counts = items_of(text, low, parts, found, cues, index, own)
    named: dict[str, list[Item]] = {}
    loose = [item for item in items if not (item.phrases or item.own)]
    for group in groups([item for item in items if item.phrases or item.own]):
        theme = _theme_of(group)
        name = name_of(text, low, group, counts, themes[theme].terms if theme else (), cues)
        if name is None or (len(group) == 1 and group[0].said.chance < (alone if theme else alone + BARE)):
            loose.extend(group)
            continue
        same = next((known for known in named if stems_of(known) == stems_of(name)), name)
        named.setdefault(same, []).extend(group)
    _attach(named, loose)
    made = [
        _priority(text, label, sorted(g, key=lambda i: i.said.index), n, _shown_theme(n, g, index))
        for n, g in named.items()
    ]
    made.sort(key=lambda p: (-p.weight, p.quotes[0].span.start))
    return CallReading(tuple(parts), tuple(_ranked(made[:MOST_PRIORITIES])))


def _attach(named: dict[str, list[Item]], loose: Sequence[Item]) -> None:
    """Give a sentence without an object (“that is a real priority for us”) to the group it stands close behind."""
    where = [(item.said.index, item.said.part.block, name) for name, group in named.items() for item in group]
    for item in loose:
        near = [
            (abs(item.said.index - index) + (0.5 if index > item.said.index else 0), name)
            for index, block, name in where
            if block == item.said.part.block and -1 <= item.said.index - index <= BEHIND
        ]
        if near:
            named[min(near)[1]].append(item)


def _theme_of(group: Sequence[Item]) -> str | None:
    total: Counter[str] = Counter()
    for item in group:
        for theme, weight in item.themes.items():
            total[theme] += weight * item.said.chance  # type: ignore[assignment]  # a Counter of weights
    return strongest(total, 0.4)


def _shown_theme(name: str, group: Sequence[Item], index: ThemeIndex) -> str | None:
    """Return the theme that the name or the group's own words give; what was only near it fills no initiative."""
    return strongest(index.weigh(name.lower()), 0.3) or _theme_of([item for item in group if item.own])


def _priority(text: str, label: str, group: Sequence[Item], name: str, theme: str | None) -> Priority:
    """Return a priority; its weight counts what was said, once more where it was called central, and its spread."""
    weight = sum(item.said.chance for item in group) + CENTRAL * any(item.said.central for item in group)
    weight *= 1.0 + 0.15 * (spread(group) - 1)
    quotable = [item for item in group if item.said.chance >= QUOTED] or list(group)
    surest = sorted(quotable, key=lambda i: (-i.said.chance - 0.2 * i.said.central, i.said.index))[:MOST_QUOTES]
    quotes = tuple(
        StatedQuote(i.said.part.span.of(text), i.said.part.span, i.said.part.speaker, label, i.said.chance)
        for i in sorted(surest, key=lambda i: i.said.index)
    )
    return Priority(name, 2, round(weight, 3), quotes, theme)


def _ranked(made: Sequence[Priority]) -> list[Priority]:
    """Return priorities with their importance: 3 for the weightiest third, 1 for what was said once in passing."""
    return [
        Priority(
            p.name,
            3 if i < (len(made) + 2) // 3 and p.weight >= 1.3 else 1 if p.weight < 0.9 else 2,
            p.weight,
            p.quotes,
            p.theme,
        )
        for i, p in enumerate(made)
    ]
