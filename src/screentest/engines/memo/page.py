"""A memo made ready for its points: headings and list lines told from prose, sentences, figures of the brief."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from ...domain.evidence import Quote
from ...domain.text import Span, count_words, plain
from .words import FIGURE, LIMIT

#: Cuts a text into sentences; the reading room's own, handed in by the app.
Cut = Callable[[str], Sequence[Span]]
#: The opening in which a reader expects to learn what to decide.
OPENING = 5
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s|^\s*(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)\s*:?\s*$")
_ITEM = re.compile(r"^\s*(?:[-*•▪‣]|\d{1,2}[.)])\s")
#: A short first or lone line without a stop is a title.
_TITLE_WORDS = 9


class MemoPage:
    """One memo beside its brief; `evidence` is the first quote of each indicator that the reader found."""

    def __init__(self, text: str, brief: str, cut: Cut, evidence: Mapping[str, Quote]) -> None:
        self.text = text
        self.brief = brief
        self.evidence = evidence
        self.headings: list[Span] = []
        self.items: list[Span] = []
        lines = [Span(*found.span()) for found in _LINE.finditer(text) if found.group().strip()]
        for i, line in enumerate(lines):
            words = line.of(text)
            if _HEADING.match(words) or self._titled(words, i):
                self.headings.append(line)
            elif _ITEM.match(words):
                self.items.append(line)
        self.plain = plain(text)
        prose = list(text)
        for line in self.headings:
            prose[line.start : line.end] = " " * (line.end - line.start)
        self.sentences = [span for span in cut("".join(prose)) if count_words(span.of(text))]

    @staticmethod
    def _titled(words: str, place: int) -> bool:
        bare = words.strip()
        return place == 0 and len(bare.split()) <= _TITLE_WORDS and not bare.endswith((".", ":", "!", "?"))

    @cached_property
    def words(self) -> int:
        """Return the words under the headings."""
        return sum(count_words(span.of(self.text)) for span in self.sentences)

    @cached_property
    def listed(self) -> float:
        """Return what part of the words stands in list lines, from 0 to 1."""
        many = sum(count_words(span.of(self.text)) for span in self.items)
        return min(1.0, many / self.words) if self.words else 1.0

    @property
    def opening(self) -> Sequence[Span]:
        """Return the first sentences."""
        return self.sentences[:OPENING]

    @property
    def limit(self) -> int:
        """Return the most words that the brief allows, 0 where it names none."""
        found = LIMIT.search(self.brief)
        return int(found[1].replace(",", "")) if found else 0

    def low(self, span: Span) -> str:
        """Return a span's words in plain form."""
        return span.of(self.plain)

    def quote(self, span: Span) -> Quote:
        """Return a span as a quote."""
        return Quote(span, span.of(self.text))

    def matching(self, pattern: re.Pattern[str], within: Sequence[Span] | None = None) -> list[Span]:
        """Return the sentences in which a pattern stands, in order."""
        return [span for span in (self.sentences if within is None else within) if pattern.search(self.low(span))]

    def beside(self, first: re.Pattern[str], then: re.Pattern[str]) -> list[Span]:
        """Return, for each sentence with `first`, the nearest with `then`: itself or one of the next two."""
        found: dict[Span, None] = {}
        for at, span in enumerate(self.sentences):
            if first.search(self.low(span)):
                near = [one for one in self.sentences[at : at + 3] if then.search(self.low(one))]
                found.update(dict.fromkeys(near[:1]))
        return list(found)

    @cached_property
    def given(self) -> frozenset[str]:
        """Return the figures that the brief gave."""
        return frozenset(found.replace(",", "") for found in FIGURE.findall(self.brief))

    def own_figures(self, span: Span) -> list[str]:
        """Return the figures of a sentence that the brief did not give."""
        return [found for found in FIGURE.findall(span.of(self.text)) if found.replace(",", "") not in self.given]
