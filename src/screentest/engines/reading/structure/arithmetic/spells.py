"""How long it was: “from March to May, six months”, “from 2019 to 2021, five years”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = rf"({'|'.join(_MONTHS)})"
_PART = r"(?:early |late |mid-?|the (?:start|beginning|middle|end) of |end of |start of )?"
_JOIN = r"(?:[,;(]| -)(?: (?:so|that is|that's|which is|about|all|a full|the whole|i\.?e\.?|or|for))* ?"
_SPAN = r"#(\d+)[ -](weeks?|months?|years?)(?=[\s]*[.,;:)]|\s*$| (?:in all|altogether|long|of|for|with|without|later|after|to)\b)"
_BETWEEN = (r"(?:from|between) ", r"(?: to| until| till| through| and)(?: the)? ")
_NAMED = re.compile(rf"{_BETWEEN[0]}{_PART}{_MONTH}{_BETWEEN[1]}{_PART}{_MONTH}{_JOIN}{_SPAN}")
_YEARS = re.compile(rf"{_BETWEEN[0]}{_PART}#(\d+){_BETWEEN[1]}{_PART}#(\d+){_JOIN}#(\d+) years?\b")
#: Weeks in a month.
_WEEKS = Bounds(4.0, 4.6)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return ("from " in said or "between " in said) and holds_any(said, ("week", "month", "year"))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the figure of each duration that its two ends do not leave room for, twice."""
    for match in _NAMED.finditer(text.text):
        apart = (_MONTHS.index(match[2]) - _MONTHS.index(match[1])) % 12
        true = Bounds(max(0.0, apart - 1), apart + 1)
        said = text.figures[int(match[3])]
        claim = Bounds(said.low, said.high)
        unit = match[4].rstrip("s")
        if unit == "year":
            continue
        if all(
            misses(claim, (Bounds(true.low + 12 * n, true.high + 12 * n)) * (_WEEKS if unit == "week" else 1), 0.0)
            for n in (0, 1)
        ):
            yield int(match[3]), int(match[3])
    for match in _YEARS.finditer(text.text):
        one, two, said = (text.figures[int(match[n])] for n in (1, 2, 3))
        if one.year and two.year and two.value > one.value:
            years = two.value - one.value
            if misses(Bounds(said.low, said.high), Bounds(years - 1, years + 1), 0.0):
                yield int(match[1]), int(match[3])
