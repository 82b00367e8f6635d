"""A round in conversation: the question, the exchange, the box for the next turn, and how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, cast

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.grading.report import templates
from ...app.rehearsal.codec import Setup
from ...app.rehearsal.draft import keep_turn_draft, turn_draft
from ...app.rehearsal.end import keep_take
from ...app.rehearsal.loop import enter_round, found_loop, next_round
from ...app.rehearsal.session import Session, ask, at_now, end, fork, hint, pause, resume, say, start, tick, warm
from ...app.rehearsal.view import session_view
from ...app.services import Services
from ...app.takes.shown import waits_for_own_rating
from ...domain.errors import ScreentestError, UserError
from ...domain.interview import MODES, InterviewMode
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import render
from ..security import MAX_BODY
from .takes import own_values

PART = "talk"
FIELDS = 40
ROOM = "rehearse"


class Sessions:
    """The pages of a round in conversation, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._live = desk.live

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        at = "/sessions/{session}"
        posts: dict[str, Callable[[Request], Any]] = {
            "draft": self.draft,
            "pause": self.pause,
            "resume": self.resume,
            "fork": self.fork,
        }
        return [
            Route("/sessions", self.begin, methods=["POST"]),
            Route(at, self.show),
            Route(f"{at}/over", self.over),
            *(Route(f"{at}/{name}", self.happen, methods=["POST"]) for name in ("say", "ask", "hint", "tick", "end")),
            *(Route(f"{at}/{name}", handler, methods=["POST"]) for name, handler in posts.items()),
        ]

    async def begin(self, request: Request) -> Response:
        """Begin a round about a question of the bank; words already written become the draft of its first turn.

        Where a loop is named, its next question is begun or gone on with.
        """
        given = await _given(request)
        if given.get("loop"):
            return await self._next_of(given["loop"])
        mode = given.get("mode", "real")
        if mode not in MODES:
            raise UserError(f"there is no mode “{mode[:40]}”", f"the modes are {', '.join(MODES)}")
        track = given.get("track", "both")
        setup = Setup(given.get("question", ""), cast(InterviewMode, mode), track if track in ("pm", "tpm") else "both")

        def begun(services: Services) -> str:
            session = self._live.hold(services, start(services, setup)[0])
            if given.get("text", "").strip():
                keep_turn_draft(services, session, given["text"])
            return session.id

        return _to(await self._desk.judge(begun, store=True))

    async def _next_of(self, loop: str) -> Response:
        def entered(services: Services) -> str:
            run = found_loop(services, loop)
            number = next_round(services, run)
            if number is None:
                raise UserError("this loop is over", "its page leads to the debrief")
            return self._live.hold(services, enter_round(services, run, number)[0]).id

        return _to(await self._desk.judge(entered, store=True))

    async def show(self, request: Request) -> Response:
        """Show the round as it stands; the reader is made ready once the page is out."""
        wanted = request.path_params["session"]
        page, going = await self._desk.keep(lambda services: self._page(services, wanted))
        task = None
        if going and wanted not in self._live.warmed:
            self._live.warmed.add(wanted)
            task = BackgroundTask(self._warm, wanted)
        return HTMLResponse(page, background=task)

    async def happen(self, request: Request) -> Response:
        """Let something happen in the round: the exchange alone comes back where only that was asked for."""
        wanted, what = request.path_params["session"], request.url.path.rpartition("/")[2]
        given = await _given(request)
        part = request.headers.get("x-part") == PART

        def happened(services: Services) -> tuple[Session, bool, str]:
            taken = False

            def act(session: Session) -> Session:
                nonlocal taken
                session, taken = _acted(services, session, what, given)
                return session

            session = self._live.change(services, wanted, act)
            if session.over:
                self._live.leave(wanted)
                take = keep_take(services, session)
                session = replace(session, take=take.id if take else "")
            return session, taken, _talk(services, session, taken) if part else ""

        try:
            session, _, drawn = await self._desk.judge(happened, store=True)
        except UserError as fault:
            return await self._refused(wanted, fault, given, part)
        if session.over:
            return _to(f"{session.id}/over")
        if part:
            return HTMLResponse(f'<div id="{PART}">{drawn}</div>')
        return _to(f"{session.id}#last")

    async def draft(self, request: Request) -> Response:
        """Keep the turn that is being written."""
        wanted, given = request.path_params["session"], await _given(request)

        def kept(services: Services) -> None:
            keep_turn_draft(services, self._live.found(services, wanted)[0], given.get("text", ""))

        await self._desk.keep(kept)
        return Response(status_code=204)

    async def pause(self, request: Request) -> Response:
        """Stop the clock; the words in the box are kept."""
        wanted, given = request.path_params["session"], await _given(request)

        def paused(services: Services) -> None:
            session, going = self._live.found(services, wanted)
            if going:
                keep_turn_draft(services, session, given.get("text", ""))
                pause(services, session)
            self._live.leave(wanted)

        await self._desk.judge(paused, store=True)
        return _to(wanted)

    async def resume(self, request: Request) -> Response:
        """Go on where the round was left."""
        wanted = request.path_params["session"]

        def resumed(services: Services) -> None:
            session, going = self._live.found(services, wanted)
            if not going and not session.over:
                self._live.hold(services, resume(services, session.id)[0])

        await self._desk.judge(resumed, store=True)
        return _to(f"{wanted}#last")

    async def fork(self, request: Request) -> Response:
        """Start again from a turn; the round as it was is kept."""
        wanted, given = request.path_params["session"], await _given(request)
        turn = given.get("turn", "0")

        def forked(services: Services) -> str:
            session, _ = self._live.found(services, wanted)
            at = int(turn) if turn.isascii() and turn.isdigit() and len(turn) < 5 else 0
            return self._live.hold(services, fork(services, session.id, at)[0]).id

        return _to(f"{await self._desk.judge(forked, store=True)}#last")

    async def over(self, request: Request) -> Response:
        """Show how the round ended, and ask for one's own rating before the scorecard."""
        wanted = request.path_params["session"]
        return HTMLResponse(await self._desk.judge(lambda services: self._over(services, wanted), store=True))

    async def _warm(self, wanted: str) -> None:
        def ready(services: Services) -> None:
            session = self._live.running(services, wanted)
            if session is not None:
                warm(services, session)

        await self._desk.idly(ready)

    async def _refused(self, wanted: str, fault: ScreentestError, given: dict[str, str], part: bool) -> Response:
        if part:
            drawn = templates().get_template("web/session/refused.html").render(fault=fault)
            return HTMLResponse(f'<div id="{PART}">{drawn}</div>')
        again = await self._desk.keep(lambda services: self._page(services, wanted, fault, given.get("text")))
        return HTMLResponse(again[0], status_of(fault))

    def _page(
        self, services: Services, wanted: str, fault: ScreentestError | None = None, text: str | None = None
    ) -> tuple[str, bool]:
        session, going = self._live.found(services, wanted)
        view = session_view(services, session)
        left = timedelta(seconds=session.sheet.time_box - at_now(services, session))
        page = render(
            "session/session",
            room=ROOM,
            view=view,
            going=going,
            fault=fault,
            talk=_talk(services, session, False),
            draft=(text if text is not None else turn_draft(services, session)) if not session.over else "",
            until=(services.clock.now() + left).isoformat(),
            minutes=round(session.sheet.time_box / 60),
        )
        return page, going

    def _over(self, services: Services, wanted: str) -> str:
        session, _ = self._live.found(services, wanted)
        if not session.over:
            raise NotThere("this round is not over yet", "the rehearsal room lists your sessions")
        take = keep_take(services, session)
        session = replace(session, take=take.id if take else "")
        waits = take is not None and waits_for_own_rating(services, take)
        return render(
            "session/over",
            room=ROOM,
            view=session_view(services, session),
            closing=next((line.text for line in reversed(session.talk) if line.act and line.act.kind == "close"), ""),
            waits=waits,
            **(own_values(services, take) if take and waits else {"take": take}),
        )


