"""result-without-number: an improvement is claimed and neither this sentence nor the next one says how much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .hints import holds_any
from .specific_figure import FIGURE

_CLAIM = re.compile(
    r"\b(?:improved|increased|reduced|boosted|grew|accelerated|enhanced|optimi[sz]ed|transformed|streamlined|elevated|"
    r"skyrocketed|lifted)\b(?! (?:my|by asking))|\b(?:huge|massive|significant|great|big|major|tremendous|real) (?:success|"
    r"impact|improvement|win|difference|results?|gains?|uplift)\b"
)
#: One of these stands in whatever `_CLAIM` finds.
_HINTS = (
    "improve increased reduced boosted grew accelerated enhanced optimi transformed streamlined elevated skyrocketed "
    "lifted success impact win difference result gain uplift"
).split()


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the words that claim a result for which no size is given."""
    spans = context.sentences
    for i, span in enumerate(spans):
        if not holds_any(span.of(context.plain), _HINTS):
            continue
        match = _CLAIM.search(context.plain, span.start, span.end)
        if not match:
            continue
        until = spans[i + 1].end if i + 1 < len(spans) else span.end
        since = spans[i - 1].start if i else span.start
        if not FIGURE.search(context.plain, since, until):
            yield Span(*match.span())
