"""Parts of a whole: “11 of 40, so 60 percent”, “3 percent of 40,000 is 12,000”, parts that come to more than there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    rf"(?:^|[.;] |\b)(?:out )?of (?:the |our |my |those |these |their |all )?#(\d+)(?!%){_FEW}, #(\d+)(?!%){_FEW},? "
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
_AFTER_SHARE = re.compile(
    r" (?:[a-z'-]+ )?(?:a|per|every|each|minutes?|hours?|days?|weeks?|months?|years?|times|percent)\b|-"
)
_RATIO = re.compile(
    rf"#(\d+)%(?: [a-z'-]+){{0,6}}?(?:,? (?:so|or|that is|that's|which is|i\.?e\.?|meaning|in other words|about)|,| \(| -){_LEAD}#(\d+)%{_END}"
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
_SPLIT = re.compile(
    r"\b(?:splits?|divided?s?|broke|breaks|breakdown|made up|mix|shared?|spent|time|budget|capacity)\b[^.#]{0,50}"
    r"((?:#\d+%[^.#]{0,40}){3,})"
)
_PLUS = re.compile(
    r"#(\d+)(%?)(?: [a-z'-]+){0,3} (?:plus|\+|and another|and then another) #(\d+)\2(?: [a-z'-]+){0,3}?"
    r"(?:,? (?:is|are|makes?|gives?|equals|=|comes to|came to|that's|that is|so|which is|which makes)){1,2} #(\d+)\2(?!#)"
    r"(?! (?:less|more|fewer|times|each)\b)"
)

#: One of these stands in whatever can be judged here.
_SHARES = ("%", "cent", "pct", "third", "quarter", "half", "fifth", "tenth")
_SUMS = ("other ", "remaining", "the rest", " plus ", "+", " another ")


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    share = holds_any(said, _SHARES) and (" of " in said or " in " in said)
    return share or holds_any(said, _SUMS) or said.count("%") + said.count("cent") > 2


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first and the last figure of each share or sum that cannot be true."""
    yield from _parts(text)
    yield from _shares(text)
    yield from _rests(text)
    for match in _PLUS.finditer(text.text):
        one, two, claim = (text.figures[int(match[n])] for n in (1, 3, 4))
        if misses(_bounds(claim), _bounds(one).plus(_bounds(two)), 0.02):
            yield int(match[1]), int(match[4])
    for match in _SPLIT.finditer(text.text):
        parts = [int(n) for n in re.findall(r"#(\d+)%", match[1])]
        if sum(text.figures[n].low for n in parts) > 100 + POINTS and not re.search(
            r" of (?:that|those|them)\b", match[1]
        ):
            yield parts[0], parts[-1]


def _bounds(figure: Figure) -> Bounds:
    return Bounds(figure.low, figure.high)


def _parts(text: Masked) -> Iterator[tuple[int, int]]:
    found = [(m, m[1], m[2], m[3]) for m in _PART.finditer(text.text)]
    found += [(m, m[2], m[1], m[3]) for m in _WHOLE_FIRST.finditer(text.text)]
    found += [(m, m[2], m[3], m[1]) for m in _PART_AFTER.finditer(text.text)]
    for _, part_at, whole_at, claim_at in found:
        part, whole, claim = (text.figures[int(n)] for n in (part_at, whole_at, claim_at))
        if part.year or whole.year or not part.value or part.value > whole.value or _ratio(claim):
            continue
        share = _bounds(part).over(_bounds(whole))
        share = Bounds(100 * share.low, min(100.0, 100 * share.high))
        rest = Bounds(100 - share.high, 100 - share.low)
        if misses(_bounds(claim), share, floor=POINTS) and misses(_bounds(claim), rest, floor=POINTS):
            places = sorted(int(n) for n in (part_at, whole_at, claim_at))
            yield places[0], places[-1]


def _ratio(figure: Figure) -> bool:
    """Tell whether a share is a part of something else again, as in “half of them”; such words are loose."""
    return figure.value == 50.0 and figure.high - figure.low > 9


def _shares(text: Masked) -> Iterator[tuple[int, int]]:
    for match in _SHARE.finditer(text.text):
        share, whole, claim = (text.figures[int(match[n])] for n in (1, 2, 3))
        if whole.year or claim.year or _AFTER_SHARE.match(text.text, match.end()):
            continue
        true = _bounds(share) * _bounds(whole)
        true = Bounds(true.low / 100, true.high / 100)
        rest = Bounds(whole.low - true.high, whole.high - true.low)
        if misses(_bounds(claim), true, 0.05, 0.6) and misses(_bounds(claim), rest, 0.05, 0.6):
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
    """Yield parts that end in “the other …” and do not come to the whole they were taken from."""
    for match in _REST.finditer(text.text):
        since = max((m.end() for m in _PARTED.finditer(text.text, 0, match.start())), default=0)
        told = text.text[since : match.end()]
        if re.search(r"\b(?:from|to|until) #", told):
            continue
        inside = [int(n) for n in re.findall(rf"#(\d+){match['sign']}(?![%\d])", told)]
        if match["sign"]:
            whole, parts, first = Bounds(100, 100), [text.figures[n] for n in inside], inside[0]
        else:
            total = _TOTAL.search(text.text, 0, match.start())
            if total is None or int(total[1]) not in (*inside, inside[0] - 1):
                continue
            first = int(total[1])
            whole, parts = _bounds(text.figures[first]), [text.figures[n] for n in inside if n > first]
            if any(part.value >= whole.high for part in parts):
                continue
        if len(parts) < 2 or any(f.percent != bool(match["sign"]) for f in parts):
            continue
        together = Bounds(sum(f.low for f in parts), sum(f.high for f in parts))
        if misses(together, whole, 0.02):
            yield first, int(match["rest"])
