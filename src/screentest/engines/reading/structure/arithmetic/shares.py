"""Parts of a whole: “11 of 40, so 60 percent”, “3 percent of 40,000 is 12,000”, parts that come to more than there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from ..hints import holds_any
from .bounds import POINTS, Bounds, misses
from .figures import Figure, Masked

_FEW = r"(?: (?!and\b|but\b|or\b|while\b|which\b|so\b|of\b)[a-z'-]+){0,4}?"
_SO = (
    r"(?:,? (?:so|or|which is|which was|that is|that's|that was|it is|it's|i\.?e\.?|meaning|which means|is|was|makes|making|"
    r"in other words|equals|comes to|came to|a share of|a rate of|gives|giving|leaves|hence|therefore)|[,;:(]|\s-|\.)"
)
_LEAD = r"(?: (?:that is|that's|that was|this is|a|an|the|rate of|share of|only|which is|or|so|we had|i count|call it)){0,3} ?"
_END = r"(?=\s*[.,;:)]|\s*$| and\b| in all\b| overall\b)"
_OF = rf"#(\d+)(?!%)(?: [a-z]+)? (?:out )?of (?:the |our |my |those |these |their |a |all )?#(\d+)(?!%){_FEW}"
_PART = re.compile(rf"{_OF}{_SO}{_LEAD}#(\d+)%{_END}")
#: Whole first; here a share behind a comma may be one of the part, so that the words must say that it is not.
_WHOLE_FIRST = re.compile(
    rf"(?:^|[.;] |\b)(?:out )?of (?:the |our |my |those |these |their |all )?#(\d+)(?!%){_FEW},? #(\d+)(?!%){_FEW},? "
    rf"(?:so|that is|that's|which is|that was|i\.?e\.?|or)(?: a| the| only| rate of| share of){{0,2}} #(\d+)%{_END}"
)
_PART_AFTER = re.compile(
    rf"#(\d+)%(?:,? (?:or|that is|i\.?e\.?|meaning)|,| \(| -){_LEAD}#(\d+)(?!%) (?:out )?of (?:the |our )?#(\d+)(?!%)"
)
_SHARE = re.compile(
    rf"#(\d+)% of (?:the |our |my |those |these |their |a |all )?#(\d+)(?!%){_FEW}"
    r"(?: (?:is|are|was|were|makes|gives|means|equals|comes to|came to|would be|works out at)|,? (?:so|or|that is|that's|which is|"
    rf"which means)|,| =| -)(?: (?:that is|that's|we|they|it|is|lost|about|only|still|say)){{0,2}} #(\d+)(?!%)"
)
#: A fee, a discount or a rise in percent: what it is, and what the whole is with it or without it, are both said.
_CUT = re.compile(
    r"#(\d+)%(?: (?!and\b|or\b|of\b|to\b|from\b)[a-z'-]+){0,2} on (?:the |our |a |another )?#(\d+)(?!%)(?: [a-z'-]+){0,2}? "
    r"(?:is|are|makes|gives|means|equals|comes to|would be|works out at) #(\d+)(?!%)"
)
_AFTER_SHARE = re.compile(
    r" (?:[a-z'-]+ )?(?:a|per|every|each|minutes?|hours?|days?|weeks?|months?|years?|times|percent)\b|-"
)
_RATIO = re.compile(
    rf"#(\d+)%(?: [a-z'-]+){{0,6}}?(?:,? (?:so|or|that is|that's|which is|i\.?e\.?|meaning|in other words|about)| \(| -){_LEAD}#(\d+)%{_END}"
)
_REST = re.compile(
    r"(?:,|\band|\bwith|\bwhile) (?:the |our )?(?:other|remaining|rest,? (?:the )?|rest of the)(?: of the)? ?#(?P<rest>\d+)(?P<sign>%?)"
)
#: The parts begin after one of these: what stands before is another sentence, or the whole of which they are parts.
_PARTED = re.compile(r"[.;] |\bof (?:them|those|these|which|whom|that)\b")
_TOTAL = re.compile(
    r"(?:^|[.;] |\b)(?:of|out of|had|have|split|asked|spoke to|interviewed|took|looked at|read|"
    r"called|ran|sent|counted|got|opened|visited) (?:the |our |my |those |these |all )?#(\d+)(?!%)((?: [a-z'-]+){1,4})"
)
#: What stands between two shares of one budget; another clause has shares of its own.
_GAP = r"(?:(?!\b(?:we|i|it|they|he|she|you|while|but|so|which|who|of (?:that|those|them)|whereas|my|budget)\b)[^.;#]){0,40}"
_SPLIT = re.compile(
    r"\b(?:splits?|divided?s?|broke|breaks|breakdown|made up|mix|shared?|spent|time|budget|capacity)\b[^.#]{0,50}"
    rf"(#\d+%(?:{_GAP}#\d+%){{2,}})"
)

#: One of these stands in whatever can be judged here.
_SHARES = ("%", "cent", "pct", "third", "quarter", "half", "fifth", "tenth")
_RESTS = ("other ", "remaining", "the rest")


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    share = holds_any(said, _SHARES) and holds_any(said, ("of ", " in ", " on "))
    return share or holds_any(said, _RESTS) or said.count("%") + said.count("cent") > 2


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first and the last figure of each share or sum that cannot be true."""
    yield from _parts(text)
    yield from _shares(text)
    yield from _rests(text)
    for match in _SPLIT.finditer(text.text):
        parts = [int(n) for n in re.findall(r"#(\d+)%", match[1])]
        lows = list(accumulate(text.figures[n].low for n in parts))
        highs = list(accumulate(text.figures[n].high for n in parts))
        # What comes to a hundred on the way is a whole budget; what follows it is another.
        whole = any(low <= 100 <= high for low, high in zip(lows[1:], highs[1:], strict=True))
        if lows[-1] > 100 + POINTS and not whole:
            yield parts[0], parts[-1]


