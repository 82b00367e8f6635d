"""Operations on the plan: make, show, today, cards, what was done, undo, export."""

from __future__ import annotations

import base64
from typing import Annotated, Literal

from msgspec import Meta, field

from ...app.bootstrap import make_calendar, make_decks, make_scheduler
from ...app.plan.afresh import begin_afresh, undo_afresh
from ...app.plan.contract import PLAN_OUT
from ...app.plan.do import card_of, done, skip
from ...app.plan.export import calendar_of, deck_of
from ...app.plan.form import PlanForm, day_of, days_off, request_of, time_of
from ...app.plan.moved import take_over
from ...app.plan.plan import Planned, make_plan, planned, planned_today
from ...app.plan.text import markdown_of
from ...app.plan.undo import last_said
from ...app.plan.undo import undo as undone
from ...app.plan.view import moved_view, outcome_view, plan_view, today_view
from ...app.services import Services
from ...domain.errors import UserError
from ...domain.plan import LEAST_MINUTES, MOST_MINUTES, Recall
from ...domain.track import Track
from ...ports.plan_files import MAX_CALENDAR, CalendarForm
from ..errors import NotThere
from .kinds import Id
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import plan as shape

Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="year-month-day")]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class MakeGiven(Given):
    """The day of the interview, and what a day holds."""

    interview: Day
    minutes: Annotated[int, Meta(ge=LEAST_MINUTES, le=MOST_MINUTES)] = 45
    off: Annotated[tuple[Weekday, ...], Meta(max_length=7)] = ("sat", "sun")
    days_off: Annotated[list[Day], Meta(max_length=366)] = field(default_factory=list)
    track: Track = "both"
    timezone: Annotated[str, Meta(max_length=60)] = ""


class ItemGiven(Given):
    """Which item of the plan."""

    item: Id


class DoneGiven(Given):
    """What was done, and how it went; without a rating, the latest take's grade says so."""

    item: Id
    rating: Recall | None = None


class SkipGiven(Given):
    """What is left out today, or for good."""

    item: Id
    for_good: bool = False


class ExportGiven(Given):
    """As which file; of a calendar, from which time of day on and with how many minutes' notice."""

    form: Literal["ics", "md"] = "ics"
    at: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="As 18:30; all day where left out.")] = ""
    alarm: Annotated[int, Meta(ge=0, le=1440)] | None = None


class CalendarGiven(Given):
    """A calendar in which entries of the plan were moved."""

    calendar: Annotated[
        bytes, Meta(min_length=1, max_length=MAX_CALENDAR, description="The .ics file, as base64 in JSON.")
    ]


def make(call: Call, given: MakeGiven) -> object:
    """Make the plan; made again, it keeps what was done."""
    at("interview", lambda: day_of(given.interview))
    at("days_off", lambda: days_off(", ".join(given.days_off)))
    form = PlanForm(
        given.interview,
        str(given.minutes),
        given.off,
        ", ".join(given.days_off),
        given.track,
        given.timezone,
    )
    return plan_view(make_plan(call.services, make_scheduler(), request_of(form)))


def show(call: Call, _: Nothing) -> object:
    """Show the whole plan as it stands today."""
    return plan_view(there(lambda: call.held(_planned)))


def today(call: Call, _: Nothing) -> object:
    """List what is to be done today."""
    return today_view(there(lambda: call.held(_today)))


def did(call: Call, given: DoneGiven) -> object:
    """Say that something was done."""
    return outcome_view(done(call.services, make_scheduler(), given.item, given.rating))


def left(call: Call, given: SkipGiven) -> object:
    """Leave something out."""
    return outcome_view(skip(call.services, make_scheduler(), given.item, given.for_good))


def undo(call: Call, given: ItemGiven) -> object:
    """Take back what was said last about an item."""
    last = last_said(call.services, given.item)
    if last is None:
        raise NotThere(f"nothing was said about “{given.item[:60]}”", "GET /api/plan/today lists what is open")
    if not undone(call.services, given.item, last.entry):
        raise UserError("something newer was said about it since", "ask for it again")
    return {"id": given.item, "undone": last.words}


