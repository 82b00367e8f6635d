"""Use case: a plan as a calendar and its cards as a deck."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from ...domain.errors import UserError
from ...domain.plan import PlanDay
from ...ports.plan_files import Calendar, CalendarEntry, CalendarForm, Decks
from .kept import times
from .plan import Planned
from .words import CALLED, KIND_WORDS

#: The name of the interview's own entry.
INTERVIEW = "interview"


def calendar_of(found: Planned, calendar: Calendar, form: CalendarForm, now: datetime) -> bytes:
    """Return a plan as a calendar: one entry for each thing to do, one a day for the cards, one for the interview."""
    return calendar.write(list(entries_of(found)), form, now)


def deck_of(found: Planned, decks: Decks, now: datetime) -> bytes:
    """Return the cards of a plan as an Anki package; drills are left out, since they are done aloud and graded."""
    cards = sorted((card for card in found.order.cards if card.kind != "drill"), key=lambda c: (c.kind, c.rank, c.id))
    if not cards:
        raise UserError("the plan has no cards to call to mind yet", "keep a story, then make the plan again")
    return decks.write(cards, now)


def entries_of(found: Planned) -> Iterable[CalendarEntry]:
    """Yield the entries of a plan, day by day; of what comes again, each time has a name of its own."""
    seen: dict[str, int] = {}
    for day in found.plan.days:
        for item in day.items:
            if item.kind not in CALLED:
                name = item.id
                if item.kind == "drill":
                    seen[item.id] = seen.get(item.id, times(found.kept, item.id)) + 1
                    name = f"{item.id}.r{seen[item.id]}"
                part = f" ({item.part[0]} of {item.part[1]})" if item.part[1] > 1 else ""
                text = "\n".join(filter(None, [item.why, item.command]))
                yield CalendarEntry(name, day.day, f"{item.title}{part}", item.minutes, text)
        yield from _cards(day)
    interview = found.kept.ordered.interview
    yield CalendarEntry(INTERVIEW, interview, "Interview", 0, "The plan ends the evening before.")


def _cards(day: PlanDay) -> Iterable[CalendarEntry]:
    called = [item for item in day.items if item.kind in CALLED]
    if called:
        kinds = ", ".join(dict.fromkeys(KIND_WORDS[item.kind] for item in called))
        title = f"{len(called)} {'card' if len(called) == 1 else 'cards'} to call to mind ({kinds})"
        minutes = sum(item.minutes for item in called)
        yield CalendarEntry(f"cards-{day.day}", day.day, title, minutes, "screentest plan today")


def form_of(path: Path) -> str:
    """Return the form that a file's name asks for; raises UserError for another."""
    form = path.suffix.lower().removeprefix(".")
    if form not in ("ics", "apkg", "md", "json"):
        raise UserError(f"“{path.name}” names no form of a plan", "end it in .ics, .apkg, .md or .json")
    return form
