"""Use case: how answers of settled level to the same question sound, each mark with what it shows; for after a take."""

from __future__ import annotations

from typing import Any

from ...domain.example import ExampleAnswer
from ...domain.library import Library
from ...domain.text import Span
from ..grading.views import View, segments

#: What the two levels stand for, in words.
LEVEL_WORDS = {
    2.0: "Some of what was asked for is named; little of it is shown.",
    4.0: "All that was asked for is there, in words that can be checked.",
}


def examples_view(library: Library, question: str) -> list[View]:
    """Return the example answers to a question, lowest level first; empty where the packs have none.

    `segments` cuts the text at its marks, each piece with the numbers of the passages that cover it; `passages` gives
    for each number what its words show.
    """
    return [_example(library, answer) for answer in library.examples.get(question, ())]


def _example(library: Library, answer: ExampleAnswer) -> View:
    passages: dict[tuple[Span, str], dict[str, Any]] = {}
    for mark in answer.marks:
        indicator = library.indicators.get(mark.indicator)
        if indicator is not None:
            said = {"n": len(passages) + 1, "text": mark.span.of(answer.text), "stands": indicator.stands, "shows": []}
            shown = {"code": indicator.code, "name": indicator.name.replace("-", " "), "what": indicator.what}
            passages.setdefault((mark.span, indicator.stands), said)["shows"].append(shown)
    marks = [(span, str(passage["n"]), stands) for (span, stands), passage in passages.items()]
    return {
        "id": answer.id,
        "level": answer.level,
        "level_words": LEVEL_WORDS.get(answer.level, ""),
        "words": len(answer.text.split()),
        "segments": segments(answer.text, marks),
        "passages": list(passages.values()),
    }
