"""Plans as iCalendar: written with names that stay, read back within bounds; nothing in a calendar is ever expanded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from icalendar.error import BrokenCalendarProperty

from ...domain.errors import UserError
from ...ports.plan_files import MAX_CALENDAR, CalendarEntry, CalendarForm, CalendarRead, Found

#: What follows the name in the identity of every entry that we write.
OURS = "@plan.screentest"
_PLANNED = "X-SCREENTEST-DAY"
#: More parts than this, or parts within parts deeper than this, are no calendar of a plan.
_MOST_PARTS, _DEEPEST = 6_000, 4
_AGAIN = "export the plan again with `screentest plan export plan.ics`; nothing was changed"


class IcsCalendar:
    """iCalendar (RFC 5545), by the icalendar library."""

    def write(self, entries: Sequence[CalendarEntry], form: CalendarForm, now: datetime) -> bytes:
        """Return a calendar; entries of one day follow each other where they are timed."""
        made = icalendar.Calendar()
        made.add("prodid", "-//Screentest//Plan//EN")
        made.add("version", "2.0")
        made.add("calscale", "GREGORIAN")
        made.add("method", "PUBLISH")
        spent: dict[date, int] = {}
        for entry in entries:
            before = spent.get(entry.day, 0)
            made.add_component(_event(entry, form, before, now))
            spent[entry.day] = before + entry.minutes
        if form.at is not None and form.zone and entries:
            made.add_missing_timezones(
                min(entry.day for entry in entries), max(entry.day for entry in entries) + timedelta(days=366)
            )
        return bytes(made.to_ical())

    def read(self, data: bytes, zone: str) -> CalendarRead:
        """Return what a calendar holds; raises UserError where it is none, is damaged or is too large."""
        _bounded(data)
        found: dict[str, Found] = {}
        foreign = 0
        for event in _events(data):
            name = str(event.get("uid", ""))
            day = _day(event.get("dtstart"), zone)
            if not name.endswith(OURS) or day is None:
                foreign += 1
                continue
            name = name.removesuffix(OURS)
            found[name] = Found(name, _written_for(event), day)
        return CalendarRead(tuple(found.values()), foreign)


def _event(entry: CalendarEntry, form: CalendarForm, before: int, now: datetime) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.name + OURS)
    event.add("dtstamp", now)
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("class", "PRIVATE")
    event.add(_PLANNED, entry.day.isoformat())
    if form.at is None or not entry.minutes:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        clock = datetime.combine(entry.day, form.at, ZoneInfo(form.zone) if form.zone else None)
        event.add("dtstart", clock + timedelta(minutes=before))
        event.add("dtend", clock + timedelta(minutes=before + entry.minutes))
    if form.alarm is not None:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", -timedelta(minutes=form.alarm))
        event.add_component(alarm)
    return event


def _bounded(data: bytes) -> None:
    """Refuse what is no calendar or more than one plan, before any of it is taken apart."""
    if len(data) > MAX_CALENDAR:
        raise UserError(
            f"the calendar is too large: more than {MAX_CALENDAR // 1_000_000} MB", f"a plan takes a tenth; {_AGAIN}"
        )
    upper = data.upper()
    if b"BEGIN:VCALENDAR" not in upper[:1_000]:
        raise UserError("this is no iCalendar file", _AGAIN)
    depth = parts = 0
    for line in upper.splitlines():
        if line.startswith(b"BEGIN:"):
            depth, parts = depth + 1, parts + 1
        elif line.startswith(b"END:"):
            depth -= 1
        if parts > _MOST_PARTS or not 0 <= depth <= _DEEPEST:
            raise UserError("the calendar holds more than a plan does, or is damaged", _AGAIN)
    if depth:
        raise UserError("the calendar is cut short", _AGAIN)


def _events(data: bytes) -> Iterator[icalendar.Event]:
    try:
        calendars = icalendar.Calendar.from_ical(data, multiple=True)
        for calendar in calendars:
            for part in calendar.walk("VEVENT"):
                if isinstance(part, icalendar.Event):
                    yield part
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as fault:
        said = " ".join(str(fault).split())[:120]
        raise UserError(f"the calendar cannot be read: {said}", _AGAIN) from None


def _day(start: object, zone: str) -> date | None:
    """Return the day of an entry where the person is."""
    try:
        moment = getattr(start, "dt", None)
    except BrokenCalendarProperty:
        return None
    if isinstance(moment, datetime):
        try:
            return (moment.astimezone(ZoneInfo(zone) if zone else None) if moment.tzinfo else moment).date()
        except (OverflowError, ValueError):
            return None
    return moment if isinstance(moment, date) else None


def _written_for(event: icalendar.Event) -> date | None:
    try:
        return date.fromisoformat(str(event.get(_PLANNED, "")))
    except ValueError:
        return None
