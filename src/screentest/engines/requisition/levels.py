"""What a requisition's words say of the level: resemblance to postings whose level is known, always an inference."""

from __future__ import annotations

import re

from ...domain.evidence import quote_at
from ...domain.requisition import LevelWords
from ...domain.text import Span
from .sections import Cut

#: Level → words, and why they point there: counts over 15 Netflix TPM postings of 2024 (4 at L5, 9 at L6, one
#: principal, one director) and two principal PM postings.
_WORDS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("L5", re.compile(r"\b(?:L5|level (?:5|five)|TPM 5)\b"), "the posting names the level"),
    ("L6", re.compile(r"\b(?:L6|level (?:6|six)|TPM 6)\b"), "the posting names the level"),
    ("L7", re.compile(r"\b(?:L7|level (?:7|seven))\b"), "the posting names the level"),
    ("principal", re.compile(r"\bprincipal\b", re.I), "the posting names the level"),
    (
        "L6",
        re.compile(r"\b(?:1[0-9]\+?|ten|twelve|fifteen)\s*(?:\+|plus|or more|-\s*\d+)?\s*years", re.I),
        "ten or more years: 8 of 9 postings at L6, none of 4 at L5",
    ),
    (
        "L6",
        re.compile(
            r"technical (?:point of view|opinion|perspective)|debate technical|deep technical"
            r"|strong technical (?:opinion|point)",
            re.I,
        ),
        "a technical point of view of one's own: 5 of 9 at L6, none of 4 at L5",
    ),
    (
        "L6",
        re.compile(r"\b(?:0|zero)[ -]?(?:to|→|-)[ -]?(?:1|one)\b|from scratch|self[- ]starter", re.I),
        "starts from nothing: 5 of 9 at L6, none of 4 at L5",
    ),
    ("L5", re.compile(r"\bambigu", re.I), "unclear goals: 3 of 4 at L5, 2 of 9 at L6"),
    (
        "principal",
        re.compile(
            r"multi-?year|across (?:the )?(?:company|organi[sz]ation|domains)|influenc\w+ product direction", re.I
        ),
        "several years or domains: the principal postings (3 seen)",
    ),
)
#: At most so many lines of one level.
_EACH = 2


def levels_in(text: str, cut: Cut) -> tuple[LevelWords, ...]:
    """Return the levels that a text's words point to, each with its quote; both L5 and L6 may be there."""
    found: list[LevelWords] = []
    seen: set[str] = set()
    for level, words, because in _WORDS:
        match = words.search(text)
        if match is None or because + level in seen or sum(item.level == level for item in found) >= _EACH:
            continue
        sentence = next(
            (s for s in cut(text, _paragraph(text, match.start())) if s.start <= match.start() < s.end), None
        )
        quote = quote_at(text, sentence) if sentence else None
        if quote is not None:
            seen.add(because + level)
            found.append(LevelWords(level, because, quote))
    return tuple(found)


def _paragraph(text: str, at: int) -> Span:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)
