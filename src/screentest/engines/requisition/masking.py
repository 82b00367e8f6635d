"""Masks titles and their abbreviations, so that a title by itself counts for nothing; keeps the way back."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...domain.text import Span

#: What stands where a title stood.
MASK = "this role"
_TITLES = re.compile(
    r"\b(?:technical[\s-]+)?(?:program(?:me)?|product|project)[\s-]+(?:manager|management|owner|lead)s?\b"
    r"|\b(?:TPM|PgM|PM|TPgM)s?\b|\b(?:tpm|pgm|tpgm)s?\b",
    re.I,
)
#: “3 pm” is a time of day.
_TIME = re.compile(r"\d\s*$")


class Masked(NamedTuple):
    """A text without titles; `cuts` are (place in this text, place in the source), one for each end of a mask."""

    text: str
    cuts: tuple[tuple[int, int], ...]

    def origin(self, span: Span) -> Span:
        """Return where a span of this text came from in the source; a mask is taken whole."""
        return Span(self._back(span.start, False), self._back(span.end, True))

    def _back(self, place: int, end: bool) -> int:
        here, there = 0, 0
        for masked, source in self.cuts:
            if masked > place or (masked == place and end and masked != here):
                # Inside a mask, or before it: text runs evenly up to the mask's beginning.
                return min(there + place - here, source) if masked != place else source
            here, there = masked, source
        return there + place - here


def masked(text: str) -> Masked:
    """Return `text` with every title as “this role”."""
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = length = 0
    for match in _TITLES.finditer(text):
        if match.group().lower() == "pm" and _TIME.search(text, max(0, match.start() - 3), match.start()):
            continue
        parts.extend((text[at : match.start()], MASK))
        length += match.start() - at
        cuts.append((length, match.start()))
        length += len(MASK)
        cuts.append((length, match.end()))
        at = match.end()
    parts.append(text[at:])
    return Masked("".join(parts), tuple(cuts))
