"""Finds signals in résumés by phrases, by how things were done and by trained heads; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from ...domain.evidence import quote_at
from ...domain.indicator import DetectionKind
from ...domain.text import Span, plain
from ...domain.verdict import Signal, TrackIndicator, TrackSide
from ...ports.encoder import Encoder
from .manner import topic_of
from .parts import Part, Parts
from .weigh import LEAST, Odds, part_weight, phrases

if TYPE_CHECKING:
    from .heads import TrackHeads

#: The indicators for work that the words give to others: the side is the one that is left.
GIVEN: dict[TrackSide, str] = {"pm": "PIN010", "tpm": "EXR010"}


class Phrases(Protocol):
    """Finds which indicators' phrases stand in a plain text."""

    def __call__(self, plain_text: str) -> frozenset[str]:
        """Return the codes of the indicators found."""
        ...


class TrackReader:
    """Reads by phrases and, where there is an encoder, by trained heads; `name` says which."""

    def __init__(
        self,
        indicators: Mapping[str, TrackIndicator],
        find: Phrases,
        odds: Mapping[str, Odds],
        heads: TrackHeads | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self.indicators = indicators
        self.name = "full" if heads is not None and encoder is not None else "phrases-only"
        self._find = find
        self._odds = odds
        self._heads = heads
        self._encoder = encoder
        self._sides: dict[TrackSide, list[str]] = {
            side: sorted(c for c, i in indicators.items() if i.track == side and c not in GIVEN.values())
            for side in ("pm", "tpm")
        }

    def read(self, texts: Sequence[tuple[str, Parts]]) -> list[tuple[Signal, ...]]:
        """Return the signals of each text, in order of place; all parts are encoded together."""
        words = list(dict.fromkeys(part.words for _, parts in texts for part in parts.open))
        said = self._said(words)
        return [tuple(self._signals(text, parts, said)) for text, parts in texts]

    def _said(self, words: Sequence[str]) -> dict[str, tuple[float, Mapping[TrackSide, str]]]:
        """Return, for each part's words, what the heads say and the best name on each side."""
        if self._heads is None or self._encoder is None or not words:
            return {}
        from .heads import best_name, name_values, side_values, with_constant  # noqa: PLC0415 - heavy, optional

        rows = with_constant(self._encoder.encode(words))
        values, names = side_values(self._heads, rows), name_values(self._heads, rows)
        return {
            text: (
                float(values[i]),
                {side: best_name(self._heads, names[i], allowed) for side, allowed in self._sides.items()},
            )
            for i, text in enumerate(words)
        }

    def _signals(
        self, text: str, parts: Parts, said: Mapping[str, tuple[float, Mapping[TrackSide, str]]]
    ) -> Sequence[Signal]:
        found = []
        for part in parts.open:
            codes = self._find(plain(part.words))
            head, names = said.get(part.words, (None, {}))
            phrase = phrases(codes, self.indicators, self._odds)
            weight = round(part_weight(head, phrase, part.manner, topic_of(part.words)), 3)
            quote = quote_at(text, _bare(text, part.span))
            if abs(weight) < LEAST or quote is None:
                continue
            side: TrackSide = "pm" if weight > 0 else "tpm"
            code, kind = self._named(part, side, codes, names)
            found.append(Signal(code, weight, quote, kind, part.manner, part.role))
        return found

    def _named(
        self, part: Part, side: TrackSide, codes: frozenset[str], names: Mapping[TrackSide, str]
    ) -> tuple[str, DetectionKind]:
        if part.manner == "others":
            return GIVEN[side], "structure"
        own = [code for code in codes if self.indicators[code].track == side]
        if own:
            return max(sorted(own), key=lambda code: (code == names.get(side), self._odds[code].pattern)), "pattern"
        return names.get(side, self._sides[side][0]), "example"


def _bare(text: str, span: Span) -> Span:
    """Return a span without the marks and spaces at its edges."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in "\"'“‘(":
        start += 1
    while end > start and text[end - 1] in " \t\n;:,–—-":
        end -= 1
    return Span(start, end)
