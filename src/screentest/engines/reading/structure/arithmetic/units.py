"""Units that the figures of a claim must share, and how much time each word for a time holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .bounds import Bounds

#: Seconds of each unit; a day of work and a week of work are shorter than those of the calendar.
TIMES: dict[str, Bounds] = {
    "ms": Bounds(0.001, 0.001),
    "millisecond": Bounds(0.001, 0.001),
    "s": Bounds(1, 1),
    "second": Bounds(1, 1),
    "minute": Bounds(60, 60),
    "min": Bounds(60, 60),
    "hour": Bounds(3600, 3600),
    "h": Bounds(3600, 3600),
    "day": Bounds(6 * 3600, 86400),
    "week": Bounds(30 * 3600, 7 * 86400),
    "month": Bounds(120 * 3600, 31 * 86400),
    "quarter": Bounds(360 * 3600, 92 * 86400),
    "year": Bounds(1400 * 3600, 366 * 86400),
}
#: How many of the second are in one of the first, calendar or working time.
_IN: dict[tuple[str, str], Bounds] = {
    ("minute", "second"): Bounds(60, 60),
    ("hour", "minute"): Bounds(60, 60),
    ("hour", "second"): Bounds(3600, 3600),
    ("day", "hour"): Bounds(6, 24),
    ("day", "minute"): Bounds(360, 1440),
    ("day", "second"): Bounds(21600, 86400),
    ("week", "day"): Bounds(4, 7),
    ("week", "hour"): Bounds(24, 168),
    ("month", "day"): Bounds(18, 31),
    ("month", "week"): Bounds(4, 4.5),
    ("quarter", "day"): Bounds(56, 92),
    ("quarter", "week"): Bounds(12, 13.2),
    ("quarter", "month"): Bounds(3, 3),
    ("year", "day"): Bounds(200, 366),
    ("year", "week"): Bounds(40, 53),
    ("year", "month"): Bounds(10, 12),
    ("year", "quarter"): Bounds(4, 4),
}
TIME = r"(?:ms|milliseconds?|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|quarters?|years?)"
PERIOD = r"(?:second|minute|hour|day|week|month|quarter|year)"


def unit_of(words: str) -> str:
    """Return the one form of a unit or a noun: the last of some words, without its plural."""
    found = re.findall(r"[a-z]+", words)
    last = found[-1] if found else ""
    return last if last in ("ms", "s", "h") else re.sub(r"(?<=[a-z]{2})(?:ie)?s$", "", last)


_MEASURE = re.compile(
    r"[ -]?(ms|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|quarters?|years?|cents?|pence|pennies|euros?|dollars?|pounds?|francs?|"
    r"grams?|g|kg|kilos?|tonnes?|tons?|ounces?|lit(?:re|er)s?|ml|met(?:re|er)s?|cm|mm|km|kilomet(?:re|er)s?|miles?|feet|inches|"
    r"[kmgt]b|points?|dozens?)\b"
)


def same_measure(after: Sequence[str]) -> bool:
    """Tell whether no two of some figures are said in different measures; `after` is what follows each of them."""
    found = {unit_of(match[1]) for words in after if (match := _MEASURE.match(words))}
    return len(found) < 2


def periods_in(longer: str, shorter: str) -> Bounds | None:
    """Return how many of a shorter period a longer one holds; None where that is not known."""
    return Bounds(1, 1) if longer == shorter else _IN.get((longer, shorter))
