"""specific-figure: a figure that measures something, not a year, an ordinal, a version or a list mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .hints import holds_any

_SPELT = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundred|thousand|million|half|a third|a quarter)"
)
_UNIT = (
    r"(?:percent|per cent|points?|people|members|users|customers|households|accounts|orders|tickets|calls|requests|errors|"
    r"teams?|engineers|clinics|stores|shops|sites|devices|services|regions|seconds?|milliseconds|ms|minutes?|hours?|days?|"
    r"weeks?|months?|quarters?|years?|times|dollars|euros|pounds|cents|in (?:a |one )?\w+|of (?:the|our|them|those)|out of)"
)
#: One word boundary before all that begins with a letter or a digit: tried once at each place, not once for each kind.
FIGURE = re.compile(
    r"[$€£]\s?\d[\d.,]*|\b(?:\d[\d.,]*(?:\s?(?:%|percent|per cent|k\b|m\b|bn\b|x\b|ms\b|s\b)"
    rf"|(?:[ -]\w+)?[ -]{_UNIT}\b)|{_SPELT}(?:[ -](?:{_SPELT}|and|\w+))?[ -]{_UNIT}\b"
    r"|from (?:about |roughly |around )?[\w.,]+ (?:percent |points )?to (?:about |roughly |around )?\d|one in (?:\d+|\w+)\b)"
)
#: Whatever `FIGURE` finds holds a digit or one of these.
_HINTS = "two three four five six seven eight nine ten eleven twelve teen ty hundred thousand million half third quarter".split()
_HINTS.append("one in ")
_DIGIT = re.compile(r"\d")


def check(context: ReadContext) -> Iterator[Span]:
    """Yield every sentence that holds such a figure, at the figure."""
    for span in context.sentences:
        if not (_DIGIT.search(context.plain, span.start, span.end) or holds_any(span.of(context.plain), _HINTS)):
            continue
        match = FIGURE.search(context.plain, span.start, span.end)
        if match:
            yield Span(*match.span())
