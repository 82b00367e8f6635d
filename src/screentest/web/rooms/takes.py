"""A take: one's own rating first, then its debrief with what stands beside it, and two takes of one question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.grading.report import debrief_report
from ...app.rehearsal.of_take import judge_after_own, loop_of, loop_that_waits, session_of
from ...app.services import Services
from ...app.takes.compare import compare
from ...app.takes.own_gap import anchors_off
from ...app.takes.saved import judge_saved, saved_take
from ...app.takes.self_rating import anchors_to_grade, graded_anchors, own_rating, rate_yourself, rubric_of_take
from ...app.takes.shown import waits_for_own_rating
from ...app.takes.take_page import beside
from ...domain.errors import UserError
from ...domain.rubric import Rating
from ...ports.store import TakeRecord
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render

ROOM, FIELDS = "rehearse", 40
MOST = 100_000
#: The levels that an anchor answer may be given.
LEVELS = (1, 1.5, 2, 2.5, 3, 3.5, 4)


class Takes:
    """The pages of a take, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        at = "/takes/{take}"
        return [
            Route(at, self.take),
            Route(f"{at}/judge", self.judge, methods=["POST"]),
            Route(f"{at}/anchors", self.anchors, methods=["POST"]),
            Route(f"{at}/rate", self.rate, methods=["POST"]),
            Route(f"{at}/report.html", self.report),
            Route(f"{at}/since/{{before}}", self.since, methods=["GET"]),
            Route(f"{at}/since/{{before}}", self.since_again, methods=["POST"]),
        ]

    async def take(self, request: Request) -> Response:
        """Show the debrief of a saved take as it was rated; before it, the form for one's own rating."""
        take = await self._found(request)
        off = "off" in request.query_params
        return HTMLResponse(await self._desk.keep(lambda services: _page(services, take, off)))

    async def judge(self, request: Request) -> Response:
        """Judge a saved take that is not judged yet, or not under today's rubric."""
        take = await self._found(request)

        def judged(services: Services) -> None:
            if not _closed(services, take):
                judge_saved(services, take)

        await self._desk.judge(judged, store=True)
        return RedirectResponse(f"/takes/{take.id}", 303)

    async def anchors(self, request: Request) -> Response:
        """Keep what was given to the three answers of settled level; the next page shows how far off that was."""
        take, given = await self._found(request), await _given(request)

        def graded(services: Services) -> None:
            known = anchors_to_grade(services, take)
            try:
                levels = {one.id: float(given.get(f"a.{one.id}", "")) for one in known}
            except ValueError:
                raise UserError(
                    "an answer has no level yet", "give each of the three a level, or go on without"
                ) from None
            if known:
                graded_anchors(services, take, levels)

        return await self._did(take, given, graded, f"/takes/{take.id}?off=1")

    async def rate(self, request: Request) -> Response:
        """Keep one's own ratings, or that one gave none; then have the take judged, unless its loop still goes on."""
        take, given = await self._found(request), await _given(request)

        def rated(services: Services) -> None:
            if own_rating(services, take.id) is None:
                names = [criterion.id for criterion in rubric_of_take(services, take).criteria]
                levels = {name: given.get(f"c.{name}", "") for name in names}
                ratings = {name: cast(Rating, int(n)) for name, n in levels.items() if n in ("1", "2", "3", "4")}
                rate_yourself(services, take.id, {} if "skip" in given else ratings, skipped="skip" in given)
            if loop_that_waits(services, take) is None:
                judge_after_own(services, take)

        loop = await self._desk.keep(lambda services: loop_of(services, take))
        return await self._did(take, given, rated, f"/loops/{loop}" if loop else f"/takes/{take.id}")

    async def report(self, request: Request) -> Response:
        """Give the debrief of a saved take as one file that stands alone."""
        take = await self._found(request)

        def report(services: Services) -> str:
            saved = None if _closed(services, take) else saved_take(services, take)
            if saved is None or saved.debrief is None:
                raise NotThere("this take has no debrief yet", "open the take; it says what comes first")
            return debrief_report(saved.debrief)

        name = f'attachment; filename="screentest-{take.id}.html"'
        return HTMLResponse(await self._desk.keep(report), headers={"Content-Disposition": name})

    async def since(self, request: Request) -> Response:
        """Show two takes of one question side by side, as one reader rated both, or why that cannot be."""
        after, before = await self._found(request), await self._found(request, "before")

        def page(services: Services) -> tuple[str, int]:
            try:
                _open(services, before, after)
                view = compare(services, before.id, after.id)
            except UserError as fault:
                again = before.id != after.id and (before.question, before.kind) == (after.question, after.kind)
                return _since(services, before, after, None, fault, again), status_of(fault)
            return _since(services, before, after, view, None, again=False), 200

        shown, status = await self._desk.keep(page)
        return HTMLResponse(shown, status)

    async def since_again(self, request: Request) -> Response:
        """Have both takes judged now, by one reader, and show them."""
        after, before = await self._found(request), await self._found(request, "before")

        def judged(services: Services) -> None:
            _open(services, before, after)
            compare(services, before.id, after.id, again=True)

        await self._desk.judge(judged, store=True)
        return RedirectResponse(f"/takes/{after.id}/since/{before.id}", 303)

    async def _did(
        self, take: TakeRecord, given: Mapping[str, str], work: Callable[[Services], None], then: str
    ) -> Response:
        """Do something for a take and go on; what was refused is told on its page, with what was chosen there."""
        try:
            await self._desk.judge(work, store=True)
        except UserError as fault:
            told = fault
            page = await self._desk.keep(lambda services: own_page(services, take, given=given, fault=told))
            return HTMLResponse(page, status_of(fault))
        return RedirectResponse(then, 303)

    async def _found(self, request: Request, name: str = "take") -> TakeRecord:
        wanted = request.path_params[name]
        take = await self._desk.keep(lambda services: services.store.take(wanted))
        if take is None:
            raise NotThere(f"there is no take “{wanted[:40]}”", "the rehearsal room lists your latest takes")
        return take


