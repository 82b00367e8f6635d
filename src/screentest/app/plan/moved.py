"""Use case: what was moved in a calendar is taken over, as far as the plan's own rules allow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...domain.errors import UserError
from ...engines.planning.frame import frame_of
from ...ports.plan_files import Calendar, Found
from ...ports.scheduler import Scheduler
from ..services import Services
from .codec import PLAN, Done, done_body
from .export import INTERVIEW, entries_of
from .kept import times
from .plan import Planned, keep_all, planned


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of a calendar: what was moved and taken over, what was not and why, and what was passed over."""

    taken: tuple[tuple[str, date], ...]
    refused: tuple[tuple[str, date, str], ...]
    unmoved: int
    gone: int
    foreign: int


def take_over(services: Services, scheduler: Scheduler, calendar: Calendar, data: bytes) -> Moved:
    """Take over what was moved in a calendar; raises UserError where it is damaged or holds nothing of this plan."""
    found = planned(services, scheduler)
    read = calendar.read(data, found.kept.ordered.zone)
    if not read.found:
        raise UserError(
            "the calendar holds no entry of this plan",
            f"{read.foreign} entries are somebody else's; export the plan first, move its entries, then import it",
        )
    days = {entry.name: entry.day for entry in entries_of(found)}
    names = _next_names(found)
    taken, refused, unmoved, gone = [], [], 0, 0
    for one in read.found:
        if one.day == (one.written_for or days.get(one.name)):
            unmoved += 1
        elif one.name not in days:
            gone += 1
        elif why := _refusal(found, one, names):
            refused.append((one.name, one.day, why))
        else:
            taken.append((names[one.name], one.day))
    keep_all(services, PLAN, {name: done_body(Done(name, "moved", found.today, to=day)) for name, day in taken})
    return Moved(tuple(taken), tuple(refused), unmoved, gone, read.foreign)


def _refusal(found: Planned, one: Found, names: dict[str, str]) -> str:
    """Return why a move cannot be taken over, or nothing."""
    ordered = found.kept.ordered
    reasons = (
        (
            one.name == INTERVIEW,
            f"the interview moved: `screentest plan --interview-date {one.day}` makes the plan anew",
        ),
        (one.name not in names, "repetitions and cards follow memory; they stay where they are"),
        (one.day < found.today, "that day has passed"),
        (one.day >= ordered.interview, "nothing is planned for the day of the interview or after it"),
        (not ordered.load.works(one.day), "that day is off"),
        (one.day in frame_of(found.order, found.today).quiet, "nothing new is begun in the last, quiet days"),
    )
    return next((why for holds, why in reasons if holds), "")


def _next_names(found: Planned) -> dict[str, str]:
    """Return which entries can be moved, and the item that each stands for: of repetitions, only the next."""
    movable = {}
    for day in found.plan.days:
        for item in day.items:
            if item.kind == "drill":
                number = times(found.kept, item.id) + 1
                movable[f"{item.id}.r{number}"] = item.id
            elif item.kind in ("step", "rehearsal"):
                movable[item.id] = item.id
    return movable
