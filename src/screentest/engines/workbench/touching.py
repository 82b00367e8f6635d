"""Which of a company's stated priorities a draft touches, told by the content words that both use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...domain.draft import DraftReading
from ...domain.text import Span
from .page import Cut
from .vocabulary import content


class Priority(NamedTuple):
    """A stated priority: its name in the company's words, and the quotes that state it."""

    name: str
    quotes: tuple[str, ...]
    importance: int = 0


class Touch(NamedTuple):
    """One priority that a draft touches: the company's quote, the draft's sentence, and the words in both."""

    priority: Priority
    quote: str
    span: Span
    words: tuple[str, ...]


#: Words that a name and a sentence have to share, and words that quote and sentence have to share.
LEAST_IN_NAME, LEAST_IN_ALL = 1, 2
#: What every company of the kind says; a word of these alone touches nothing.
_ANYWHERE = frozenset(
    """member subscrib customer servic product business compan company growth grow market plan content invest
    improv continu experienc watch view viewer household rate cancel launch strategy global team expand
    build great better opportunity revenu title stream show""".split()
)


def touching(reading: DraftReading, priorities: Sequence[Priority], cut: Cut) -> list[Touch]:
    """Return the priorities that a sentence of the draft shares content words with, the closest sentence each."""
    text = reading.draft.text
    sentences = [
        (span, {key: word for key, word in content(span.of(text)).items() if key not in _ANYWHERE})
        for read in reading.fields
        if read.words and read.span
        for span in cut(text, read.span)
    ]
    found = []
    for priority in priorities:
        best = max((_closest(priority, span, said) for span, said in sentences), default=None, key=_weight)
        if best is not None:
            found.append(best)
    return sorted(found, key=lambda touch: -len(touch.words))


def _weight(touch: Touch | None) -> int:
    return len(touch.words) if touch else 0


def _closest(priority: Priority, span: Span, said: Mapping[str, str]) -> Touch | None:
    named = [word for key, word in content(priority.name).items() if key in said]
    if len(named) < LEAST_IN_NAME:
        return None
    best: Touch | None = None
    for quote in priority.quotes:
        both = {key: word for key, word in content(quote).items() if key in said}
        words = tuple(dict.fromkeys((*named, *both.values())))
        if len(words) >= LEAST_IN_ALL and len(words) > _weight(best):
            best = Touch(priority, quote, span, words)
    return best
