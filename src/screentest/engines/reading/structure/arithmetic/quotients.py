"""Quotients as they are said: “600 at 40 a week takes 15 weeks”, “90 tickets across 6 agents, so 15 apiece”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked
from .units import PERIOD, TIME, periods_in

_FEW = r"(?: (?!and\b|but\b|or\b|while\b|which\b|so\b|per\b|each\b|times\b|at\b|plus\b|minus\b)[a-z'-]+){0,3}?"
_TAKES = re.compile(
    rf"#(\d+)(?!%){_FEW},? (?:done |cleared |worked off )?at #(\d+)(?!%){_FEW} (?:an?|per|every|each) ({PERIOD}),? "
    rf"(?:(?:would|will|that|it|so|is|takes?|lasts?|which|means|make|makes|needs?|that's|for|about) ){{1,4}}#(\d+)(?!%)[ -]({PERIOD})s?"
    r"(?=\s*[.,;:)]|\s*$| (?:in all|altogether|long|to clear|of work)\b)"
)
_APIECE = re.compile(
    rf"#(\d+)(?!%)(?P<what>{_FEW}) (?:across|among|amongst|(?:shared|divided|split) (?:by|between|among|over|across)) #(\d+)(?!%){_FEW}"
    r"(?:,? (?:so|is|makes|gives|that is|that's|which is|comes to|or)){1,2} #(\d+)(?!%) ?(?P<unit>[a-z]*) ?(?:each|apiece|a head|a piece)\b"
)
_TIMED = re.compile(rf"\b{TIME}\b")


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return holds_any(said, (" at ", "across", "among", "shared", "divided", "split"))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the quotient of each division that cannot be true."""
    for match in _TAKES.finditer(text.text):
        factor = periods_in(match[3], match[5])
        part = periods_in(match[5], match[3])
        if factor is None and part is None:
            continue
        periods = _bounds(text, match[1]).over(_bounds(text, match[2]))
        true = periods * factor if factor else periods.over(part or Bounds(1, 1))
        if misses(_bounds(text, match[4]), true, 0.1, 1.0):
            yield int(match[1]), int(match[4])
    for match in _APIECE.finditer(text.text):
        share = text.figures[int(match[4])]
        if _TIMED.search(match["what"]) or _TIMED.search(match["unit"]) or text.figures[int(match[1])].year:
            continue
        true = _bounds(text, match[1]).over(_bounds(text, match[3]))
        if misses(Bounds(share.low, share.high), true, 0.05, 1.0):
            yield int(match[1]), int(match[4])


def _bounds(text: Masked, number: str) -> Bounds:
    figure = text.figures[int(number)]
    return Bounds(figure.low, figure.high)
