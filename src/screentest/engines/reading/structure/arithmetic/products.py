"""Rates and products: “300 a week for 8 weeks, so 5,000”, “40 shops at 3,000 each is 90,000”, what pays for itself when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Figure, Masked
from .units import PERIOD, TIME, periods_in, unit_of

_FEW = r"(?: (?!and\b|but\b|or\b|while\b|which\b|so\b|for\b|at\b)[a-z'-]+){0,3}?"
_SO = (
    r"(?:,? ?(?:so|is|are|was|were|makes?|making|gives?|giving|that is|that's|that was|which is|which makes|comes to|came to|=|"
    r"equals|meaning|means|which means|adds up to|in all|altogether|in total|i count|- |, |: |\()){1,3} ?"
    r"(?:that's |that is |we lost |we saved |a total of |we had |a bill of |a cost of |a saving of )?"
)
_UNIT = r"((?: (?!a\b|an\b|per\b|each\b|every\b|so\b)[a-z'-]+){0,4}?)"
_OVER = re.compile(
    rf"#(\d+)(?!%){_UNIT} (?:an?|per|every|each) ({PERIOD})(?: [a-z'-]+){{0,3}}? (?:for|over|across|in|times|through) "
    rf"(?:the |all |those |another |a )?#(\d+)(?!%)[ -]({PERIOD})s?\b{_FEW}{_SO}#(\d+)(?!%)(?!-)"
)
_RATE = re.compile(
    rf"#(\d+)(?!%){_UNIT} (?:an?|per|every|each) ({PERIOD}),? ?(?:so|or|that is|that's|which is|which makes|i\.?e\.?|meaning|=|makes|"
    rf"is|comes to|-)(?: (?:that's|that is|about))? #(\d+)(?!%){_UNIT} (?:an?|per|every|each) ({PERIOD})\b"
)
_EACH = re.compile(
    rf"#(\d+)(?!%) [a-z'-]+{_FEW},? at #(\d+)(?!%)(?: (?:euros?|dollars?|pounds?|cents?|francs?|minutes?|hours?|days?))? ?"
    rf"(?:each|apiece|a head|a piece|per [a-z]+|a (?!day|week|month|year)[a-z]+){_SO}#(\d+)(?!%)"
    r"(?! (?:euros?|dollars?|pounds?)? ?(?:a|per|each|every|to|more|less)\b)"
)
_TIMES = re.compile(
    r"#(\d+)(?!%)(?: (?!times)[a-z'-]+){0,2} (?:times|x|\*|multiplied by) #(\d+)(?!%)(?: [a-z'-]+){0,2}?"
    r",? (?:is|are|=|makes|gives|equals|comes to|that's|that is|so) #(\d+)(?!%)"
)
_COST = re.compile(
    r"\b(?:costs?|costing|price|investment|invest|spent|spend|spending|build|outlay|paid|bill)\b[^#.]{0,30}#(\d+)(?!%)(?! ?(?:[a-z]+ )?(?:a|per)\b)"
)
_SAVES = re.compile(
    r"\b(?:saves?|saved|saving|savings|earns?|earning|brings? in|returns?|yields?|makes)\b[^#.]{0,30}"
    rf"#(\d+)(?!%)(?: (?:euros|dollars|pounds))? (?:an?|per|every|each) ({PERIOD})"
)
_BACK = re.compile(
    r"\b(?:pa(?:ys|id|y) (?:for itself|itself back|back|off)|pay-?back|break-?even|breaks? even|broke even|earned back|recouped?)\b"
    rf"[^#.]{{0,25}}#(\d+)(?!%) ({PERIOD})s?\b"
)
_OTHER = re.compile(r"\s*(?:and|or|to) #|\s*(?:(?:of them|[a-z]+)\s)?(?:a|per|each|every|more|less|fewer|times)\b")
_REPEATED = re.compile(r"\b(?:people|engineers|sites|teams|shops|stores|nurses|agents|clinics|running)\b")

_SMALL_MONEY = re.compile(r"\b(?:cents?|pence|p|pennies)\b")

#: One of these stands in whatever can be judged here.
_RATES = (
    *(
        " a day",
        " a week",
        " a month",
        " a year",
        " an hour",
        " a quarter",
        " a minute",
        " a second",
        " per ",
        " every ",
        " each",
    ),
    *(" apiece", " a head", " a piece", " times ", " x ", " * ", "multiplied"),
)


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return holds_any(said, _RATES)


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first and the last figure of each product, conversion or pay-back that cannot be true."""
    if text.text.count("#") < 3 and "#1" not in text.text:
        return
    for match in _OVER.finditer(text.text):
        factor = periods_in(match[5], match[3])
        if factor is None or _OTHER.match(text.text, match.end()) or text.figures[int(match[6])].year:
            continue
        true = _figure(text, match[1]) * _figure(text, match[4]) * factor
        yield from _unless(text, match, (1, 6), true)
    for match in _RATE.finditer(text.text):
        longer = periods_in(match[6], match[3])
        shorter = periods_in(match[3], match[6])
        if (longer is None) == (shorter is None) and match[3] != match[6]:
            continue
        if match[3] == match[6] or (unit_of(match[2]) and unit_of(match[5]) and unit_of(match[2]) != unit_of(match[5])):
            continue
        rate = _figure(text, match[1])
        true = rate * longer if longer else rate.over(shorter or Bounds(1, 1))
        yield from _unless(text, match, (1, 4), true)
    for pattern in (_EACH, _TIMES):
        for match in pattern.finditer(text.text):
            if (
                _REPEATED.search(text.text, match.start(2), match.start(3))
                or _year(text, match)
                or _chained(text.text, match)
            ):
                continue
            said = text.text[match.end(2) : match.end() + 12]
            true = _figure(text, match[1]) * _figure(text, match[2]) * _converted(said)
            # Cents make euros without a word.
            yield from _unless(text, match, (1, 3), true, 100.0 if _SMALL_MONEY.search(said) else 1.0)
    yield from _paid_back(text)


