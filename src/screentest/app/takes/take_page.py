"""Use case: what stands on a take's page beside its debrief: one's own ratings, other takes, examples, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...ports.store import TakeRecord
from ..grading.views import View
from ..services import Services
from .examples import examples_view
from .history import take_view
from .own_gap import own_gap
from .saved import take_row
from .shown import waits_for_own_rating

#: So many other takes of a question are listed, the newest.
OTHERS = 6


@dataclass(frozen=True, slots=True)
class Beside:
    """What a take's page shows besides the debrief; `others` are (take that came first, take that came later, row)."""

    gap: View | None
    others: tuple[tuple[str, str, View], ...]
    examples: tuple[View, ...]
    corrections: tuple[View, ...]


def beside(services: Services, take: TakeRecord) -> Beside:
    """Return what belongs beside the debrief of a take whose ratings may be shown."""
    others = []
    for other in _others(services, take):
        first, later = sorted((take, other), key=lambda one: (one.said_at, one.id))
        others.append((first.id, later.id, take_row(services, other)))
    return Beside(
        own_gap(services, take),
        tuple(others),
        tuple(examples_view(services.library, take.question)),
        tuple(_corrections(services, take)),
    )


def _others(services: Services, take: TakeRecord) -> list[TakeRecord]:
    """Return the newest other takes of the same question whose ratings may be shown, newest first."""
    if not take.question:
        return []
    found: list[TakeRecord] = []
    for other in reversed(list(services.store.takes(take.question))):
        if len(found) < OTHERS and other.id != take.id and not waits_for_own_rating(services, other):
            found.append(other)
    return found


def _corrections(services: Services, take: TakeRecord) -> list[dict[str, Any]]:
    return [
        {**one, "reader": card["reader"]}
        for card in take_view(services, take.id)["scorecards"]
        for one in card["amendments"]
    ]
