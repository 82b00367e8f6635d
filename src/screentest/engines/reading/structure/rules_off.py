"""rules-off: figures are put together by the wrong rule: chances of many parts, loads without one, margins, means of groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .arithmetic import chances, loads, means, prices, shortcuts
from .arithmetic.figures import Masked, masked
from .doubt import READABLE, own_claim
from .hints import sentences_near

#: One of these stands in every claim that is judged here, in its last sentence or so many before.
_FIRST = (
    *("%", "percent", "per cent", "queue", "in flight", "concurren", "each of", "elasticity", "margin", "mark-up"),
    *("per second", "a second", "each second", "every second", "per minute", "a minute", "per hour", "an hour"),
    *("markup", "payback", "pays back"),
)
_KINDS = (chances, loads, means, prices, shortcuts)
#: So many sentences before the one that ends a claim may hold its first figures.
_BACK = 2
_FIGURE = re.compile(
    r"#(\d+)(?!%)(?P<month> (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)?"
)


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the stretch, in the sentence that ends it, of each claim that the figures before it do not allow."""
    if not any(kind.possible(context.plain) for kind in _KINDS):
        return
    spans = context.sentences
    seen: set[tuple[int, int]] = set()
    near = sentences_near(context.plain, spans, _FIRST, _BACK)
    for i in sorted(near):
        span = spans[i]
        start = max(spans[max(0, i - _BACK)].start, span.end - READABLE)
        said = context.plain[start : span.end]
        kinds = [kind for kind in _KINDS if kind.possible(said)]
        if not kinds:
            continue
        text = _without_ones(masked(context.plain, start, span.end))
        for found in (found for kind in kinds for found in kind.contradicted(text)):
            first, last = (text.figures[place].span for place in found)
            before = sum(1 for earlier in spans[:i] if earlier.end > first.start)
            if (first.start, last.end) not in seen and own_claim(context, i, before):
                yield Span(max(first.start, span.start), last.end) if last.end > span.start else span
            seen.add((first.start, last.end))


def _without_ones(text: Masked) -> Masked:
    """Return a text in which “one”, “at least one” and the days of months are words: no rule counts them."""

    def one(match: re.Match[str]) -> str:
        figure = text.figures[int(match[1])]
        if match["month"]:
            return f"the day{match['month']}"
        if figure.value == 1 and figure.span.end - figure.span.start == len("one"):
            return "at least one" if figure.low == 0 else "one"
        return match[0]

    return Masked(_FIGURE.sub(one, text.text), text.figures)
