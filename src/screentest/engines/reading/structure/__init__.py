"""Structure checks: what only shows in order, ratios and absence; one check a file, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ....domain.text import Span
from ..context import ReadContext
from . import (
    after_hence_because,
    answer_first,
    buried_answer,
    chosen_compared,
    free_lunch,
    money_unguarded,
    moved_by_counting,
    no_way_back,
    path_off,
    quorum_off,
    result_without_number,
    rules_off,
    sample_misread,
    short_read,
    specific_figure,
    stacked_hedges,
    sums_off,
    tail_off,
    trial_misread,
    we_without_i,
    wished_away,
)

Check = Callable[[ReadContext], Iterator[Span]]

CHECKS: Mapping[str, Check] = {
    "after-hence-because": after_hence_because.check,
    "answer-first": answer_first.check,
    "buried-answer": buried_answer.check,
    "chosen-compared": chosen_compared.check,
    "free-lunch": free_lunch.check,
    "money-unguarded": money_unguarded.check,
    "moved-by-counting": moved_by_counting.check,
    "no-way-back": no_way_back.check,
    "path-off": path_off.check,
    "quorum-off": quorum_off.check,
    "result-without-number": result_without_number.check,
    "rules-off": rules_off.check,
    "sample-misread": sample_misread.check,
    "short-read": short_read.check,
    "specific-figure": specific_figure.check,
    "stacked-hedges": stacked_hedges.check,
    "sums-off": sums_off.check,
    "tail-off": tail_off.check,
    "trial-misread": trial_misread.check,
    "we-without-i": we_without_i.check,
    "wished-away": wished_away.check,
}
