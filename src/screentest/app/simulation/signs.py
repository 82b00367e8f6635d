"""Finds in reasons what the key looks for: patterns of one class, of the programme side, of wrong causes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ...domain.errors import ContentFault
from ...domain.evidence import Quote, quote_at
from ...domain.simulation_key import Looked
from ...domain.text import Span, plain
from ...engines.reading.pattern_language import PatternFault
from ...engines.reading.patterns import PatternSet, compile_pattern


@lru_cache(maxsize=64)
def _compiled(looked: tuple[Looked, ...]) -> PatternSet:
    compiled = []
    for owner, one in enumerate(looked):
        for cancels, group in ((False, one.patterns), (True, one.unless)):
            for pattern in group:
                try:
                    compiled.append(compile_pattern(owner, pattern, cancels, {}))
                except PatternFault as fault:
                    raise ContentFault(f"{one.id}: {fault}", (), "see docs/add-an-indicator.md") from fault
    return PatternSet(compiled)


def found_in(text: str, sentences: Sequence[Span], looked: Iterable[Looked]) -> dict[str, tuple[Quote, ...]]:
    """Return, by id, the sentences in which something was found, quoted whole; at least three words each."""
    some = tuple(looked)
    quotes: dict[str, list[Quote]] = {}
    for hit in _compiled(some).find(plain(text), sentences):
        quote = quote_at(text, sentences[hit.sentence])
        if quote is not None:
            kept = quotes.setdefault(some[hit.owner].id, [])
            if quote not in kept:
                kept.append(quote)
    return {name: tuple(kept) for name, kept in quotes.items()}