def card(call: Call, given: ItemGiven) -> object:
    """Show a card with its answer."""
    found = there(lambda: card_of(call.services, given.item))
    return {"id": found.id, "kind": found.kind, "front": found.front, "back": found.back, "as_of": found.as_of}


def export(call: Call, given: ExportGiven) -> object:
    """Give the plan as a calendar or as Markdown."""
    found = there(lambda: call.held(_planned))
    if given.form == "md":
        return {"name": "plan.md", "text": markdown_of(found)}
    how = CalendarForm(time_of(given.at) if given.at else None, found.kept.ordered.zone, given.alarm)
    data = calendar_of(found, make_calendar(), how, call.services.clock.now())
    return {"name": "plan.ics", "text": data.decode()}


def deck(call: Call, _: Nothing) -> object:
    """Give the cards as an Anki package."""
    found = there(lambda: call.held(_planned))
    data = deck_of(found, make_decks(), call.services.clock.now())
    return {"name": "plan.apkg", "base64": base64.b64encode(data).decode()}


def bring(call: Call, given: CalendarGiven) -> object:
    """Take over what was moved in a calendar."""
    there(lambda: call.held(_planned))
    taken = at("calendar", lambda: take_over(call.services, make_scheduler(), make_calendar(), given.calendar))
    return moved_view(taken)


def afresh(call: Call, _: Nothing) -> object:
    """Let nothing count that was done so far; reviews of cards stay."""
    there(lambda: call.held(_planned))
    begin_afresh(call.services)
    return show(call, Nothing())


def not_afresh(call: Call, _: Nothing) -> object:
    """Take that back."""
    there(lambda: call.held(_planned))
    undo_afresh(call.services)
    return show(call, Nothing())


def _planned(services: Services) -> Planned:
    return planned(services, make_scheduler())


def _today(services: Services) -> Planned:
    return planned_today(services, make_scheduler())


_ITEM = "/plan/items/{item}"
_MOVED, _DECK = "Take over what was moved in a calendar", "Its cards as an Anki package"
_AFRESH, _BACK = "Begin the plan afresh", "Take the beginning afresh back"
_SENT = ("calendar",)
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/plan", "plan", "The whole plan", Nothing, PLAN_OUT, show, "keep"),
    Operation("POST", "/plan", "makePlan", "Make the plan", MakeGiven, PLAN_OUT, make, "keep"),
    Operation("GET", "/plan/today", "today", "What is to be done today", Nothing, shape.TODAY, today, "keep"),
    Operation("GET", "/plan/export", "exportPlan", "The plan as a file", ExportGiven, shape.TextFile, export, "keep"),
    Operation("GET", "/plan/cards/{item}", "card", "One card with its answer", ItemGiven, shape.Card, card, "keep"),
    Operation("POST", f"{_ITEM}/done", "done", "Say that an item was done", DoneGiven, shape.Outcome, did, "keep"),
    Operation("POST", f"{_ITEM}/skip", "skip", "Leave an item out", SkipGiven, shape.Outcome, left, "keep"),
    Operation("POST", f"{_ITEM}/undo", "undo", "Take back what was said last", ItemGiven, shape.Undone, undo, "keep"),
    Operation("GET", "/plan/deck", "planDeck", _DECK, Nothing, shape.Deck, deck, "keep"),
    Operation("POST", "/plan/import", "importPlan", _MOVED, CalendarGiven, shape.Moved, bring, "keep", _SENT),
    Operation("POST", "/plan/afresh", "planAfresh", _AFRESH, Nothing, PLAN_OUT, afresh, "keep"),
    Operation("POST", "/plan/afresh/undo", "undoAfresh", _BACK, Nothing, PLAN_OUT, not_afresh, "keep"),
)
