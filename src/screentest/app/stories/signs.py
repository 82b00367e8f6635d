"""Finds in a story what the packs say about stories: topics of questions, phrases and signs of a company's culture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...domain.digest import digest
from ...domain.errors import ContentFault
from ...domain.library import Library
from ...domain.story import SignHit
from ...domain.text import Span, plain
from ...engines.reading.context import negated
from ...engines.reading.pattern_language import PatternFault
from ...engines.reading.patterns import PatternSet, compile_pattern

#: What a topic is called among signs, before its subtype.
TOPIC = "topic:"
Row = tuple[str, Iterable[str], Iterable[str]]


def _rows(library: Library) -> list[Row]:
    topics = library.stories.topics
    rows: list[Row] = [(TOPIC + name, topics[name].patterns, topics[name].unless) for name in sorted(topics)]
    for pack in sorted(library.culture):
        book = library.culture[pack]
        rows.extend((f"{pack}:{phrase.id}", phrase.patterns, phrase.unless) for phrase in book.phrases)
        rows.extend((f"{pack}:{sign.id}", sign.patterns, sign.unless) for sign in book.signs)
    return rows


def sign_key(library: Library) -> str:
    """Return the digest of all that stories are read with but the reader itself."""
    rows = [[name, list(patterns), list(unless)] for name, patterns, unless in _rows(library)]
    return digest([library.reading["digest"], rows])


class StorySigns:
    """The patterns of all topics, phrases and signs, compiled once."""

    def __init__(self, library: Library) -> None:
        rows = _rows(library)
        self._names = [name for name, _, _ in rows]
        compiled = []
        for owner, (name, patterns, unless) in enumerate(rows):
            for cancels, group in ((False, patterns), (True, unless)):
                for pattern in group:
                    try:
                        compiled.append(compile_pattern(owner, pattern, cancels, {}))
                    except PatternFault as fault:
                        raise ContentFault(f"{name}: {fault}", (), "see docs/add-an-indicator.md") from fault
        self._find = PatternSet(compiled).find

    def find(self, text: str, sentences: Sequence[Span]) -> tuple[SignHit, ...]:
        """Return what was found, in order of place; what a “not” stands before is left out."""
        flat = plain(text)
        return tuple(
            SignHit(self._names[hit.owner], hit.span)
            for hit in self._find(flat, sentences)
            if not negated(flat, sentences[hit.sentence], hit.span)
        )
