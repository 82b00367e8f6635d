"""stacked-hedges: three or more softeners in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .hints import holds_any

_HEDGE = re.compile(
    r"\b(?:sort of|kind of|i guess|i suppose|maybe|perhaps|probably|possibly|somewhat|to some extent|more or less|"
    r"i think|i feel like|it could be|potentially|arguably)\b"
)
#: One of these stands in whatever `_HEDGE` finds.
_HINTS = (
    *(
        "sort of",
        "kind of",
        "i guess",
        "i suppose",
        "maybe",
        "perhaps",
        "bly",
        "somewhat",
        "some extent",
        "more or less",
    ),
    *("i think", "i feel like", "could be", "potentially"),
)
LIMIT = 3


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the stretch from the first softener to the last one."""
    for span in context.sentences:
        if not holds_any(span.of(context.plain), _HINTS):
            continue
        found = [m.span() for m in _HEDGE.finditer(context.plain, span.start, span.end)]
        if len(found) >= LIMIT:
            yield Span(found[0][0], found[-1][1])
