"""Dates of positions in the many ways in which people write them, and months of work with overlaps counted once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ...domain.resume import Dates
from ...domain.text import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19[5-9]\d|20\d\d)"
_POINT = (
    rf"(?:{_NAME}\.?,?\s+['’]?{_YEAR}|{_YEAR}[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d\d)?(?!\d)"
    rf"|(?:0?[1-9]|1[0-2])[/.]{_YEAR}|{_YEAR})"
)
_NOW = r"(?:present|now|today|current|currently|to date|ongoing)"
_RANGE = re.compile(
    rf"(?P<start>{_POINT})\s*(?:-|–|—|−|\bto\b|\buntil\b|\btill\b|→)\s*(?P<end>{_POINT}|{_NOW}|\d\d\b)", re.I
)
_SINCE = re.compile(rf"\bsince\s+(?P<start>{_POINT})", re.I)
_SHORT_YEAR = re.compile(r"\d\d")


def dates_in(text: str, within: Span, now: int) -> list[Dates]:
    """Return the date ranges in a part of a text; `now` is the present month since the year 0."""
    found = []
    for match in _RANGE.finditer(text, within.start, within.end):
        start = _month(match.group("start"), last=False)
        end = match.group("end")
        running = re.fullmatch(_NOW, end, re.I) is not None
        if running:
            after = now + 1
        elif _SHORT_YEAR.fullmatch(end):
            after = (start // 1200) * 1200 + int(end) * 12
        else:
            after = _month(end, last=True)
        if after == start:
            after = start + 12  # “2016–2016”: one year named twice
        found.append(Dates(start, after, Span(*match.span()), running))
    if not found:
        for match in _SINCE.finditer(text, within.start, within.end):
            found.append(Dates(_month(match.group("start"), last=False), now + 1, Span(*match.span()), True))
    return found


def _month(words: str, last: bool) -> int:
    """Return a point's month since the year 0; as an end, the first month after it (a bare year ends as it begins)."""
    year = re.search(_YEAR, words)
    assert year is not None
    count = int(year.group()) * 12
    name = re.match(r"[a-z]{3}", words, re.I)
    if name:
        return count + _MONTHS.index(name.group().lower()) + last
    number = re.search(r"(?:[-/.](\d\d?))|(?:^(\d\d?)[/.])", words)
    if number is None:
        return count
    return count + int(number.group(1) or number.group(2)) - 1 + last


def months_of_work(ranges: Iterable[Dates]) -> int:
    """Return the months that at least one range covers; a range that runs backwards covers none."""
    total = reached = 0
    for start, end in sorted((item.start, item.end) for item in ranges if item.end > item.start):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def oddities(ranges: Iterable[Dates], now: int) -> list[str]:
    """Return what is odd about some dates: backwards, in the future, overlapping."""
    items = sorted(ranges, key=lambda item: (item.start, item.end))
    found = []
    backwards = sum(item.end <= item.start for item in items)
    if backwards:
        found.append(f"{backwards} range(s) of dates run backwards and are not counted")
    if any(item.start > now for item in items):
        found.append("a position begins in the future")
    overlap = sum(b.start < a.end and b.end > b.start for a, b in pairwise(items))
    if overlap:
        found.append(f"{overlap} position(s) overlap in time; each month is counted once")
    return found
