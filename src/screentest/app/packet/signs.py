"""Finds in a packet what only packets tell: their marks, and words that claim a requirement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...domain.errors import ContentFault
from ...domain.evidence import Evidence, Quote, quote_at
from ...domain.library import Library
from ...domain.text import Span, plain
from ...engines.reading.pattern_language import PatternFault
from ...engines.reading.patterns import PatternSet, compile_pattern


class PacketSigns:
    """The patterns of all marks and of all words that claim something, compiled once."""

    def __init__(self, library: Library) -> None:
        self._marks = sorted(library.packet_marks)
        self._claims = sorted(library.requirements)
        rows: list[tuple[Iterable[str], Iterable[str]]] = [
            (library.packet_marks[code].patterns, library.packet_marks[code].unless) for code in self._marks
        ]
        rows += [(library.requirements[name].said, ()) for name in self._claims]
        compiled = []
        for owner, (patterns, unless) in enumerate(rows):
            for cancels, group in ((False, patterns), (True, unless)):
                for pattern in group:
                    try:
                        compiled.append(compile_pattern(owner, pattern, cancels, {}))
                    except PatternFault as fault:
                        name = [*self._marks, *self._claims][owner]
                        raise ContentFault(f"{name}: {fault}", (), "see docs/add-an-indicator.md") from fault
        self._find = PatternSet(compiled).find

    def find(self, text: str, sentences: Sequence[Span]) -> tuple[list[Evidence], Mapping[str, list[Quote]]]:
        """Return the marks found in some sentences, and by requirement where its words stand; once a sentence each."""
        marks: dict[tuple[str, int], Evidence] = {}
        said: dict[str, dict[int, Quote]] = {}
        for hit in self._find(plain(text), sentences):
            quote = quote_at(text, sentences[hit.sentence])
            if quote is None:
                continue
            if hit.owner < len(self._marks):
                code = self._marks[hit.owner]
                marks.setdefault((code, hit.sentence), Evidence(code, quote, "pattern"))
            else:
                said.setdefault(self._claims[hit.owner - len(self._marks)], {}).setdefault(hit.sentence, quote)
        found = sorted(marks.values(), key=lambda item: (item.support.span, item.indicator))
        return found, {name: [quotes[k] for k in sorted(quotes)] for name, quotes in said.items()}
