"""we-without-i: asked about the speaker's own part, the story is told as "we" and the speaker never acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.text import Span
from ..context import STORY_KINDS, ReadContext

_WE = re.compile(r"\b(?:we|we'd|we've|we'll)\b(?= \w+)")
#: An act of the speaker's own; "I think", "I was part of" and the like are not acts.
_I = re.compile(
    r"\bi(?:'d|'ve|'ll)?\b(?! (?:think|guess|feel|believe|mean|suppose|would say|was (?:part|in the|involved|happy|proud)|am|"
    r"know|remember|hope|like|love|feel))|\b(?:my|mine|myself)\b"
)
#: So many "we" before their number says anything.
ENOUGH = 4


def check(context: ReadContext) -> Iterator[Span]:
    """Yield the first sentence told as "we" where acts of "I" are almost absent."""
    if context.kind not in STORY_KINDS:
        return
    told = [
        (len(_WE.findall(context.plain, span.start, span.end)), span)
        for span in context.sentences
        if "we" in span.of(context.plain)
    ]
    together = sum(ours for ours, _ in told)
    if together < ENOUGH:
        return
    alone = sum(len(_I.findall(context.plain, span.start, span.end)) for span in context.sentences)
    if alone * 4 <= together:
        yield next(span for ours, span in told if ours)
