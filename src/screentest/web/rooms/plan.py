"""The plan: made by a form, today's list to tick off, cards to call to mind, the calendar, and files in and out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.bootstrap import make_calendar, make_decks, make_scheduler
from ...app.held import Held
from ...app.ids import new_id
from ...app.plan.afresh import begin_afresh, last_afresh, undo_afresh
from ...app.plan.do import card_of, done, skip
from ...app.plan.export import calendar_of, deck_of
from ...app.plan.form import WEEKDAYS, PlanForm, form_of, request_of, time_of
from ...app.plan.kept import kept_plan_or_none
from ...app.plan.moved import take_over
from ...app.plan.page import CALLED, day_words, today_page, weeks
from ...app.plan.plan import make_plan, planned, planned_today
from ...app.plan.text import json_of, markdown_of
from ...app.plan.undo import last_said, undo
from ...app.plan.view import moved_view, plan_view, today_view
from ...app.services import Services
from ...domain.errors import ScreentestError, UserError
from ...domain.plan import RECALLS
from ...ports.plan_files import MAX_CALENDAR, CalendarForm
from ..desk import Desk
from ..errors import NotThere, status_of
from ..menu import MENU
from ..pages import render

ROOM, FIELDS = "plan", 30
#: What became of the calendars imported last, by a word in the address.
REMEMBERED = 20
FORMS = {
    "ics": "text/calendar; charset=utf-8",
    "apkg": "application/octet-stream",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
}
HOW = "answer its question in the rehearsal room first, or say with one of the four buttons how it went"


class Plans:
    """The pages of the plan, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._planned_today = Held(lambda services: planned_today(services, make_scheduler()))
        self._whole = Held(lambda services: planned(services, make_scheduler()))
        self._moved: OrderedDict[str, dict[str, Any]] = OrderedDict()

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/plan", self.today, methods=["GET"]),
            Route("/plan", self.make, methods=["POST"]),
            Route("/plan/afresh", self.afresh, methods=["POST"]),
            Route("/plan/calendar", self.calendar),
            Route("/plan/cards", self.cards),
            Route("/plan/cards/{item}", self.card),
            Route("/plan/items/{item}/{deed}", self.deed, methods=["POST"]),
            Route("/plan/export/plan.{form}", self.export),
            Route("/plan/import", self.bring, methods=["POST"]),
        ]

    async def today(self, request: Request) -> Response:
        """Show today's list, or how a plan is made where there is none."""
        asked = dict(request.query_params)
        return HTMLResponse(await self._desk.keep(lambda services: self._page(services, asked)))

    async def make(self, request: Request) -> Response:
        """Make the plan; a refused form keeps every field."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        given = {name: value for name, value in sent.items() if isinstance(value, str)}
        off = tuple(day for day in WEEKDAYS if day in sent.getlist("off"))
        form = form_of(given, off)
        try:
            await self._desk.keep(lambda services: make_plan(services, make_scheduler(), request_of(form)))
        except UserError as fault:
            told = fault
            shown = await self._desk.keep(lambda services: self._page(services, {}, told, form))
            return HTMLResponse(shown, status_of(fault))
        return RedirectResponse("/plan", 303)

    async def afresh(self, request: Request) -> Response:
        """Begin the plan afresh, or take that back; the next page offers to undo it."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        back = str(sent.get("undo", ""))
        try:
            if back:
                await self._desk.keep(lambda services: undo_afresh(services, back))
                return RedirectResponse("/plan", 303)
            name = await self._desk.keep(begin_afresh)
        except UserError as fault:
            told = UserError(fault.message, "this page shows the plan as it stands")
            shown = await self._desk.keep(lambda services: self._page(services, {}, told))
            return HTMLResponse(shown, status_of(told))
        return RedirectResponse(f"/plan?{urlencode({'afresh': name})}", 303)

    async def calendar(self, _: Request) -> Response:
        """Show the whole plan by weeks, and what no longer fits."""

        def page(services: Services) -> str:
            view = plan_view(self._whole(services))
            return render("plan/calendar", room=ROOM, plan=view, weeks=weeks(view), on=day_words(view["interview"]))

        return await self._planned(page)

    async def cards(self, request: Request) -> Response:
        """Show the next card of today, its question alone."""
        said = request.query_params.get("said", "")

        def page(services: Services) -> str:
            view = today_view(self._planned_today(services))
            called = [item for item in view["items"] if item["kind"] in CALLED]
            last = last_said(services, said) if said else None
            card = card_of(services, called[0]["id"]) if called else None
            return render("plan/card", room=ROOM, card=card, shown=False, left=len(called), last=last, recalls=RECALLS)

        return await self._planned(page)

    async def card(self, request: Request) -> Response:
        """Show one card with its answer."""
        wanted = request.path_params["item"]

        def page(services: Services) -> str:
            try:
                card = card_of(services, wanted)
            except UserError as fault:
                raise NotThere(f"there is no card “{wanted[:60]}”", fault.hint) from None
            return render("plan/card", room=ROOM, card=card, shown=True, left=0, last=None, recalls=RECALLS)

        return await self._planned(page)

    async def deed(self, request: Request) -> Response:
        """Keep that an item was done, left out or dropped, or take that back; the next page offers to undo it."""
        item, deed = request.path_params["item"], request.path_params["deed"]
        sent = await request.form(max_files=0, max_fields=FIELDS)
        recall, entry, back = (str(sent.get(name, "")) for name in ("recall", "entry", "back"))
        if deed not in ("done", "skip", "drop", "undo"):
            raise NotThere(f"nothing is called “{deed[:20]}” here", "done, skip, drop or undo")
        if recall and recall not in RECALLS:
            raise UserError(f"“{recall[:20]}” is no rating", f"one of {', '.join(RECALLS)}")

        def keep(services: Services) -> str:
            if deed == "undo":
                undo(services, item, entry)
                return ""
            if deed == "done":
                return done(services, make_scheduler(), item, recall or None).item
            return skip(services, make_scheduler(), item, for_good=deed == "drop").item

        place = "/plan/cards" if back == "cards" else "/plan"
        try:
            said = await self._desk.keep(keep)
        except UserError as fault:
            told = UserError(fault.message, HOW if item.startswith("drill-") else "today's list shows what is open")
            shown = await self._desk.keep(lambda services: self._page(services, {}, told))
            return HTMLResponse(shown, status_of(told))
        return RedirectResponse(f"{place}?{urlencode({'said': said})}" if said else place, 303)

    async def export(self, request: Request) -> Response:
        """Give the plan as a file."""
        form, asked = request.path_params["form"], request.query_params
        if form not in FORMS:
            raise NotThere(f"a plan is not written as “{form[:20]}”", "as .ics, .apkg, .md or .json")

        def file(services: Services) -> bytes:
            found, now = planned(services, make_scheduler()), services.clock.now()
            if form == "ics":
                how = CalendarForm(_time(asked.get("at", "")), found.kept.ordered.zone, _alarm(asked.get("alarm", "")))
                return calendar_of(found, make_calendar(), how, now)
            if form == "apkg":
                return deck_of(found, make_decks(), now)
            return (markdown_of(found) if form == "md" else json_of(found)).encode()

        data = await self._desk.keep(file)
        return Response(
            data, media_type=FORMS[form], headers={"Content-Disposition": f'attachment; filename="plan.{form}"'}
        )

    async def bring(self, request: Request) -> Response:
        """Take over what was moved in a calendar; what became of it is told on the next page."""
        sent = await request.form(max_files=1, max_fields=FIELDS)
        file = sent.get("file")
        try:
            if not isinstance(file, UploadFile):
                raise UserError("no calendar was chosen", "choose the .ics that your calendar gives back")
            data = await file.read(MAX_CALENDAR + 1)
            await file.close()
            moved = await self._desk.keep(lambda services: take_over(services, make_scheduler(), make_calendar(), data))
        except UserError as fault:
            told = fault
            shown = await self._desk.keep(lambda services: self._page(services, {}, told))
            return HTMLResponse(shown, status_of(fault))
        name = await self._desk.look(lambda services: new_id(services.clock.now()))
        self._moved[name] = moved_view(moved)
        while len(self._moved) > REMEMBERED:
            self._moved.popitem(last=False)
        return RedirectResponse(f"/plan?moved={name}", 303)

    async def _planned(self, page: Any) -> Response:
        """Show a page of a plan; where there is none, or it is over, the first page says what to do."""
        try:
            return HTMLResponse(await self._desk.keep(page))
        except UserError:
            return RedirectResponse("/plan", 303)

    def _page(
        self,
        services: Services,
        asked: Mapping[str, str],
        fault: ScreentestError | None = None,
        form: PlanForm | None = None,
    ) -> str:
        kept, view, over = kept_plan_or_none(services), None, None
        if kept is not None:
            try:
                view = today_page(today_view(self._planned_today(services)), _rooms())
            except UserError as ended:
                over = UserError(ended.message, "give the next date below; your cards and reviews are kept")
        ordered = kept.ordered if kept else None
        if form is None and ordered is not None:
            load = ordered.load
            form = PlanForm(
                ordered.interview.isoformat() if not over else "",
                str(load.minutes),
                tuple(WEEKDAYS[day] for day in sorted(load.weekdays_off)),
                ", ".join(sorted(day.isoformat() for day in load.days_off)),
                ordered.track,
                ordered.zone,
            )
        said = asked.get("said", "")
        return render(
            "plan/today",
            room=ROOM,
            plan=view,
            form=form or PlanForm(),
            fault=fault or over,
            asked_for=form is not None and fault is not None,
            last=last_said(services, said) if said and view else None,
            afresh=last_afresh(services) if asked.get("afresh") and view else "",
            moved=self._moved.get(asked.get("moved", "")),
            recalls=RECALLS,
            weekdays=WEEKDAYS,
        )


def _rooms() -> set[str]:
    return {item.path for group in MENU for item in group.items}


def _time(written: str) -> Any:
    return time_of(written) if written else None


def _alarm(written: str) -> int | None:
    if not written:
        return None
    if not (written.isascii() and written.isdigit() and len(written) < 5 and int(written) <= 1440):
        raise UserError(f"“{written[:20]}” is no number of minutes to be reminded before", "from 0 to 1440")
    return int(written)
