"""The plan laid day by day: weak things first, kinds mixed, the load never exceeded, nothing after the eve."""

from __future__ import annotations

from datetime import date

from ...domain.plan import Card, LeftOut, Plan, PlanDay, PlanItem, PlanOrder
from ...ports.scheduler import Scheduler
from .board import Board
from .day import fill
from .frame import frame_of, rehearsals
from .last_looks import last_looks, window
from .sittings import sittings

_NO_ROOM = "no room before the interview at this load"
_MISSED = "its day has passed; the later ones stand"
_NO_LAST = "the last days are full: its last look comes earlier"


def lay(
    order: PlanOrder, today: date, scheduler: Scheduler, until: date | None = None, morning: PlanOrder | None = None
) -> Plan:
    """Return the plan as it stands on a day; the same order on the same day gives the same plan.

    Where `until` is given, only the days up to it are laid, which is quick, and what is left out is not known yet.
    `morning` is the order as it was before anything was done today: what is done leaves the rest of the list as it was.
    A day without anything is not in the plan.
    """
    board, missed, early = _board(order, today, scheduler)
    days = []
    for day in board.frame.days:
        if until is not None and day > until:
            break
        if day == today and morning is not None:
            before, _, _ = _board(morning, today, scheduler)
            items = board.take(_rest(fill(before, day), order), day)
        else:
            items = fill(board, day)
        if items:
            days.append(PlanDay(day, items))
    left = () if until is not None else _left_out(board, missed, {card.id for card in early})
    return Plan(order.interview, order.made_on, order.load, tuple(days), left)


def _board(order: PlanOrder, today: date, scheduler: Scheduler) -> tuple[Board, tuple[str, ...], tuple[Card, ...]]:
    frame = frame_of(order, today)
    rehearsed, missed = rehearsals(order, frame)
    board = Board(order, frame, scheduler, rehearsed, list(sittings(order)))
    start = window(order, frame, board.room_for_looks)
    board.last, early = last_looks(order, frame, start, board.room_for_looks)
    return board, missed, early


def _rest(items: tuple[PlanItem, ...], order: PlanOrder) -> tuple[PlanItem, ...]:
    """Return what is left of the morning's list: without what was done, and no more than the load still holds."""
    left = max(0, order.load.minutes - order.spent)
    rest = []
    for item in items:
        if item.id not in order.done_today and item.minutes <= left:
            rest.append(item)
            left -= item.minutes
    return tuple(rest)


def _left_out(board: Board, missed: tuple[str, ...], early: set[str]) -> tuple[LeftOut, ...]:
    found = [LeftOut(f"rehearsal-{name}", board.rehearsal_title(name), _MISSED) for name in missed]
    found += [LeftOut(step.id, step.title, _NO_ROOM) for step in board.light if step.id not in board.put]
    for step in dict.fromkeys(sitting.step for sitting in board.open):
        rest = [sitting.item for sitting in board.open if sitting.step is step]
        parts = rest[0].part[1]
        title = step.title if len(rest) == parts else f"{step.title}, {len(rest)} of its {parts} parts"
        found.append(LeftOut(step.id, title, _NO_ROOM))
    for card in board.order.cards:
        if card.id not in board.memories:
            found.append(LeftOut(card.id, card.front, _NO_ROOM))
        elif card.id in early and card.id not in board.looked:
            found.append(LeftOut(card.id, card.front, _NO_LAST))
    return tuple(found)
