"""What a person writes when a plan is made: days, days off and times, read from text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import cast

from ...domain.errors import UserError
from ...domain.plan import checked_load
from ...domain.track import TRACKS, Track
from .plan import PlanRequest

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class PlanForm:
    """The form's fields as they were sent; `weekdays` are the first three letters of each day off."""

    interview: str = ""
    minutes: str = "45"
    weekdays: tuple[str, ...] = ("sat", "sun")
    days: str = ""
    track: str = "both"
    zone: str = ""


def form_of(given: Mapping[str, str], weekdays: tuple[str, ...]) -> PlanForm:
    """Return the form of some fields, white space squeezed."""
    names = ("interview", "minutes", "days", "track", "zone")
    return PlanForm(**{name: " ".join(given.get(name, "").split())[:400] for name in names}, weekdays=weekdays)


def request_of(form: PlanForm) -> PlanRequest:
    """Return the plan that a form asks for; raises UserError for the first thing that cannot be meant."""
    if not form.interview:
        raise UserError("which day is the interview?", "a guess will do; the plan is made again when it moves")
    interview = day_of(form.interview)
    if not (form.minutes.isascii() and form.minutes.isdigit() and len(form.minutes) < 5):
        raise UserError(f"“{form.minutes[:20]}” is no number of minutes", "a whole number, as 45")
    if form.track not in TRACKS:
        raise UserError(f"“{form.track[:20]}” is no track", f"one of {', '.join(TRACKS)}")
    weekdays, days = days_off(",".join((*form.weekdays, form.days)))
    return PlanRequest(interview, checked_load(int(form.minutes), weekdays, days), cast(Track, form.track), form.zone)


def day_of(text: str) -> date:
    """Return a day as written year-month-day; raises UserError for anything else."""
    try:
        if len(text) != 10:
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(f"“{text[:40]}” is not a day", "write it as year-month-day, as in 2026-12-31") from None


def days_off(text: str) -> tuple[frozenset[int], frozenset[date]]:
    """Return the weekdays and the single days of a list as in sat,sun,2026-12-24."""
    weekdays, days = set(), set()
    for part in filter(None, (part.strip().lower() for part in text.split(","))):
        if part[:3] in WEEKDAYS and part.isalpha():
            weekdays.add(WEEKDAYS.index(part[:3]))
        else:
            days.add(day_of(part))
    return frozenset(weekdays), frozenset(days)


def time_of(text: str) -> time:
    """Return a time of day; raises UserError for anything else."""
    match = re.fullmatch(r"([01]?\d|2[0-3])[:.]([0-5]\d)", text)
    if match is None:
        raise UserError(f"“{text[:20]}” is not a time of day", "write it as in 18:30")
    return time(int(match[1]), int(match[2]))
