"""A plan as plain data: the same form feeds the terminal, the page, JSON and the exports."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...domain.plan import LeftOut, PlanDay, PlanItem
from .codec import Done
from .do import Outcome
from .moved import Moved
from .plan import Planned
from .words import KIND_WORDS

View = dict[str, Any]
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def plan_view(planned: Planned) -> View:
    """Return the whole plan."""
    plan, gaps = planned.plan, planned.kept.ordered.gaps
    total = sum(day.minutes for day in plan.days)
    return {
        **_head(planned),
        "days": [day_view(day, planned) for day in plan.days],
        "total_minutes": total,
        "left_out": [left_view(one) for one in plan.left_out],
        "gaps": [{"subject": gap.subject, "name": gap.name, "why": gap.why, "seen_in": gap.seen_in} for gap in gaps],
        "cards": len(planned.order.cards),
        "done": [done_view(done) for done in planned.kept.deeds if done.did == "done"],
        "reviews": sum(one.count for one in planned.kept.reviews.values()),
    }


def today_view(planned: Planned) -> View:
    """Return the list of today."""
    spent = planned.order.spent
    return {**_head(planned), **day_view(planned.plan.on(planned.today), planned), "spent_minutes": spent}


def _head(planned: Planned) -> View:
    ordered = planned.kept.ordered
    return {
        "interview": ordered.interview.isoformat(),
        "today": planned.today.isoformat(),
        "days_left": (ordered.interview - planned.today).days,
        "load": {
            "minutes": ordered.load.minutes,
            "off": [_WEEKDAYS[day] for day in sorted(ordered.load.weekdays_off)],
            "days_off": sorted(day.isoformat() for day in ordered.load.days_off),
        },
        "track": ordered.track,
        "known": ordered.known,
        "notes": list(planned.plan.notes),
    }


def day_view(day: PlanDay, planned: Planned) -> View:
    """Return one day."""
    return {
        "day": day.day.isoformat(),
        "weekday": _WEEKDAYS[day.day.weekday()],
        "minutes": day.minutes,
        "off": not planned.kept.ordered.load.works(day.day),
        "items": [item_view(item, day.day) for item in day.items],
    }


def item_view(item: PlanItem, day: date) -> View:
    """Return one item of a day; `part` is null for what is done in one sitting."""
    return {
        "id": item.id,
        "kind": item.kind,
        "kind_words": KIND_WORDS[item.kind],
        "title": item.title,
        "minutes": item.minutes,
        "command": item.command,
        "why": item.why,
        "part": list(item.part) if item.part[1] > 1 else None,
        "day": day.isoformat(),
    }


def left_view(left: LeftOut) -> View:
    """Return what no longer fits."""
    return {"id": left.id, "title": left.title, "why": left.why}


def done_view(done: Done) -> View:
    """Return a deed."""
    return {"id": done.item, "on": done.on.isoformat(), "minutes": done.minutes}


def outcome_view(outcome: Outcome) -> View:
    """Return what came of an item."""
    return {
        "id": outcome.item,
        "title": outcome.title,
        "did": outcome.did,
        "rating": outcome.recall,
        "because": outcome.because,
        "next": outcome.next.isoformat() if outcome.next else None,
    }


def moved_view(moved: Moved) -> View:
    """Return what became of a calendar."""
    return {
        "taken": [{"id": name, "day": day.isoformat()} for name, day in moved.taken],
        "refused": [{"id": name, "day": day.isoformat(), "why": why} for name, day, why in moved.refused],
        "unmoved": moved.unmoved,
        "gone": moved.gone,
        "foreign": moved.foreign,
    }
