"""Structure checks: what only shows in order, ratios and absence; one check a file, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ....domain.text import Span
from ..context import ReadContext
from . import answer_first, buried_answer, result_without_number, specific_figure, stacked_hedges, we_without_i

Check = Callable[[ReadContext], Iterator[Span]]

CHECKS: Mapping[str, Check] = {
    "answer-first": answer_first.check,
    "buried-answer": buried_answer.check,
    "result-without-number": result_without_number.check,
    "specific-figure": specific_figure.check,
    "stacked-hedges": stacked_hedges.check,
    "we-without-i": we_without_i.check,
}
