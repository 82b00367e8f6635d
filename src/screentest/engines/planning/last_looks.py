"""The last look at every card: as late as the days before the interview hold, spread so that none of them overflows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from ...domain.plan import Card, Memory, PlanOrder
from .frame import Frame, working

#: Last looks are spread over at least so many working days.
_LEAST_DAYS = 3
#: Packing leaves gaps: the days are counted as if the cards took so much more.
_SLACK = 1.15
#: What is told from memory in the room comes last; what is worked on, first.
_LATE = {"story": 0, "fact": 1, "claim": 1, "drill": 2}


def window(order: PlanOrder, frame: Frame, room: Callable[[date], int]) -> date:
    """Return the first day of the last looks; the later half of the whole plan at most."""
    days = working(order, order.made_on, frame.eve)
    if not days:
        return frame.eve
    needed = math.ceil(sum(card.minutes for card in order.cards) * _SLACK)
    count, held = 0, 0
    for day in reversed(days):
        if count >= _LEAST_DAYS and held >= needed:
            break
        count, held = count + 1, held + room(day)
    return days[-min(count, math.ceil(len(days) / 2))]


def unsettled(cards: Iterable[Card], memories: Mapping[str, Memory], start: date, eve: date) -> list[Card]:
    """Return the cards that still want a last look: not seen since `start`, or due again before the interview."""
    return [
        card for card in cards if (memory := memories.get(card.id)) is None or memory.last < start or memory.due <= eve
    ]


def last_looks(
    order: PlanOrder, frame: Frame, start: date, room: Callable[[date], int]
) -> tuple[dict[str, date], tuple[Card, ...]]:
    """Return each unsettled card's last day, and the cards that the last days do not hold."""
    days = [day for day in frame.days if day >= start]
    wanting = unsettled(order.cards, order.memories, start, frame.eve)
    if not days or not wanting:
        return {}, tuple(wanting)
    total = sum(card.minutes for card in wanting)
    even = max(math.ceil(total / len(days)), *(card.minutes for card in wanting))
    used = dict.fromkeys(days, 0)
    rooms = {day: room(day) for day in days}
    placed: dict[str, date] = {}
    rest = sorted(wanting, key=lambda card: _late(card, order.memories))
    for most in (even, order.load.minutes):
        waiting, rest = rest, []
        for card in waiting:
            left = {day: min(most, rooms[day]) - used[day] for day in days}
            day = _latest(card, order, left, frame.today)
            if day is None:
                rest.append(card)
            else:
                placed[card.id] = day
                used[day] += card.minutes
    return placed, tuple(rest)


def _late(card: Card, memories: Mapping[str, Memory]) -> tuple[int, float, int, str]:
    """Sort the cards to be seen latest first: by kind, and within it the soonest forgotten."""
    memory = memories.get(card.id)
    return _LATE[card.kind], memory.stability if memory else 0.0, card.rank, card.id


def _latest(card: Card, order: PlanOrder, left: Mapping[date, int], today: date) -> date | None:
    """Return the latest day that still holds a card, or the one that it was moved to."""
    memory, pin = order.memories.get(card.id), order.pins.get(card.id)
    holding = [
        day
        for day, minutes in left.items()
        if minutes >= card.minutes
        and (memory is None or day > memory.last)
        and not (day == today and card.id in order.skipped)
    ]
    if pin in holding:
        return pin
    return holding[-1] if holding else None
