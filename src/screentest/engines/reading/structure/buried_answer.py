"""buried-answer: asked for a call, the speaker commits only after the first third of a long answer."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.text import Span
from ..context import DECISION_KINDS, ReadContext
from .call import CALL

#: Words of preamble that a listener bears before the call.
PATIENCE = 60


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the sentence in which the call finally stands."""
    if context.kind not in DECISION_KINDS:
        return
    said = 0
    for span in context.sentences:
        if CALL.search(context.plain[span.start : span.end]):
            if said >= PATIENCE:
                yield span
            return
        said += len(span.of(context.text).split())
