"""Finds signs in the sentences of a job, each at most once a sentence, with the sentence as its quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ...domain.evidence import Quote, quote_at
from ...domain.requisition import RoleSign, SignFound
from ...domain.text import Span, plain
from .masking import Masked

#: Finds patterns in the sentences of a plain text: (number of the sign, number of the sentence, place).
Find = Callable[[str, Sequence[Span]], Sequence[tuple[int, int, Span]]]


class Seen(NamedTuple):
    """A sign in a sentence, by their numbers."""

    sign: RoleSign
    sentence: int


def seen_in(text: str, sentences: Sequence[Span], signs: Sequence[RoleSign], find: Find) -> list[Seen]:
    """Return every sign found, in order of place."""
    return [Seen(signs[owner], sentence) for owner, sentence, _ in find(plain(text), sentences)]


def counts_of(seen: Sequence[Seen]) -> Mapping[str, int]:
    """Return in how many sentences each sign was found."""
    return Counter(item.sign.id for item in seen)


def found_at(
    seen: Sequence[Seen], sides: Sequence[str], source: str, words: Masked, sentences: Sequence[Span]
) -> tuple[SignFound, ...]:
    """Return the signs of some sides with their quotes from the source."""
    found = []
    for item in seen:
        if item.sign.side in sides:
            quote = quote_of(source, words, sentences[item.sentence])
            if quote is not None:
                found.append(SignFound(item.sign.id, quote))
    return tuple(found)


def quote_of(source: str, words: Masked, sentence: Span) -> Quote | None:
    """Return the source's own words for a sentence of the masked text."""
    return quote_at(source, words.origin(sentence))