def _figure(text: Masked, number: str) -> Bounds:
    figure: Figure = text.figures[int(number)]
    return Bounds(figure.low, figure.high)


def _year(text: Masked, match: re.Match[str]) -> bool:
    return any(text.figures[int(match[n])].year for n in (1, 2, 3))


def _chained(text: str, match: re.Match[str]) -> bool:
    """Tell whether a product is a piece of a longer calculation."""
    return bool(re.search(r"(?:\+|-|\*|\bx|times|plus|minus|#\d+%?,? and|#\d+%?(?: [a-z]+)?) $", text[: match.start()]))


def _converted(said: str) -> Bounds:
    """Return what a product of time is multiplied with where its pieces are said in minutes and the total in hours."""
    one, *rest = re.split(r"#\d+", said)
    piece = re.search(rf"\b({TIME})\b", one)
    total = re.match(rf" ({TIME})\b", rest[-1]) if rest else None
    factor = periods_in(unit_of(total[1]), unit_of(piece[1])) if piece and total else None
    return Bounds(1, 1).over(factor) if factor else Bounds(1, 1)


def _unless(
    text: Masked, match: re.Match[str], ends: tuple[int, int], true: Bounds, small: float = 1.0
) -> Iterator[tuple[int, int]]:
    first, last = (int(match[n]) for n in ends)
    claim = _figure(text, str(last))
    # “€2m” after figures in thousands that nobody named as such.
    if any(
        not misses(Bounds(claim.low * scale, claim.high * scale), true, 0.08) for scale in (1, 1e-3, 1e3, 1e-6, small)
    ):
        return
    yield first, last


def _paid_back(text: Masked) -> Iterator[tuple[int, int]]:
    costs, saves, backs = (p.findall(text.text) for p in (_COST, _SAVES, _BACK))
    if not (len(costs) == len(saves) == len(backs) == 1):
        return
    cost, (saving, period), (after, unit) = costs[0], saves[0], backs[0]
    if cost in (saving, after):
        return
    factor = periods_in(unit, period)
    part = periods_in(period, unit)
    if factor is None and part is None:
        return
    months = _figure(text, cost).over(_figure(text, saving))
    true = months.over(factor) if factor else months * (part or Bounds(1, 1))
    if misses(_figure(text, after), true, 0.15, 0.6):
        places = sorted(int(n) for n in (cost, saving, after))
        yield places[0], places[-1]
