"""later-date: a date in what was known then that is later than the decision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    rf"(?:(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?\s+(?:\d{{1,2}},?\s+)?|q(?P<quarter>[1-4])\s+(?:of\s+)?)?"
    r"(?<!\d)(?P<year>20\d\d|19\d\d)(?:-(?P<number>0[1-9]|1[0-2])(?!\d))?(?![\d.,]\d|\d|\s?%)"
)


def dates(words: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (first month, last month, start, end) of the dates in a plain text; months count from the year 0."""
    for found in _DATE.finditer(words):
        year = int(found.group("year")) * 12
        if found.group("month"):
            low = high = year + _MONTHS.index(found.group("month"))
        elif found.group("number"):
            low = high = year + int(found.group("number")) - 1
        elif found.group("quarter"):
            low = year + 3 * (int(found.group("quarter")) - 1)
            high = low + 2
        else:
            low, high = year, year + 11
        yield low, high, found.start(), found.end()


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each date of the later fields that begins after the last date of the first field has ended."""
    first, *later = row.fields
    if first not in page.spans:
        return
    decided = max((high for _, high, _, _ in dates(page.spans[first].of(page.plain))), default=None)
    if decided is None:
        return
    for name in later:
        span = page.spans.get(name)
        for low, _, start, end in dates(span.of(page.plain)) if span else ():
            if span and low > decided:
                place = type(span)(span.start + start, span.start + end)
                yield Seen(name, place, place.of(page.text))
