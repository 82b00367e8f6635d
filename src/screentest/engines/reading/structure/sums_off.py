"""sums-off: figures of one claim contradict one another, whatever rounding its words allow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic import change, products, quotients, rows, shares, spells, sums
from .arithmetic.figures import masked
from .doubt import READABLE, own_claim

#: Where fewer numbers than this stand in two sentences nothing can contradict anything.
_LEAST = 2
_DIGITS = re.compile(r"\d[\d.,]*")
#: Pieces of the words for numbers, and of the months; they stand in other words too, which only costs a look.
_PIECES = (
    *(
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        " ten",
        "eleven",
        "twelve",
        "teen",
        "twenty",
        "thirty",
        "forty",
    ),
    *(
        "fifty",
        "hundred",
        "thousand",
        "million",
        "half",
        "halv",
        "third",
        "quarter",
        "doubl",
        "tripl",
        "trebl",
        "january",
    ),
    *("february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "one in"),
)
#: How a sentence begins that may speak of the figures before it.
_GOES_ON = re.compile(
    r"(?:so|that|this|it|which|in other|or|meaning|an?|we|i|saving|another|the (?:other|rest|remaining)|half|and|hence|\d|only)\b|[(\d]"
)
_KINDS = (change, shares, sums, rows, products, quotients, spells)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the stretch between the first and the last figure that contradict one another."""
    spans = context.sentences
    counts = [_numbers(span.of(context.plain)) for span in spans]
    seen: set[int] = set()
    for i, span in enumerate(spans):
        following = i + 1 < len(spans)
        if counts[i] < 1 or counts[i] + (counts[i + 1] if following else 0) < _LEAST:
            continue
        joined = (
            following
            and counts[i + 1] > 0
            and spans[i + 1].end - span.start <= READABLE
            and _GOES_ON.match(context.plain, spans[i + 1].start) is not None
        )
        if not joined and counts[i] < _LEAST:
            continue
        until = spans[i + 1].end if joined else span.end
        said = context.plain[span.start : until]
        if len(said) > READABLE:
            continue
        # A total may hold what the sentence before counted.
        alone = not (i and counts[i - 1])
        kinds = [kind for kind in _KINDS if kind.possible(said) and (alone or kind is not rows)]
        if not kinds:
            continue
        text = masked(context.plain, span.start, until)
        for kind in kinds:
            for first, last in kind.contradicted(text):
                found = Span(text.figures[first].span.start, text.figures[last].span.end)
                at = i if found.end <= span.end else i + 1
                if at in seen or not own_claim(context, at, at - i):
                    continue
                seen.add(at)
                yield Span(max(found.start, spans[at].start), found.end)


def _numbers(said: str) -> int:
    """Return about how many numbers stand in a sentence; no fewer than there are kinds of them."""
    return len(_DIGITS.findall(said)) + sum(map(said.count, _PIECES))
