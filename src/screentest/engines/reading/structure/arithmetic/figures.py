"""Figures of a piece of plain text, each with the least and the most that its wording can mean, and the text around them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .....domain.text import Span
from .words import BEGINS, SPELT, value_of


class Figure(NamedTuple):
    """One figure: its value, the bounds that rounding and words like “about” leave, and where it stands.

    A share (“40 percent”, “one in nine”, “a third”) has values of 0-100 and `percent`; of one
    said as “one in nine” `scaled` is 0, of “3 million” a million. `year` marks what is likely a year.
    """

    value: float
    low: float
    high: float
    percent: bool
    year: bool
    scaled: float
    span: Span


class Masked(NamedTuple):
    """A text in which the n-th figure is written `#n`, or `#n%` for a share, without its “about”."""

    text: str
    figures: tuple[Figure, ...]


_ROUND = (
    r"about|around|roughly|approximately|approx\.?|some|close to|circa|ca\.?|something like|in the region of|maybe|perhaps|"
    r"more or less|probably"
)
_BELOW = (
    r"nearly|almost|under|less than|fewer than|just under|just below|just short of|not quite|below|well under|barely"
)
_ABOVE = (
    r"(?<!day )(?<!week )(?<!month )(?<!year )(?<!hour )over|more than|just over|just above|well over|above|upwards of"
)
_OPEN = r"at least|at most|up to|as (?:many|much|little|few) as|no more than|no less than"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FOLLOWS = (
    r"(?= of\b| (?:less|fewer|more|lower|higher|faster|slower|quicker|cheaper|longer|shorter|off|drop|cut|fall|rise|"
    r"increase|decrease|reduction|saving|gain|improvement|decline|over|failed|passed|left|stayed)\b|\s*[.,;:)]|\s*$)"
)
_FIGURE = re.compile(
    rf"(?P<figure>(?P<ratio>(?P<n>(?<![\w.,#/:-])\d+|\b{SPELT})(?: [a-z]+)? in (?P<m>{SPELT}|\d+\b(?![,.:/]\d))"
    r"(?! (?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?)\b))"
    r"|(?P<part>\b(?:two[ -]thirds|three[ -]quarters|two[ -]fifths|three[ -]fifths|four[ -]fifths)\b"
    rf"|\b(?:(?:a|one) (?:third|fifth|tenth)|(?<=by )a quarter|half)\b{_FOLLOWS}|\b(?:a|one) quarter(?= (?:of|less|more|off|fewer)\b))"
    rf"|(?P<money>[$€£] ?|\b(?:usd|eur|gbp|chf) )?(?<![\w.,#/:])(?<![a-z\d]-)(?P<digits>{_DIGITS})(?:-(?P<until>{_DIGITS}))?"
    r"(?P<scale> ?(?:k|bn)\b|m\b| (?:hundred|thousand|million|billion)\b)?(?![\d/:]|[.,]\d)(?P<fold>x\b)?"
    r"(?=(?:ms|s|h|min|pp)\b|[^a-z]|$)"
    rf"|(?P<spelt>{SPELT}))(?P<percent> ?%| ?percent\b| ?per cent\b| ?pct\b)?(?P<so> or so\b|-odd\b|-ish\b|ish\b|\+(?!\d| ?\d))?"
)
#: Two figures that are one range; “from 48 to 31” is a change.
_RANGE = re.compile(r"(?:\bbetween #(?P<low>\d+)%? and|(?<!from )#(?P<least>\d+)%? (?P<word>to|or)) #(?P<b>\d+)%?")
#: Where a figure can begin: found in a tenth of the time that trying `_FIGURE` everywhere takes.
_BEGIN = re.compile(
    rf"[$€£\d]|\b(?:{BEGINS}|half\b|(?:a|one|two|three|four)[ -](?:third|quarter|fifth|tenth|half)|usd |eur |gbp |chf )"
)
#: What stands before a figure and says how true it is.
_HEDGE = re.compile(
    rf"(?:(?P<below>\b(?:{_BELOW}) )|(?P<above>\b(?:{_ABOVE}) )|(?P<open>\b(?:{_OPEN}) )|(?P<round>\b(?:{_ROUND}) |~ ?)"
    r"|\b(?:only|just|exactly|precisely|a mere|a total of) )$"
)
_SCALE = {"k": 1e3, "m": 1e6, "bn": 1e9, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_PARTS = {
    "two thirds": 200 / 3,
    "three quarters": 75.0,
    "two fifths": 40.0,
    "three fifths": 60.0,
    "four fifths": 80.0,
    "third": 100 / 3,
    "quarter": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
    "half": 50.0,
}


def _number(words: str) -> float | None:
    return float(words.replace(",", "")) if words[0].isdigit() else value_of(words)


def _half(value: float, written: str, percent: bool) -> float:
    """Return half of what rounding can have taken: half of the last place that is not nought, four percent at most."""
    if "." in written:
        half = 0.5 * 10.0 ** -len(written.split(".")[1])
    else:
        place = 1
        while value and value % (place * 10) == 0:
            place *= 10
        half = min(place / 2, 0.04 * value)
    if not percent or "." in written:
        return half
    if value % 10 == 0:
        return 2.5
    return 1.5 if value % 5 == 0 else 0.6


def _bounded(match: re.Match[str], value: float, half: float) -> tuple[float, float]:
    hedge = _HEDGE.search(match.string, max(0, match.start() - 24), match.start())
    if hedge and hedge["below"]:
        return 0.82 * value - half, value + half
    if hedge and hedge["above"]:
        return value - half, 1.25 * value + half
    if hedge and hedge["open"]:
        return 0.0, 10 * value
    if match["so"] or (hedge and hedge["round"]):
        return 0.88 * value - half, 1.12 * value + half
    return value - half, value + half


def _share(match: re.Match[str], at: Span) -> Figure | None:
    if match["ratio"]:
        n, m = _number(match["n"]), _number(match["m"])
        if n is None or not m or n >= m or 1900 <= m <= 2100:
            return None
        value, half = 100 * n / m, 100 * n / m * 0.06
    else:
        value = _PARTS[re.sub(r"^(?:a|one) ", "", match["part"].replace("-", " "))]
        half = 0.1 * value
    return Figure(value, *_bounded(match, value, half), True, False, 0.0 if match["ratio"] else 1.0, at)


def _figure(match: re.Match[str], at: Span) -> Figure | None:
    if match["ratio"] or match["part"]:
        return _share(match, at)
    written = match["digits"] or ""
    value = _number(written or match["spelt"])
    decimals = written or (
        f".{'0' * len(match['spelt'].split(' point ')[1].split())}" if " point " in match["spelt"] else ""
    )
    if value is None:
        return None
    scale = _SCALE[match["scale"].strip()] if match["scale"] else 1.0
    percent = bool(match["percent"])
    half = _half(value, decimals, percent) * scale
    bare = not (percent or scale > 1 or match["money"] or "," in written or "." in written)
    year = bare and 1900 <= value <= 2100 and bool(written)
    low, high = _bounded(match, value * scale, half)
    if match["until"]:
        high = max(high, float(match["until"].replace(",", "")) * scale + half)
    return Figure(value * scale, low, high, percent, year, scale, at)


def masked(text: str, start: int = 0, end: int | None = None) -> Masked:
    """Return a piece of plain text with its figures set aside; spans count from the beginning of `text`."""
    end = len(text) if end is None else end
    pieces: list[str] = []
    figures: list[Figure] = []
    at = start
    reached = start
    while begin := _BEGIN.search(text, reached, end):
        match = _FIGURE.match(text, begin.start(), end)
        reached = begin.start() + 1
        figure = _figure(match, Span(*match.span("figure"))) if match else None
        if match is None or figure is None:
            continue
        reached = match.end()
        figure = figure._replace(span=Span(figure.span.start, match.end()))
        sign = "%" if figure.percent else ""
        hedge = _HEDGE.search(text, max(at, match.start() - 24), match.start())
        pieces += [
            text[at : hedge.start() if hedge else match.start()],
            f"#{len(figures)}{sign}",
            " times" if match["fold"] else "",
        ]
        figures.append(figure)
        at = match.end()
    pieces.append(text[at:end])
    return _ranged(Masked(re.sub(r"\s+", " ", "".join(pieces)), tuple(figures)))


def _ranged(text: Masked) -> Masked:
    """Return a text in which “between 2 and 4 percent”, “two to three” and “three or four” are one loose figure each."""
    figures = list(text.figures)

    def one(match: re.Match[str]) -> str:
        first, last = figures[int(match["low"] or match["least"])], figures[int(match["b"])]
        # “One in eight or 12 percent” says one thing twice; in “12 or 35 percent” there are two things.
        twice = match["word"] == "or" and (first.percent or last.value > 3 * first.value)
        if first.year or last.year or twice or not 0 < first.value <= last.value:
            return match[0]
        figures[int(match["b"])] = last._replace(
            low=min(first.low, last.low), span=Span(first.span.start, last.span.end)
        )
        return f"#{match['b']}{'%' if last.percent else ''}"

    return Masked(_RANGE.sub(one, text.text), tuple(figures))