def _acted(services: Services, session: Session, what: str, given: dict[str, str]) -> tuple[Session, bool]:
    """Return the session after what happened, and whether the words of the box were taken."""
    text = given.get("text", "")
    stale = given.get("turns", "") not in ("", str(len(session.turns)))
    if what in ("say", "ask"):
        if stale:
            if session.turns and session.turns[-1].strip() == text.strip():
                return session, True
            raise UserError(
                "this round went on in another window", "load this page again; what you wrote is still in the box"
            )
        if not text.strip():
            return session, False
        return (say if what == "say" else ask)(services, session, text)[0], True
    if what == "end":
        if text.strip() and not stale:
            session = say(services, session, text)[0]
        return end(services, session)[0], True
    return (hint if what == "hint" else tick)(services, session)[0], False


def _talk(services: Services, session: Session, taken: bool) -> str:
    view = session_view(services, session)
    lines: list[dict[str, Any]] = []
    turn = 0
    for line in view["talk"]:
        turn += line["who"] == "candidate"
        minutes, seconds = divmod(int(line["at"]), 60)
        lines.append({**line, "turn": turn, "clock": f"{minutes}:{seconds:02d}"})
    if lines and lines[0]["text"] == view["prompt"]:
        lines = lines[1:]
    template = templates().get_template("web/session/talk.html")
    return template.render(view=view, lines=lines, turns=len(session.turns), taken=taken)


def _to(place: str) -> Response:
    return RedirectResponse(f"/sessions/{place}", 303)


async def _given(request: Request) -> dict[str, str]:
    sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
    return {name: value for name, value in sent.items() if isinstance(value, str)}