def own_values(
    services: Services, take: TakeRecord, off: bool = False, given: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return what the form for one's own rating needs: anchor answers first, then the criteria."""
    anchors, known = () if off else anchors_to_grade(services, take), services.library.questions
    return {
        "take": take,
        "anchors": [(one, known[one.question].prompt if one.question in known else one.question) for one in anchors],
        "off": anchors_off(services, take.id) if off else [],
        "criteria": () if anchors else rubric_of_take(services, take).criteria,
        "levels": LEVELS,
        "given": given or {},
        "then": "Keep, and on with the loop" if loop_of(services, take) else "Keep, then the scorecard",
    }


def own_page(
    services: Services,
    take: TakeRecord,
    off: bool = False,
    given: Mapping[str, str] | None = None,
    fault: UserError | None = None,
) -> str:
    """Return the page on which a take is rated by the person who said it."""
    values = own_values(services, take, off, given)
    return render("takes/own", room=ROOM, session=session_of(services, take), fault=fault, **values)


def _page(services: Services, take: TakeRecord, off: bool) -> str:
    if waits_for_own_rating(services, take) and take.kind in services.library.rubrics:
        return own_page(services, take, off)
    said, session = moment(take.said_at), session_of(services, take)
    waiting = loop_that_waits(services, take)
    if waiting is not None:
        return render("takes/waits", room=ROOM, take=take, said=said, session=session, run=waiting)
    saved = saved_take(services, take)
    earlier = [{**row, "made": moment(row["made_at"])} for row in saved.earlier]
    values = {"take": take, "said": said, "session": session, "debrief": saved.debrief, "earlier": earlier}
    if saved.debrief is None:
        return render("unjudged", room=ROOM, **values)
    found = beside(services, take)
    others = [(first, later, {**row, "said": moment(row["said_at"])}) for first, later, row in found.others]
    return render("takes/take", room=ROOM, beside=found, others=others, **values)


def _closed(services: Services, take: TakeRecord) -> bool:
    """Tell whether the ratings of a take may not be shown yet."""
    return waits_for_own_rating(services, take) or loop_that_waits(services, take) is not None


def _open(services: Services, *takes: TakeRecord) -> None:
    for take in takes:
        if _closed(services, take):
            raise UserError("one of the two takes is not to be shown yet", "open it: rate it first, or end its loop")


def _since(
    services: Services, before: TakeRecord, after: TakeRecord, view: Any, fault: UserError | None, again: bool
) -> str:
    takes = [(take, moment(take.said_at)) for take in (before, after)]
    return render("takes/since", room=ROOM, takes=takes, view=view, fault=fault, again=again)


async def _given(request: Request) -> dict[str, str]:
    sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MOST)
    return {name: value for name, value in sent.items() if isinstance(value, str)}
