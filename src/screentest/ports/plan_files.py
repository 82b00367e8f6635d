"""Plans in other programs' forms: a calendar that comes back, and a deck of cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from ..domain.plan import Card

#: A calendar longer than this many bytes is not one that we wrote.
MAX_CALENDAR = 2_000_000


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry of a calendar: `name` stays the same however often it is written, so a second import replaces it."""

    name: str
    day: date
    title: str
    minutes: int
    text: str


@dataclass(frozen=True, slots=True)
class CalendarForm:
    """How a plan is written: all day, or from `at` on; in a named zone, or (empty) by the clock wherever one is.

    `alarm` is in minutes before the entry.
    """

    at: time | None = None
    zone: str = ""
    alarm: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One entry of ours in a calendar: for which day it was written (None where that was lost), and its day now."""

    name: str
    written_for: date | None
    day: date


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """What a calendar held: our entries, and how many belong to somebody else."""

    found: tuple[Found, ...]
    foreign: int


class Calendar(Protocol):
    """Writes and reads iCalendar."""

    def write(self, entries: Sequence[CalendarEntry], form: CalendarForm, now: datetime) -> bytes:
        """Return a calendar; entries of one day follow each other where they are timed."""
        ...

    def read(self, data: bytes, zone: str) -> CalendarRead:
        """Return what a calendar holds; raises UserError where it is none, is damaged or is too large."""
        ...


class Decks(Protocol):
    """Writes decks of cards for Anki."""

    def write(self, cards: Sequence[Card], now: datetime) -> bytes:
        """Return a package; a card has the same identity each time, so that a second import changes it in place."""
        ...
