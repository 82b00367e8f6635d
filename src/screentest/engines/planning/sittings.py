"""Steps cut into sittings that fit a day, in order of rank."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from ...domain.plan import PlanItem, PlanOrder, Step

#: The share of a day that one sitting takes at most, and the minutes below which a sitting is not cut further.
_SHARE, _WORTH = 0.45, 20


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting of a step: the item, and the step that it belongs to."""

    item: PlanItem
    step: Step


def longest(load: int) -> int:
    """Return the most minutes that one sitting takes under a load."""
    return max(math.ceil(load * _SHARE), min(load, _WORTH))


def sittings(order: PlanOrder) -> Iterator[Sitting]:
    """Yield the sittings that are still open, by rank; the first of a step comes before its second."""
    most = longest(order.load.minutes)
    for step in sorted(order.steps, key=lambda one: (one.rank, one.id)):
        left = step.minutes - order.spent_on.get(step.id, 0)
        if left <= 0:
            continue
        done = order.sittings.get(step.id, 0)
        parts = math.ceil(left / most)
        for n in range(parts):
            minutes = left // parts + (n < left % parts)
            whole = done + parts == 1
            name = step.id if whole else f"{step.id}.{done + n + 1}"
            part = (done + n + 1, done + parts)
            yield Sitting(PlanItem(name, "step", step.title, minutes, step.command, step.why, part), step)
