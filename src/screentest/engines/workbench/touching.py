"""Which of a company's stated priorities a draft touches, told by the content words that both use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...domain.draft import DraftReading
from ...domain.text import Span
from .page import Cut
from .vocabulary import GENERIC, content, stem


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


#: Content words that a draft has to share with a priority's name, and with its name and quote together.
LEAST_IN_NAME, LEAST_IN_ALL = 1, 2
#: What every company of the kind says; these words alone touch nothing.
_ANYWHERE = GENERIC | frozenset(
    stem(word)
    for word in (
        "account cancel cancels household launch plan plans price rate revenue series service session show shows "
        "stream streaming strategy subscriber subscribers team title titles today watching million percent"
    ).split()
)


def touching(reading: DraftReading, priorities: Sequence[Priority], cut: Cut) -> list[Touch]:
    """Return the priorities that the draft shares content words with, each at the sentence that shares most."""
    text = reading.draft.text
    said = [
        (span, {key: word for key, word in content(span.of(text)).items() if key not in _ANYWHERE})
        for read in reading.fields
        if read.words and read.span
        for span in cut(text, read.span)
    ]
    whole = {key: word for _, words in said for key, word in words.items()}
    found = [touch for one in priorities if (touch := _touch(one, whole, said)) is not None]
    return sorted(found, key=lambda touch: -len(touch.words))


def _touch(
    priority: Priority, whole: Mapping[str, str], said: Sequence[tuple[Span, Mapping[str, str]]]
) -> Touch | None:
    named = [key for key in content(priority.name) if key in whole]
    if len(named) < LEAST_IN_NAME or not priority.quotes:
        return None
    quotes = [(quote, [key for key in content(quote) if key in whole]) for quote in priority.quotes]
    quote, keys = max(quotes, key=lambda pair: len(pair[1]))
    shared = dict.fromkeys((*named, *keys))
    if len(shared) < LEAST_IN_ALL:
        return None
    span = max(said, key=lambda pair: sum(key in pair[1] for key in shared))[0]
    return Touch(priority, quote, span, tuple(whole[key] for key in shared))
