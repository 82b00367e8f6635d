"""Use case: the plan: made from what is known of a person, shown whole or for today, made anew as days slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ...domain.errors import UserError
from ...domain.plan import MOST_DAYS, Card, Load, Plan, PlanOrder
from ...domain.track import Track
from ...engines.planning.lay import lay
from ...ports.scheduler import Scheduler
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .cards import cards_for
from .codec import CARD, PLAN, THE_PLAN, Ordered, card_body, ordered_body
from .gaps import gaps_of, kept_stories
from .kept import (
    KeptPlan,
    kept_cards,
    kept_plan,
    kept_plan_or_none,
    kept_reviews,
    known_zone,
    morning_of,
    order_of,
    today_in,
)

NOTHING_KNOWN = (
    "Nothing of yours is graded yet, so this plan knows nothing of you: it begins with the checklist. Answer a few "
    "questions with `screentest take QUESTION`, then make the plan again."
)
FAR_AWAY = (
    "The interview is far away: the work comes first, spread out, then cards come back at growing intervals, and what "
    "ages waits for the last weeks. Make the plan again when the date is nearer."
)
NOTHING_LEFT = "Nothing more is planned: until the interview every day is off, or today's minutes are used up."
_FAR = 180


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """What a person asks for; `review` is the JSON of a packet's review, `fresh` begins anew."""

    interview: date
    load: Load
    track: Track = "both"
    zone: str = ""
    fresh: bool = False
    review: str | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it stands today, with what is kept of it."""

    kept: KeptPlan
    order: PlanOrder
    plan: Plan
    today: date


def make_plan(services: Services, scheduler: Scheduler, request: PlanRequest) -> Planned:
    """Make the plan and keep it; what was done, reviewed and moved before stays, unless it is to begin afresh.

    Raises UserError for a day in the past, one too far away, and where no working day is left.
    """
    if request.zone:
        known_zone(request.zone)
    today = today_in(services, request.zone)
    _checked_day(request.interview, today)
    gaps, known = gaps_of(services, request.track, request.review)
    before = kept_plan_or_none(services)
    since = services.clock.now().isoformat() if request.fresh else before.ordered.since if before else ""
    ordered = Ordered(request.interview, today, request.load, request.track, request.zone, known, since, gaps)
    cards = cards_for(services.library, gaps, kept_stories(services))
    _keep_cards(services, cards)
    keep(services, PLAN, THE_PLAN, ordered_body(ordered))
    return planned(services, scheduler)


def planned(services: Services, scheduler: Scheduler) -> Planned:
    """Return the whole plan as it stands today; raises UserError where there is none."""
    return _laid(services, scheduler, only_today=False)


def planned_today(services: Services, scheduler: Scheduler) -> Planned:
    """Return the plan with no day but today laid: quick."""
    return _laid(services, scheduler, only_today=True)


def keep(services: Services, kind: str, subject: str, body: dict[str, Any]) -> None:
    """Keep one entry, with its time and an id that sorts by it."""
    keep_all(services, kind, {subject: body})


def keep_all(services: Services, kind: str, bodies: Mapping[str, dict[str, Any]]) -> None:
    """Keep several entries of one kind, by subject, all or none."""
    now = services.clock.now()
    services.store.add_all(
        EntryRecord(new_id(now), kind, subject, now.isoformat(), body) for subject, body in bodies.items()
    )


def _laid(services: Services, scheduler: Scheduler, only_today: bool) -> Planned:
    kept = kept_plan(services)
    today = today_in(services, kept.ordered.zone)
    if today > kept.ordered.interview:
        raise UserError(
            f"the interview was on {kept.ordered.interview}, so the plan is over",
            "`screentest plan --interview-date DATE` makes one for the next; your cards and reviews are kept",
        )
    order = order_of(services, kept, today, scheduler)
    morning = morning_of(order, kept, today) if order.done_today else None
    plan = lay(order, today, scheduler, today if only_today else None, morning)
    return Planned(kept, order, replace(plan, notes=_notes(kept, plan, today, only_today)), today)


def _notes(kept: KeptPlan, plan: Plan, today: date, only_today: bool) -> tuple[str, ...]:
    notes = [] if kept.ordered.known else [NOTHING_KNOWN]
    days = (plan.interview - today).days
    if days > _FAR:
        notes.append(FAR_AWAY)
    if days == 0:
        notes.append("The interview is today: only a warm-up is left, nothing new.")
    elif days == 1:
        notes.append("The interview is tomorrow: nothing new is begun today, only what is known is looked over.")
    if not only_today and not plan.days:
        notes.append(NOTHING_LEFT)
    return tuple(notes)


def _checked_day(interview: date, today: date) -> None:
    days = (interview - today).days
    if days < 0:
        raise UserError(f"{interview} has passed; today is {today}", "give the date of the interview, as in 2026-12-31")
    if days > MOST_DAYS:
        raise UserError(
            f"{interview} is {days} days away; a plan reaches {MOST_DAYS} days ahead", "is the year what you meant?"
        )


def _keep_cards(services: Services, wanted: Mapping[str, Card]) -> None:
    """Keep cards that are new or changed; take back those that are gone, unless they have been reviewed."""
    kept, reviewed = kept_cards(services), kept_reviews(services)
    changed = {name: card_body(card) for name, card in wanted.items() if kept.get(name) != card}
    gone = kept.keys() - wanted.keys() - reviewed.keys()
    keep_all(services, CARD, {**changed, **{name: {} for name in sorted(gone)}})
