"""The days that a plan has: which are worked, which are kept quiet before the interview, and where rehearsals stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ...domain.plan import PlanOrder

#: Where this many days or more are left when the plan is made, the last two are quiet; otherwise only the eve is.
_TAPERS_FROM = 4
#: Rehearsals: name → at least so many days before the interview, where the plan has at least so many days.
_REHEARSALS = (("final", 3, 4), ("week", 8, 14))
#: A plan this long rehearses once more in its middle.
_MIDDLE_FROM = 28
#: A rehearsal shorter than this many minutes is none.
_LEAST_REHEARSAL = 10
#: The share of the load that the eve may take.
_EVE = 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """The working days from today to the eve, in order, and what is particular to some of them."""

    days: tuple[date, ...]
    quiet: frozenset[date]
    eve: date
    load: int
    today: date

    def room(self, day: date) -> int:
        """Return the minutes that a day holds: the load, and less on the eve."""
        return int(self.load * _EVE) if day >= self.eve else self.load


def frame_of(order: PlanOrder, today: date) -> Frame:
    """Return the days of a plan; on the day of the interview itself that day alone, for a warm-up."""
    eve = order.interview - timedelta(days=1)
    if today >= order.interview:
        return Frame((order.interview,), frozenset({order.interview}), eve, order.load.minutes, today)
    long_enough = (order.interview - order.made_on).days >= _TAPERS_FROM
    quiet = {eve, order.interview - timedelta(days=2)} if long_enough else {eve}
    return Frame(working(order, today, eve), frozenset(quiet), eve, order.load.minutes, today)


def working(order: PlanOrder, first: date, last: date) -> tuple[date, ...]:
    """Return the working days from `first` to `last`, both included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(day for day in days if order.load.works(day))


def rehearsals(order: PlanOrder, frame: Frame) -> tuple[dict[date, str], tuple[str, ...]]:
    """Return the days of the rehearsals still to come, and the names of those whose day has passed undone."""
    span = (order.interview - order.made_on).days
    wanted = [(name, order.interview - timedelta(days=before)) for name, before, least in _REHEARSALS if span >= least]
    if span >= _MIDDLE_FROM:
        wanted.append(("middle", order.made_on + timedelta(days=span // 2)))
    days: dict[date, str] = {}
    missed = []
    open_days = [day for day in frame.days if day not in frame.quiet]
    if open_days[:1] == [frame.today] and frame.load - order.spent < _LEAST_REHEARSAL:
        del open_days[0]
    for name, latest in wanted:
        if f"rehearsal-{name}" in order.ended:
            continue
        pinned = order.pins.get(f"rehearsal-{name}")
        skipped = f"rehearsal-{name}" in order.skipped
        free = [day for day in open_days if day not in days and not (skipped and day == frame.today)]
        fitting = [day for day in free if day <= latest]
        if pinned in free:
            days[pinned] = name
        elif fitting:
            days[fitting[-1]] = name
        else:
            missed.append(name)
    return days, tuple(missed)
