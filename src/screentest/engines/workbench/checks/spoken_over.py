"""spoken-over: a draft that takes longer to say than it may."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ....domain.text import Span, count_words
from ..page import Page
from .seen import Seen


def spoken(page: Page, words_per_minute: float) -> tuple[int, float]:
    """Return the words that stand in fields, and the seconds that they take to say."""
    words = sum(count_words(span.of(page.plain)) for span in page.spans.values())
    return words, 60 * words / words_per_minute


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield the sentence in which the time runs out, and the measured length."""
    words, seconds = spoken(page, row.numbers["words_per_minute"])
    limit = page.form.seconds * (1 + row.numbers["tolerance"])
    if seconds <= limit:
        return
    left = page.form.seconds * row.numbers["words_per_minute"] / 60
    for name, sentences in page.sentences.items():
        for sentence in sentences:
            left -= count_words(sentence.of(page.plain))
            if left < 0:
                yield Seen(name, Span(*sentence), f"{words} words, about {seconds:.0f} seconds of {page.form.seconds}")
                return
