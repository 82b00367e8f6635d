"""Use case: one's own ratings beside a reader's, for a take and over the takes before it."""

from __future__ import annotations

from statistics import mean
from typing import Any

from ...domain.errors import UserError
from ...domain.scorecard import Scorecard
from ...ports.store import TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.kept_view import comparable
from ..grading.views import View
from ..services import Services
from .history import found_take
from .self_rating import GAP, PRACTISED, gap_between, gap_to, own_rating

#: Of so many takes with a gap the average is told, of fewer it is not.
LEAST = 3


def keep_gap(services: Services, take: TakeRecord) -> None:
    """Keep how far one's own ratings of a take are from its newest scorecard, once; nothing where one gave none."""
    own, card = own_rating(services, take.id), _newest(services, take)
    if own is None or own.skipped or card is None or any(entry.body for entry in services.store.entries(GAP, take.id)):
        return
    gap_to(services, own, card)


def own_gap(services: Services, take: TakeRecord) -> View | None:
    """Return one's own ratings of a take beside the reader's, criterion by criterion; None where one gave none.

    `skipped` says that one did not want to rate; `usual` is the average over all takes with a gap to the same reader
    (own less the reader's), None below three.
    """
    own = own_rating(services, take.id)
    if own is None:
        return None
    card = _newest(services, take)
    if own.skipped or card is None:
        return {"skipped": True, "rows": [], "mean": None, "reader": "", "usual": None, "takes": 0}
    gap = gap_between(own, card)
    names = services.library.criteria
    usual = _kept_means(services, card.reader.label)
    rows = [
        {"name": names[name].name, "own": rating, "theirs": card.rating_of(name), "gap": gap.gaps.get(name)}
        for name, rating in own.ratings.items()
        if name in names
    ]
    return {
        "skipped": False,
        "rows": rows,
        "mean": gap.mean,
        "reader": card.reader.label,
        "usual": round(mean(usual), 2) if len(usual) >= LEAST else None,
        "takes": len(usual),
    }


def anchors_off(services: Services, wanted: str) -> list[View]:
    """Return what was last given to the anchor answers of a take's kind, and how far off it was; empty for nothing."""
    take = found_take(services, wanted)
    known = {answer.id: answer for answer in services.library.anchors.get(take.kind, ())}
    newest: dict[str, Any] = {}
    for entry in services.store.entries(PRACTISED):
        if entry.body.get("kind") == take.kind:
            newest = entry.body
    given, off = newest.get("given", {}), newest.get("off", {})
    if not (isinstance(given, dict) and isinstance(off, dict)):
        raise UserError("the practice on anchor answers cannot be read", "it was damaged or written by a newer version")
    return [
        {"level": known[name].level, "given": float(level), "off": float(off[name])}
        for name, level in given.items()
        if name in known and name in off
    ]


def _newest(services: Services, take: TakeRecord) -> Scorecard | None:
    """Return the newest scorecard by rule of a take under today's rubric."""
    found = None
    for record in services.store.scorecards(take.id):
        card = scorecard_from(record.body)
        if card.reader.kind == "rule" and comparable(card, take, services.library):
            found = card
    return found


def _kept_means(services: Services, reader: str) -> list[float]:
    kept = [entry.body for entry in services.store.newest(GAP) if entry.body.get("reader") == reader]
    return [float(body["mean"]) for body in kept if isinstance(body.get("mean"), int | float)]
