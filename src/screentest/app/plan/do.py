"""Use case: what a person does with the plan's items: done, skipped, dropped, or a card turned over."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...domain.errors import UserError
from ...domain.plan import Card, Memory, PlanItem, PlanOrder, Recall, Review, recall_of
from ...domain.scorecard import Scorecard
from ...engines.planning.sittings import sittings
from ...ports.scheduler import Scheduler
from ..grading.frozen import scorecard_from
from ..services import Services
from .codec import CARD, PLAN, REVIEW, Done, Reviewed, card_from, done_body, reviewed_body
from .kept import KeptPlan, memories_of, standing_reviews, times
from .plan import keep, planned_today


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an item: its title, when it comes again (None where it does not), and how the recall was found."""

    item: str
    title: str
    did: str
    next: date | None
    recall: Recall | None = None
    because: str = ""


def done(services: Services, scheduler: Scheduler, item: str, recall: Recall | None = None) -> Outcome:
    """Keep that an item was done; a card's recall is given, or found from the latest take of one of its questions.

    Raises UserError for an unknown item, and for a card without a recall and without a take since its last review.
    """
    found = planned_today(services, scheduler)
    card = found.kept.cards.get(item)
    if card is not None:
        return _reviewed(services, scheduler, found.kept, card, found.today, recall)
    name, title, minutes = _work(found.order, item)
    keep(services, PLAN, name, done_body(Done(name, "done", found.today, minutes)))
    return Outcome(name, title, "done", None)


def skip(services: Services, scheduler: Scheduler, item: str, for_good: bool = False) -> Outcome:
    """Leave an item out today, or for good; raises UserError for an unknown one."""
    found = planned_today(services, scheduler)
    card = found.kept.cards.get(item)
    name, title = (item, card.front) if card else _work(found.order, item)[:2]
    if for_good:
        name = name.partition(".")[0] if card is None else name
    keep(services, PLAN, name, done_body(Done(name, "dropped" if for_good else "skipped", found.today)))
    return Outcome(name, title, "dropped" if for_good else "skipped", None)


def card_of(services: Services, wanted: str) -> Card:
    """Return one card; raises UserError for an unknown one."""
    newest = None
    for entry in services.store.entries(CARD, wanted):
        newest = entry
    if newest is None or not newest.body:
        raise _unknown(wanted, {entry.subject for entry in services.store.entries(CARD) if entry.body})
    return card_from(newest)


def _work(order: PlanOrder, item: str) -> tuple[str, str, int]:
    """Return the id, title and minutes of a step's next sitting, a rehearsal or a light step."""
    names = {f"rehearsal-{name}": order.rehearsal for name in ("final", "week", "middle")}
    whole = names | {step.id: step for step in order.light}
    if item in whole:
        return item, whole[item].title, min(whole[item].minutes, order.load.minutes)
    open_: dict[str, PlanItem] = {}
    for sitting in sittings(order):
        open_.setdefault(sitting.step.id, sitting.item)
        if item in (sitting.item.id, sitting.step.id):
            first = open_[sitting.step.id]
            if item not in (first.id, sitting.step.id):
                raise UserError(f"“{first.id}” comes before “{item}”", f"`screentest plan done {first.id}`")
            return first.id, first.title, first.minutes
    raise _unknown(item, {*whole, *open_})


def _reviewed(
    services: Services, scheduler: Scheduler, kept: KeptPlan, card: Card, today: date, recall: Recall | None
) -> Outcome:
    take, because = "", "as you said"
    if recall is None:
        take, recall, because = _from_take(services, card)
    memory: Memory | None = memories_of(services, kept, scheduler).get(card.id)
    after = scheduler.after(memory, recall, today)
    newest = kept.reviews.get(card.id)
    before = newest.before if newest and newest.review.on == today else memory
    kept_review = Reviewed(
        Review(card.id, recall, today),
        "take" if take else "self",
        take,
        card.minutes,
        scheduler.stamp,
        after,
        times(kept, card.id) + 1,
        before,
    )
    keep(services, REVIEW, card.id, reviewed_body(kept_review))
    return Outcome(card.id, card.front, "done", min(after.due, kept.ordered.interview), recall, because)


def _from_take(services: Services, card: Card) -> tuple[str, Recall, str]:
    """Return the newest take since the card was made that no review counted, and the recall that its grade gives."""
    counted = {one.take for one in standing_reviews(services, card.id)}
    made_at = next((entry.made_at for entry in services.store.entries(CARD, card.id)), "")
    takes = [take for question in card.questions for take in services.store.takes(question)]
    fresh = [
        take
        for take in sorted(takes, key=lambda take: take.said_at)
        if take.id not in counted and take.said_at > made_at
    ]
    how = f"`screentest plan done {card.id} --rating again|hard|good|easy`"
    if not fresh:
        first = f"take {card.questions[0]} first, or say how it went: " if card.questions else "say how it went: "
        raise UserError(f"how did “{card.front}” go?", first + how)
    newest = fresh[-1]
    records = list(services.store.scorecards(newest.id))
    graded = scorecard_from(records[-1].body) if records else None
    recall = recall_of(graded.overall, _shown(card, graded, services)) if graded else None
    if graded is None or recall is None:
        raise UserError("the latest take of it was not rated", f"say how it went: {how}")
    return newest.id, recall, f"from the take {newest.id[:12]}, overall {graded.overall}"


def _shown(card: Card, graded: Scorecard, services: Services) -> bool | None:
    """Tell whether a drilled behaviour was found in a take, or for one that counts against the speaker, was not."""
    if not card.indicator or card.indicator not in services.library.indicators:
        return None
    there = any(item.indicator == card.indicator for item in graded.evidence)
    return there if services.library.indicators[card.indicator].stands == "for" else not there


def _unknown(item: str, known: Iterable[str]) -> UserError:
    near = difflib.get_close_matches(item, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "`screentest plan today` lists what is open, with ids"
    return UserError(f"the plan has no open item “{item[:60]}”", hint)