def _bounds(figure: Figure) -> Bounds:
    return Bounds(figure.low, figure.high)


def _parts(text: Masked) -> Iterator[tuple[int, int]]:
    found = [(m, m[1], m[2], m[3]) for m in _PART.finditer(text.text)]
    found += [(m, m[2], m[1], m[3]) for m in _WHOLE_FIRST.finditer(text.text)]
    found += [(m, m[2], m[3], m[1]) for m in _PART_AFTER.finditer(text.text)]
    held: set[int] = set()
    wrong: list[tuple[int, ...]] = []
    for _, *places in found:
        part_at, whole_at, claim_at = map(int, places)
        part, whole, claim = text.figures[part_at], text.figures[whole_at], text.figures[claim_at]
        if part.year or whole.year or not part.value or part.value > whole.value or _ratio(claim):
            continue
        share = _bounds(part).over(_bounds(whole))
        share = Bounds(100 * share.low, min(100.0, 100 * share.high))
        rest = Bounds(100 - share.high, 100 - share.low)
        if misses(_bounds(claim), share, floor=POINTS) and misses(_bounds(claim), rest, floor=POINTS):
            wrong.append((part_at, whole_at, claim_at))
        else:
            held |= {part_at, claim_at}
    # Of figures in a row of commas each belongs to those that it fits.
    yield from ((min(places), max(places)) for places in wrong if not held & {places[0], places[2]})


def _ratio(figure: Figure) -> bool:
    """Tell whether a share is a part of something else again, as in “half of them”; such words are loose."""
    return figure.value == 50.0 and figure.high - figure.low > 9


def _shares(text: Masked) -> Iterator[tuple[int, int]]:
    for match in _SHARE.finditer(text.text):
        share, whole, claim = (text.figures[int(match[n])] for n in (1, 2, 3))
        if whole.year or claim.year or _AFTER_SHARE.match(text.text, match.end()):
            continue
        # “10 percent of one month's intake, 410 people”: one month is no number of people.
        if whole.value <= 1 or re.search(rf"#{match[2]}(?: [a-z-]+)*'s?\b", match[0]):
            continue
        true = _bounds(share) * _bounds(whole)
        true = Bounds(true.low / 100, true.high / 100)
        rest = Bounds(whole.low - true.high, whole.high - true.low)
        if misses(_bounds(claim), true, 0.05, 0.6) and misses(_bounds(claim), rest, 0.05, 0.6):
            yield int(match[1]), int(match[3])
    for match in _CUT.finditer(text.text):
        share, whole, claim = (text.figures[int(match[n])] for n in (1, 2, 3))
        if whole.year or claim.year or _AFTER_SHARE.match(text.text, match.end()):
            continue
        part = _bounds(share) * _bounds(whole)
        part = Bounds(part.low / 100, part.high / 100)
        less = Bounds(whole.low - part.high, whole.high - part.low)
        if all(misses(_bounds(claim), true, 0.05, 0.6) for true in (part, less, _bounds(whole).plus(part))):
            yield int(match[1]), int(match[3])
    for match in _RATIO.finditer(text.text):
        one, two = (text.figures[int(match[n])] for n in (1, 2))
        # Only “one in nine” and “12 percent” say the same thing twice; two percentages side by side are two facts.
        if not _spoken_ratio(one) or _spoken_ratio(two):
            continue
        rest = Bounds(100 - one.high, 100 - one.low)
        if misses(_bounds(two), _bounds(one), floor=POINTS) and misses(_bounds(two), rest, floor=POINTS):
            yield int(match[1]), int(match[2])


def _spoken_ratio(figure: Figure) -> bool:
    return figure.scaled == 0.0


def _rests(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield parts that end in “the other …” and do not come to any whole they may have been taken from."""
    for match in _REST.finditer(text.text):
        rest = int(match["rest"])
        since = max((m.end() for m in _PARTED.finditer(text.text, 0, match.start())), default=0)
        told = text.text[since : match.end()]
        if re.search(r"\b(?:from|to|until) #", told):
            continue
        inside = [int(n) for n in re.findall(rf"#(\d+){match['sign']}(?![%\d])", told)]
        if any(text.figures[n].percent != bool(match["sign"]) for n in inside):
            continue
        if match["sign"]:
            # Another budget may stand before this one: any that ends here and comes to a hundred will do.
            wholes = [(Bounds(100, 100), inside[i:]) for i in range(len(inside) - 1)]
        else:
            totals = [int(m[1]) for m in _TOTAL.finditer(text.text, 0, match.start())]
            wholes = [(_bounds(text.figures[n]), [p for p in inside if p > n]) for n in totals if n >= inside[0] - 1]
        first = min((parts[0] for _, parts in wholes if len(parts) > 1), default=None)
        if first is not None and all(_short_of(whole, [text.figures[n] for n in parts]) for whole, parts in wholes):
            yield first, rest


def _short_of(whole: Bounds, parts: list[Figure]) -> bool:
    """Tell whether two or more parts cannot come to a whole of which each may be one."""
    if len(parts) < 2 or any(part.value >= whole.high for part in parts):
        return False
    together = Bounds(sum(f.low for f in parts), sum(f.high for f in parts))
    return misses(together, whole, 0.02)
