"""Calendars: a second parser agrees with what was written, and what comes back is read within bounds."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from screentest.adapters.calendar.ics import OURS, IcsCalendar
from screentest.domain.errors import UserError
from screentest.ports.plan_files import MAX_CALENDAR, CalendarEntry, CalendarForm, Found

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 30)
ICS = IcsCalendar()
ENTRIES = (
    CalendarEntry("autopsy.1", DAY, "Failure autopsy; what, then, was it? “ü🎬”", 20, "why\nscreentest draft"),
    CalendarEntry("drill-own101.r2", DAY, "Drill", 10, ""),
    CalendarEntry("interview", DAY + timedelta(days=5), "Interview", 0, "ends"),
)


ALL_DAY = CalendarForm()


def written(form: CalendarForm = ALL_DAY) -> str:
    return ICS.write(ENTRIES, form, NOW).decode()


def event(*lines: str) -> bytes:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    ).encode()


def test_another_parser_reads_the_same_all_day_entries() -> None:
    events = vobject.readOne(written()).vevent_list
    assert [one.summary.value for one in events] == [entry.title for entry in ENTRIES]
    assert [one.uid.value for one in events] == [entry.name + OURS for entry in ENTRIES]
    assert [one.dtstart.value for one in events] == [entry.day for entry in ENTRIES]
    assert [one.dtend.value for one in events] == [entry.day + timedelta(days=1) for entry in ENTRIES]
    assert events[0].description.value == "why\nscreentest draft"


def test_timed_entries_follow_each_other_at_the_same_moment_in_every_program() -> None:
    form = CalendarForm(time(18, 30), "America/New_York", alarm=15)
    text = written(form)
    assert "BEGIN:VTIMEZONE" in text
    first, second, interview = vobject.readOne(text).vevent_list
    assert first.dtstart.value.astimezone(UTC) == datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
    assert first.dtend.value == second.dtstart.value
    assert first.valarm.trigger.value == timedelta(minutes=-15)
    assert interview.dtstart.value == ENTRIES[2].day


def test_without_a_zone_an_entry_is_by_the_clock_wherever_one_is() -> None:
    (first, *_) = vobject.readOne(written(CalendarForm(time(18, 30)))).vevent_list
    assert first.dtstart.value.isoformat() == "2026-11-30T18:30:00"
    assert "VTIMEZONE" not in written(CalendarForm(time(18, 30)))


def test_the_same_plan_gives_the_same_bytes_in_short_lines() -> None:
    assert written() == written()
    assert all(len(line.encode()) <= 75 for line in written().split("\r\n"))


def test_what_was_written_is_read_back_unmoved() -> None:
    read = ICS.read(ICS.write(ENTRIES, CalendarForm(time(23, 50), "Asia/Tokyo"), NOW), "Asia/Tokyo")
    assert [(one.name, one.written_for) for one in read.found] == [(entry.name, entry.day) for entry in ENTRIES]
    assert read.found[0].day == DAY
    assert read.foreign == 0


def test_a_moved_entry_stands_on_its_new_day_where_the_person_is() -> None:
    moved = written().replace("DTSTART;VALUE=DATE:20261130", "DTSTART:20261202T020000Z", 1)
    assert ICS.read(moved.encode(), "America/New_York").found[0] == Found("autopsy.1", DAY, date(2026, 12, 1))
    assert ICS.read(moved.encode(), "Europe/Berlin").found[0].day == date(2026, 12, 2)


def test_entries_of_others_are_counted_and_passed_over() -> None:
    read = ICS.read(event("UID:lunch@somewhere", "DTSTART:20261130T120000Z", "SUMMARY:Lunch"), "")
    assert (read.found, read.foreign) == ((), 1)
    lost = ICS.read(event(f"UID:autopsy.1{OURS}", "DTSTART;VALUE=DATE:20261201"), "")
    assert lost.found == (Found("autopsy.1", None, date(2026, 12, 1)),)
    assert ICS.read(event(f"UID:autopsy.1{OURS}"), "").foreign == 1


def test_an_entry_that_repeats_for_ever_is_one_day() -> None:
    rule = "RRULE:FREQ=SECONDLY;INTERVAL=1"
    read = ICS.read(event(f"UID:autopsy.1{OURS}", "DTSTART:20261201T000000", rule, "RDATE:20261202T000000"), "")
    assert [one.day for one in read.found] == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no iCalendar"),
        (b"\x00\xff\x00", "no iCalendar"),
        (b"PK\x03\x04 a deck", "no iCalendar"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "cut short"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", "damaged"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 50, "more than a plan"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 7000 + b"END:VCALENDAR\r\n", "more than a plan"),
        (b"BEGIN:VCALENDAR\r\n" + b" " * 20_000_000, "too large"),
        (b"BEGIN:VCALENDAR\r\nno colon here\r\nEND:VCALENDAR\r\n", "cannot be read"),
    ],
)
def test_what_is_no_calendar_of_a_plan_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said) as caught:
        ICS.read(data, "")
    assert "nothing was changed" in caught.value.hint


def test_an_entry_whose_day_cannot_be_read_is_not_taken_for_ours() -> None:
    read = ICS.read(event(f"UID:autopsy.1{OURS}", "DTSTART:\x0020261130T183000"), "Europe/Berlin")
    assert (read.found, read.foreign) == ((), 1)


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_calendar_is_read_or_refused_never_a_crash(data: st.DataObject) -> None:
    raw = bytearray(ICS.write(ENTRIES, CalendarForm(time(18, 30), "Europe/Berlin", 5), NOW))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    try:
        read = ICS.read(bytes(raw), "Europe/Berlin")
    except UserError:
        return
    assert len(read.found) + read.foreign <= len(ENTRIES)


def test_the_bound_is_far_above_what_a_plan_takes() -> None:
    many = [
        CalendarEntry(f"step-{n}", DAY, "A title of some length, as they are", 20, "why " * 40) for n in range(1000)
    ]
    assert len(ICS.write(many, ALL_DAY, NOW)) < MAX_CALENDAR / 2
