"""The named checks of forms: one check a file, and the table that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ....domain.draft import FormCheck
from ..page import Page
from . import (
    before,
    few_items,
    hollow,
    items_lack,
    lacks,
    later_date,
    many_items,
    one_sided,
    same_measure,
    says,
    short_horizon,
    speaks_of,
    spoken_over,
    spoken_under,
)
from .seen import Seen

Check = Callable[[Page, FormCheck], Iterator[Seen]]

CHECKS: Mapping[str, Check] = {
    "before": before.check,
    "few-items": few_items.check,
    "hollow": hollow.check,
    "items-lack": items_lack.check,
    "lacks": lacks.check,
    "later-date": later_date.check,
    "many-items": many_items.check,
    "one-sided": one_sided.check,
    "same-measure": same_measure.check,
    "says": says.check,
    "short-horizon": short_horizon.check,
    "speaks-of": speaks_of.check,
    "spoken-over": spoken_over.check,
    "spoken-under": spoken_under.check,
}
#: How many groups of marks a check needs at least; a row of a form that has fewer is refused.
GROUPS: Mapping[str, int] = {"before": 2, "items-lack": 1, "lacks": 1, "one-sided": 2, "says": 1, "speaks-of": 1}
#: The numbers that a check needs.
NUMBERS: Mapping[str, tuple[str, ...]] = {
    "few-items": ("least",),
    "hollow": ("least",),
    "many-items": ("most",),
    "same-measure": ("overlap",),
    "short-horizon": ("least_days",),
    "speaks-of": ("least",),
    "spoken-over": ("words_per_minute", "tolerance"),
    "spoken-under": ("words_per_minute", "tolerance"),
}
