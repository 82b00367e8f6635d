"""Puts blanks into a person's own text for what is missing; it never puts in a word that could be taken for a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...domain.rubric import Rubric
from ...domain.story import BlankAsk, StoryBlank, StoryReading
from ...domain.text import Span
from .levels import Levels

#: More blanks than this are another story.
MOST_BLANKS = 7
_OPEN = re.compile(r"\[_{2,}[^\[\]\n]{0,200}\]")
#: What a blank looks like; docs/stories.md.
_MARK = "[____ {}]"


def masked(text: str) -> str:
    """Return the text with open blanks as white space of the same length, so that places stay true."""
    return _OPEN.sub(lambda blank: " " * len(blank.group()), text)


def open_blanks(text: str) -> list[Span]:
    """Return where blanks still stand in a text."""
    return [Span(*blank.span()) for blank in _OPEN.finditer(text)]


def blanks_for(
    reading: StoryReading, levels: Levels, rubric: Rubric, asks: Sequence[BlankAsk], length: int
) -> list[StoryBlank]:
    """Return the blanks that a story of `length` characters needs for the next anchor of each criterion of a rubric.

    Key criteria come first; a blank counts for all criteria that want it.
    """
    known = {ask.code: ask for ask in asks}
    order = {ask.code: i for i, ask in enumerate(asks)}
    chosen: dict[str, StoryBlank] = {}
    for criterion in sorted(rubric.criteria, key=lambda one: one.id not in rubric.key):
        rated = levels.get(criterion.id)
        for missing in rated.next if rated else ():
            codes = sorted((code for code, _ in missing.of if code in known), key=order.__getitem__)
            had = sum(code in chosen for code in codes)
            for code in [code for code in codes if code not in chosen][: max(0, missing.n - had)]:
                if len(chosen) < MOST_BLANKS:
                    chosen[code] = _blank(known[code], reading, length, criterion.id)
    return sorted(chosen.values(), key=lambda blank: (blank.at, order[blank.code]))


def _blank(ask: BlankAsk, reading: StoryReading, length: int, criterion: str) -> StoryBlank:
    place = _beside(ask, reading)
    mark = _MARK.format(ask.ask)
    if ask.place == "start" or (place is not None and ask.place == "before"):
        first = reading.sentences[0].start if reading.sentences else 0
        return StoryBlank(
            place.start if place and ask.place == "before" else first, f"{mark} ", ask.ask, ask.code, criterion
        )
    end = place.end if place is not None else reading.sentences[-1].end if reading.sentences else length
    return StoryBlank(end, f" {mark}", ask.ask, ask.code, criterion)


def _beside(ask: BlankAsk, reading: StoryReading) -> Span | None:
    """Return the sentence that holds the surest evidence of the first code that was seen."""
    for code in ask.near:
        seen = [item for item in reading.evidence if item.indicator == code]
        for item in sorted(seen, key=lambda one: -(1.0 if one.probability is None else one.probability)):
            for sentence in reading.sentences:
                if sentence.start <= item.support.span.start < sentence.end:
                    return sentence
    return None


def with_blanks(text: str, blanks: Sequence[StoryBlank]) -> str:
    """Return the text with the blanks put in; every other character is the text's own, in its order."""
    parts, at = [], 0
    for blank in blanks:
        parts += [text[at : blank.at], blank.inserted]
        at = blank.at
    return "".join([*parts, text[at:]])


def without_blanks(filled: str, blanks: Sequence[StoryBlank]) -> str:
    """Return the text as it was before `with_blanks`."""
    parts, at, shift = [], 0, 0
    for blank in blanks:
        parts.append(filled[at : blank.at + shift])
        shift += len(blank.inserted)
        at = blank.at + shift
    return "".join([*parts, filled[at:]])
