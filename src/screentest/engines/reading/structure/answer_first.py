"""answer-first: the call stands in the first two sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.text import Span
from ..context import ReadContext
from .call import CALL


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the first of the opening two sentences that commits to an answer."""
    for span in context.sentences[:2]:
        if CALL.search(context.plain[span.start : span.end]):
            yield span
            return
