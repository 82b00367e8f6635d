"""A plan as it is kept: read from the entries, put together with today's date into what a plan is worked out from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...domain.errors import UserError
from ...domain.plan import Card, Memory, PlanOrder
from ...ports.scheduler import Scheduler
from ..services import Services
from .codec import (
    CARD,
    PLAN,
    REVIEW,
    THE_PLAN,
    Done,
    Ordered,
    Reviewed,
    card_from,
    done_from,
    ordered_from,
    reviewed_from,
)
from .steps import light_steps, rehearsal_step, steps_for

BEGIN = "`screentest plan --interview-date 2026-12-31` makes one"
#: A rehearsal or light step counts as done where it was done at most so many days before the interview.
_COUNTS = {"rehearsal-final": 10, "rehearsal-week": 21, "rehearsal-middle": 366}
_LIGHT_COUNTS = 3


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """All that is kept of a plan: the newest deed for each item, cards by id, the newest review of each card."""

    ordered: Ordered
    deeds: tuple[Done, ...]
    cards: Mapping[str, Card]
    reviews: Mapping[str, Reviewed]


def today_in(services: Services, zone: str) -> date:
    """Return today's date in a time zone; empty is this machine's own. Raises UserError for an unknown zone."""
    return services.clock.now().astimezone(known_zone(zone) if zone else None).date()


def known_zone(zone: str) -> ZoneInfo:
    """Return a time zone by its name; raises UserError for an unknown one."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError(
            f"there is no time zone “{zone[:60]}”", "names are as in Europe/Berlin or America/New_York"
        ) from None


def kept_cards(services: Services) -> dict[str, Card]:
    """Return the cards that are kept and not taken back."""
    return {entry.subject: card_from(entry) for entry in services.store.newest(CARD) if entry.body}


def kept_reviews(services: Services) -> dict[str, Reviewed]:
    """Return the newest review of every card, which holds what all of them left."""
    return {entry.subject: reviewed_from(entry) for entry in services.store.newest(REVIEW) if entry.body}


def kept_plan_or_none(services: Services) -> KeptPlan | None:
    """Return the plan that is kept, or None where there is none."""
    newest = {entry.subject: entry for entry in services.store.newest(PLAN) if entry.body}
    the_plan = newest.pop(THE_PLAN, None)
    if the_plan is None:
        return None
    ordered = ordered_from(the_plan)
    deeds = tuple(done_from(entry) for entry in newest.values() if entry.made_at >= ordered.since)
    return KeptPlan(ordered, deeds, kept_cards(services), kept_reviews(services))


def kept_plan(services: Services) -> KeptPlan:
    """Return the plan that is kept; raises UserError where there is none."""
    found = kept_plan_or_none(services)
    if found is None:
        raise UserError("there is no plan yet", BEGIN)
    return found


def standing_reviews(services: Services, card: str) -> list[Reviewed]:
    """Return the reviews of a card in their order, without those that were taken back.

    Taking back puts the body before once more, or an empty one; its count tells which of the later ones fell.
    """
    standing: list[Reviewed] = []
    for entry in services.store.entries(REVIEW, card):
        if not entry.body:
            standing.clear()
            continue
        one = reviewed_from(entry)
        del standing[max(0, one.count - 1) :]
        standing.append(one)
    return standing


def memories_of(services: Services, kept: KeptPlan, scheduler: Scheduler) -> dict[str, Memory]:
    """Return what the reviews say about every card; those that another scheduler left are replayed."""
    found = {}
    for card, newest in kept.reviews.items():
        memory: Memory | None = newest.after
        if newest.stamp != scheduler.stamp:
            memory = scheduler.replay(one.review for one in standing_reviews(services, card))
        if memory is not None:
            found[card] = memory
    return found


def order_of(services: Services, kept: KeptPlan, today: date, scheduler: Scheduler) -> PlanOrder:
    """Return what the plan is worked out from on a day."""
    ordered = kept.ordered
    stories = all(gap.seen_in != "stories" for gap in ordered.gaps)
    dropped = {done.item for done in kept.deeds if done.did == "dropped"}
    sittings, spent_on = _sat(kept)
    return PlanOrder(
        interview=ordered.interview,
        made_on=ordered.made_on,
        load=ordered.load,
        steps=tuple(step for step in steps_for(ordered.track, ordered.known, stories) if step.id not in dropped),
        rehearsal=rehearsal_step(ordered.track),
        light=tuple(step for step in light_steps() if step.id not in dropped),
        cards=tuple(_with_question(card, kept) for card in kept.cards.values() if card.id not in dropped),
        memories=memories_of(services, kept, scheduler),
        pins={done.item: done.to for done in kept.deeds if done.did == "moved" and done.to},
        skipped=frozenset(done.item for done in kept.deeds if done.did == "skipped" and done.on == today),
        sittings=sittings,
        spent_on=spent_on,
        ended=_ended(kept) | dropped,
        spent=_spent(kept, today),
        done_today=frozenset(done.item for done in kept.deeds if _done_on(done, today))
        | {card for card, one in kept.reviews.items() if one.review.on == today},
    )


def morning_of(order: PlanOrder, kept: KeptPlan, today: date) -> PlanOrder:
    """Return an order as it was before anything was done today."""
    memories = dict(order.memories)
    for card, one in kept.reviews.items():
        if one.review.on == today:
            memories.pop(card)
            if one.before is not None:
                memories[card] = one.before
    earlier = replace(kept, deeds=tuple(done for done in kept.deeds if not _done_on(done, today)))
    sittings, spent_on = _sat(earlier)
    ended = order.ended - {done.item for done in kept.deeds if _done_on(done, today)}
    return replace(
        order, memories=memories, sittings=sittings, spent_on=spent_on, ended=ended, spent=0, done_today=frozenset()
    )


def _sat(kept: KeptPlan) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many sittings of each step are done, and how many minutes of it."""
    sittings: dict[str, int] = {}
    spent_on: dict[str, int] = {}
    for done in kept.deeds:
        if done.did == "done":
            step = done.item.partition(".")[0]
            sittings[step] = sittings.get(step, 0) + 1
            spent_on[step] = spent_on.get(step, 0) + done.minutes
    return sittings, spent_on


def _with_question(card: Card, kept: KeptPlan) -> Card:
    """Return a drill with the question whose turn it is: another one each time."""
    if not card.questions:
        return card
    turn = times(kept, card.id) % len(card.questions)
    return replace(card, command=f"screentest take {card.questions[turn]}")


def _ended(kept: KeptPlan) -> frozenset[str]:
    light = {step.id for step in light_steps()}
    return frozenset(
        done.item
        for done in kept.deeds
        if done.did == "done"
        and (done.item in _COUNTS or done.item in light)
        and kept.ordered.interview - done.on <= timedelta(days=_COUNTS.get(done.item, _LIGHT_COUNTS))
    )


def _spent(kept: KeptPlan, today: date) -> int:
    deeds = sum(done.minutes for done in kept.deeds if _done_on(done, today))
    return deeds + sum(one.minutes for one in kept.reviews.values() if one.review.on == today)


def _done_on(done: Done, day: date) -> bool:
    return done.did == "done" and done.on == day


def times(kept: KeptPlan, card: str) -> int:
    """Return how often a card was reviewed."""
    return kept.reviews[card].count if card in kept.reviews else 0
