"""Whole loops: chosen, held round by round with breaks, gone on with days later, and the debrief over all rounds."""

from __future__ import annotations

from typing import Any, cast

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.grading.views import debrief_view
from ...app.rehearsal.loop import Ended, LoopRun, begin_loop, close_loop, ended_sessions, found_loop, loops
from ...app.rehearsal.loop_view import judge_loop, kept_debrief, loop_view, panel_view, waits_to_be_judged
from ...app.services import Services
from ...app.takes.history import found_take
from ...app.takes.shown import waits_for_own_rating
from ...domain.errors import ScreentestError, UserError
from ...domain.interview import MODES, InterviewMode
from ...domain.track import Track
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render

ROOM, FIELDS = "loops", 12
#: The tracks for which a loop is held; “both” is none.
LOOP_TRACKS = {"pm": "Product manager", "tpm": "Technical program manager"}
#: So many loops are listed, the newest.
LISTED = 12


class Loops:
    """The pages of loops, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        at = "/loops/{loop}"
        return [
            Route("/loops", self.start, methods=["GET"]),
            Route("/loops", self.begin, methods=["POST"]),
            Route(at, self.show),
            Route(f"{at}/end", self.end, methods=["POST"]),
            Route(f"{at}/reopen", self.end, methods=["POST"]),
            Route(f"{at}/debrief", self.debrief, methods=["GET"]),
            Route(f"{at}/debrief", self.judge, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show the loops that were begun, and what a new one would be."""
        track = request.query_params.get("track", "pm")
        if track not in LOOP_TRACKS:
            raise NotThere(f"there is no loop for “{track[:40]}”", f"there is one for {', '.join(LOOP_TRACKS)}")
        return HTMLResponse(await self._desk.keep(lambda services: _start(services, {"track": track})))

    async def begin(self, request: Request) -> Response:
        """Choose the questions of a loop and keep them; a refused form keeps what was chosen."""
        given = await _given(request)

        def begun(services: Services) -> str:
            track, mode = given.get("track", ""), given.get("mode", "real")
            if track not in LOOP_TRACKS:
                raise UserError(f"there is no loop for “{track[:40]}”", f"there is one for {', '.join(LOOP_TRACKS)}")
            if mode not in MODES:
                raise UserError(f"there is no mode “{mode[:40]}”", f"the modes are {', '.join(MODES)}")
            return begin_loop(services, cast(Track, track), given.get("level", ""), cast(InterviewMode, mode)).id

        try:
            name = await self._desk.keep(begun)
        except UserError as fault:
            told = fault
            page = await self._desk.keep(lambda services: _start(services, given, told))
            return HTMLResponse(page, status_of(fault))
        return RedirectResponse(f"/loops/{name}", 303)

    async def show(self, request: Request) -> Response:
        """Show where a loop stands: the round that comes next, those that were held, and those to come."""
        wanted = request.path_params["loop"]
        return HTMLResponse(await self._desk.keep(lambda services: _loop(services, _found(services, wanted))))

    async def end(self, request: Request) -> Response:
        """End a loop before its last round, or take that back."""
        wanted, what = request.path_params["loop"], request.url.path.rpartition("/")[2]

        def ended(services: Services) -> str:
            return close_loop(services, _found(services, wanted), what == "end").id

        return RedirectResponse(f"/loops/{await self._desk.keep(ended)}", 303)

    async def debrief(self, request: Request) -> Response:
        """Show the debrief over a loop; what is not judged yet is judged when that is asked for, not by looking."""
        wanted = request.path_params["loop"]
        page = await self._desk.keep(lambda services: _debrief(services, _found(services, wanted)))
        return HTMLResponse(page) if page else RedirectResponse(f"/loops/{wanted}", 303)

    async def judge(self, request: Request) -> Response:
        """Judge every answer of a loop that is over, each by itself."""
        wanted = request.path_params["loop"]

        def judged(services: Services) -> None:
            run = _found(services, wanted)
            if loop_view(services, run)["over"]:
                judge_loop(services, run)

        await self._desk.judge(judged, store=True)
        return RedirectResponse(f"/loops/{wanted}/debrief", 303)


def _found(services: Services, wanted: str) -> LoopRun:
    try:
        return found_loop(services, wanted)
    except UserError as fault:
        raise NotThere(fault.message, "the page of loops lists them") from None


def _start(services: Services, given: dict[str, str], fault: ScreentestError | None = None) -> str:
    library = services.library
    ended = ended_sessions(services)
    rows = [_row(services, run, ended) for run in reversed(loops(services, LISTED))]
    plans = [(track, words, library.loops[f"netflix/{track}"]) for track, words in LOOP_TRACKS.items()]
    return render(
        "loops/start",
        room=ROOM,
        fault=fault,
        given={"track": "pm", "level": "", "mode": "real", **given},
        rows=rows,
        plans=plans,
        tracks=LOOP_TRACKS,
        levels=list(library.ladder.values()),
        competencies=library.competencies,
    )


def _row(services: Services, run: LoopRun, ended: Ended) -> dict[str, Any]:
    view = loop_view(services, run, ended)
    return {
        "id": run.id,
        "began": moment(run.began),
        "name": f"{LOOP_TRACKS.get(run.order.track, run.order.track)}{', ' + view['level'] if view['level'] else ''}",
        "mode": view["mode"],
        "over": view["over"],
        "held": sum(item["over"] for item in view["rounds"]),
        "of": len(view["rounds"]),
        "next": None if view["next"] is None else view["rounds"][view["next"]],
    }


def _loop(services: Services, run: LoopRun) -> str:
    view = loop_view(services, run)
    for item in view["rounds"]:
        for asked in item["questions"]:
            asked["waits"] = bool(asked["take"]) and waits_for_own_rating(services, found_take(services, asked["take"]))
    return render(
        "loops/loop",
        room=ROOM,
        view=view,
        whose=LOOP_TRACKS.get(view["track"], view["track"]),
        began=moment(run.began),
        coming=None if view["next"] is None else view["rounds"][view["next"]],
        answered=sum(bool(asked["take"]) for item in view["rounds"] for asked in item["questions"]),
    )


def _debrief(services: Services, run: LoopRun) -> str:
    """Return the page of the debrief, or nothing where the loop goes on or is not judged yet."""
    view = loop_view(services, run)
    takes = [asked["take"] for item in view["rounds"] for asked in item["questions"] if asked["take"]]
    if not view["over"] or not takes or waits_to_be_judged(services, run):
        return ""
    shown = debrief_view(kept_debrief(services, run), services.library)
    for item, take in zip(shown["items"], takes, strict=True):
        item["home"] = f"/takes/{take}"
    return render(
        "loops/debrief",
        room=ROOM,
        view=view,
        debrief=shown,
        panel=panel_view(services, run),
        whose=LOOP_TRACKS.get(view["track"], view["track"]),
    )


async def _given(request: Request) -> dict[str, str]:
    sent = await request.form(max_files=0, max_fields=FIELDS)
    return {name: value for name, value in sent.items() if isinstance(value, str)}
