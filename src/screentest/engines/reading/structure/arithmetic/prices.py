"""Prices: margin and markup, what pays back when, what a discount must be made up by, down and up again by one percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Masked

_SOLD = re.compile(
    r"\b(?:cost(?:s|ing)?|b(?:uy|ought|uying)|pay(?:ing)?|paid|made)\b(?P<w>[^#.]{0,30})#(?P<cost>\d+)(?!%)[^#%]{0,60}?\b(?:sell(?:s|ing)?|sold|pric\w+|charg\w+|goes? for)\b"
    r"[^#]{0,25}#(?P<price>\d+)(?!%)(?P<rest>.{0,120})"
)
_MARGIN = re.compile(r"\bmargin(?: of| is| was|:)? (?:about )?#(?P<a>\d+)%|#(?P<b>\d+)% (?:gross )?margin\b")
_MARKUP = re.compile(r"\bmark-?up(?: of| is| was|:)? (?:about )?#(?P<a>\d+)%|#(?P<b>\d+)% mark-?up\b")
_CUT = re.compile(
    r"margin(?: of| is| at|:)? #(?P<m>\d+)%[^#]{0,60}(?:price (?:reduction|cut|drop)|discount|cheaper|lower(?:ing|ed)?|cut)[^#]{0,30}#(?P<d>\d+)%[^#]{0,70}"
    r"#(?P<v>\d+)% (?:more|extra|higher|additional) (?:volume|units|sales)"
)
_PAYBACK = re.compile(
    r"(?:acquisition(?: cost)?|cac|cost to win (?:a|one) [a-z]+|to win (?:a|one) [a-z]+)[^#]{0,25}#(?P<c>\d+)(?!%)[^#]{0,40}#(?P<p>\d+)(?!%)(?P<monthly>[^#]{0,40})"
    r"margin[^#]{0,12}#(?P<m>\d+)%[^#]{0,25}pa(?:yback|ys? back|id back)[^#]{0,40}#(?P<k>\d+)(?!%) months?"
)
_MONTHLY = re.compile(r"\b(?:monthly|a month|per month|each month)\b")
_ELASTIC = re.compile(
    r"elasticity[^#]{0,40}#(?P<e>\d+)(?!%)[^#]{0,60}?\b(?P<way>rais\w+|increas\w+|higher|lower\w*|cut\w*|reduc\w+)\b[^#]{0,40}#(?P<r>\d+)%(?P<said>.{0,120})"
)
_REVENUE = re.compile(
    r"\b(?:revenue|takings|turnover|income)\b[^#.]{0,25}\b(?P<way>up|rises?|rose|grows?|higher|gain\w*|down|falls?|fell|lower|shrinks?)\b"
)
_AND_BACK = re.compile(
    r"\b(?P<a>lower|cut|reduc|drop|fell|down|rais|increas|rose|up)\w*[^#.]{0,25}#(?P<x>\d+)%(?:[^#]|#\d+(?!%)){0,100}\b(?P<b>lower|cut|reduc|drop|fell|down|rais|increas|rose|grew|grown|grow|won back|up)\w*[^#]{0,20}#(?P<y>\d+)%"
    r"[^#]{0,80}\b(?:returned|returns|restored|restores|back (?:to|at|where)|(?:right )?where (?:we|it|they) (?:had )?(?:started|began|begun|been|were)|even again|brought (?:it|us|them) back|the same (?:price|level|rate)|level again|cancel(?:s|led)? out)\b"
)
_PRICED = re.compile(
    r"\bcost(?:s|ing)?\b[^#.]{0,20}#(?P<cost>\d+)(?!%)[^%]{0,160}?#(?P<m>\d+)% (?:gross |net )?margin\b[^%]{0,40}(?:#\d+%[^%#]{0,30})?"
    r"[^%#]{0,60}\b(?:pric\w+|charg\w+|s(?:old|ell|elling))\b[^#.]{0,20}#(?P<price>\d+)(?!%)"
)
_DOWN = ("lower", "cut", "reduc", "drop", "fell", "down")


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return holds_any(
        said,
        (
            "margin",
            "markup",
            "mark-up",
            "elasticity",
            "returned",
            "returns",
            "restor",
            "back to",
            "back at",
            "back where",
            "same ",
            "where we",
            "where it",
            "where they",
            "even again",
            "level again",
            "led out",
            "els out",
        ),
    ) and (holds_any(said, ("%", "percent", "per cent")))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the claim of each price that cannot be true."""
    for match in _SOLD.finditer(text.text):
        cost, price = text.figures[int(match["cost"])].value, text.figures[int(match["price"])].value
        if not 0 < cost < price:
            continue
        for pattern, base in ((_MARGIN, price), (_MARKUP, cost)):
            if said := pattern.search(match["rest"]):
                number = said["a"] or said["b"]
                true = 100 * (price - cost) / base
                if misses(_bounds(text, number), Bounds(true, true), 0.12, 2.0):
                    yield int(match["cost"]), int(number)
                    break
    for match in _PRICED.finditer(text.text):
        cost, share, price = (text.figures[int(match[name])].value for name in ("cost", "m", "price"))
        added = cost * (1 + share / 100)
        if cost > 0 and 8 <= share < 90 and abs(price - added) < 0.01 * added and "mark" not in match[0]:
            yield int(match["cost"]), int(match["price"])
    for match in _CUT.finditer(text.text):
        margin, off = text.figures[int(match["m"])].value, text.figures[int(match["d"])].value
        if 0 < off < margin:
            true = 100 * off / (margin - off)
            if misses(_bounds(text, match["v"]), Bounds(true, true), 0.2, 3.0):
                yield int(match["m"]), int(match["v"])
    for match in _PAYBACK.finditer(text.text):
        spent, paid, share = (text.figures[int(match[name])].value for name in ("c", "p", "m"))
        before = text.text[max(0, match.start("p") - 30) : match.start("p")]
        if paid and share and _MONTHLY.search(before + match["monthly"]):
            true = spent / (paid * share / 100)
            if misses(_bounds(text, match["k"]), Bounds(true, true), 0.12, 1.0):
                yield int(match["c"]), int(match["k"])
    for match in _ELASTIC.finditer(text.text):
        size = text.figures[int(match["e"])].value
        revenue = _REVENUE.search(match["said"])
        if revenue is None or not 0 < size < 20 or 0.9 < size < 1.1:
            continue
        dearer = match["way"].startswith(("rais", "increas", "higher"))
        grows = revenue["way"].startswith(("up", "ris", "ros", "grow", "high", "gain"))
        if grows != (dearer == (size < 1)):
            yield int(match["e"]), int(match["r"])
    for match in _AND_BACK.finditer(text.text):
        first, second = text.figures[int(match["x"])], text.figures[int(match["y"])]
        other_way = match["a"].startswith(_DOWN) != match["b"].startswith(_DOWN)
        if other_way and first.value == second.value >= 8 and "point" not in match[0]:
            yield int(match["x"]), int(match["y"])


def _bounds(text: Masked, number: str) -> Bounds:
    figure = text.figures[int(number)]
    return Bounds(figure.low, figure.high)
