"""short-horizon: every length of time that a field names is shorter than the effect needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "half": 182, "year": 365}
_LENGTH = re.compile(
    rf"\b(?P<half>half\s+(?:a|of\s+the)\s+year)\b|\b(?P<many>\d+(?:\.\d+)?|an?|{'|'.join(_NUMBERS)})"
    rf"[\s-]+(?:full\s+|whole\s+)?(?P<unit>{'|'.join(_DAYS)})s?\b"
)
#: "read at 1, 6 and 12 months": the last number carries the unit.
_LISTED = re.compile(r"\b\d+(?:,\s*\d+)*,?\s+and\s+(?P<many>\d+)\s+(?P<unit>day|week|month|quarter|year)s\b")


def longest(words: str) -> float | None:
    """Return the longest length of time in a plain text, in days; None where it names none."""
    found = [
        182.0 if m.group("half") else _count(m.group("many")) * _DAYS[m.group("unit")] for m in _LENGTH.finditer(words)
    ]
    found += [_count(m.group("many")) * _DAYS[m.group("unit")] for m in _LISTED.finditer(words)]
    return max(found, default=None)


def _count(many: str) -> float:
    if many in ("a", "an"):
        return 1.0
    return float(_NUMBERS.index(many) + 1) if many in _NUMBERS else float(many)


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each field whose longest length of time is under `least_days`; one without a length is another check's."""
    for name in row.fields:
        span = page.spans.get(name)
        days = longest(span.of(page.plain)) if span else None
        if span and days is not None and days < row.numbers["least_days"]:
            yield Seen(name, span, f"{days:g} days")
