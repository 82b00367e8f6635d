"""The memo round: a brief and a clock, a box that keeps itself, then what a reader needs, and the grade."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.memo.draft import keep_memo_draft, memo_draft, round_of_take
from ...app.memo.memo import (
    memo_question,
    memo_questions,
    open_rounds,
    read_text_as_memo,
    rounds,
    start_memo,
    submit_memo,
)
from ...app.memo.view import memo_reading_view, memo_row, round_view
from ...app.services import Services
from ...app.takes.saved import saved_take
from ...domain.errors import ScreentestError, UserError
from ...domain.question import Question
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..security import MAX_BODY

ROOM, FIELDS = "workbench", 10
AT = "/workbench/memos"


class Memos:
    """The pages of the memo round, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        one = f"{AT}/{{question}}"
        return [
            Route(AT, self.briefs),
            Route(one, self.show, methods=["GET"]),
            Route(one, self.submit, methods=["POST"]),
            Route(f"{one}/start", self.begin, methods=["POST"]),
            Route(f"{one}/text", self.text, methods=["POST"]),
            Route(f"{one}/points", self.points, methods=["POST"]),
            Route(f"{one}/done/{{take}}", self.done),
        ]

    async def briefs(self, _: Request) -> Response:
        """List the memos that can be asked for, those that are running first."""

        def page(services: Services) -> str:
            now = services.clock.now()
            held = {one.question: round_view(one, services.library, now) for one in rounds(services)}
            rows = [{**memo_row(one), "round": held.get(one.id)} for one in memo_questions(services)]
            rows.sort(key=lambda row: row["round"] is None or row["round"]["state"] == "submitted")
            return render("workbench/memos", room=ROOM, rows=rows)

        return HTMLResponse(await self._desk.keep(page))

    async def show(self, request: Request) -> Response:
        """Show a brief; with the box and the clock where a round is running."""
        wanted = request.path_params["question"]
        return HTMLResponse(await self._desk.keep(lambda services: _writing(services, wanted)))

    async def begin(self, request: Request) -> Response:
        """Start the clock; a round that runs is begun anew only where that was said."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        wanted, again = request.path_params["question"], sent.get("again") == "yes"

        def work(services: Services) -> None:
            _question(services, wanted)
            # A second click on the same button is no second round.
            if again or not any(one.question == wanted for one in open_rounds(services)):
                start_memo(services, wanted, again)

        await self._desk.keep(work)
        return RedirectResponse(f"{AT}/{wanted}", 303)

    async def text(self, request: Request) -> Response:
        """Keep the words as they stand."""
        words = await _words(request)

        def work(services: Services) -> None:
            keep_memo_draft(services, _question(services, request.path_params["question"]).id, words)

        await self._desk.keep(work)
        return Response(status_code=204)

    async def points(self, request: Request) -> Response:
        """Show which of the things that a reader needs are in the words as they stand; the words are kept."""
        words, part = await _words(request), request.headers.get("x-part") == "points"

        def work(services: Services) -> tuple[str, int]:
            question = _question(services, request.path_params["question"])
            try:
                keep_memo_draft(services, question.id, words)
            except UserError as fault:
                return _writing(services, question.id, words, fault), status_of(fault)
            if not part:
                return _writing(services, question.id, words), 200
            reading = memo_reading_view(read_text_as_memo(services, question, words)) if words.strip() else None
            return render("workbench/points_part", room=ROOM, reading=reading), 200

        page, status = await self._desk.keep(work)
        return HTMLResponse(page, status)

    async def submit(self, request: Request) -> Response:
        """Hand the memo in: kept, then rated; a refused one keeps every word."""
        words, wanted = await _words(request), request.path_params["question"]

        def work(services: Services) -> str:
            question = _question(services, wanted)
            if not words.strip():
                raise UserError("the memo is empty", "write it below; the clock runs on")
            done = submit_memo(services, words, question.id)
            keep_memo_draft(services, question.id, "")
            return done.take.id

        try:
            take = await self._desk.judge(work, store=True)
        except NotThere:
            raise
        except UserError as fault:
            told = fault
            page = await self._desk.keep(lambda services: _writing(services, wanted, words, told))
            return HTMLResponse(page, status_of(fault))
        return RedirectResponse(f"{AT}/{wanted}/done/{take}", 303)

    async def done(self, request: Request) -> Response:
        """Show a memo that was handed in: the clock, the points, the grade, the words."""

        def page(services: Services) -> str:
            question = _question(services, request.path_params["question"])
            take = services.store.take(request.path_params["take"])
            if take is None or take.question != question.id:
                raise NotThere("there is no such memo", "the list of memos leads to those that were handed in")
            ended, late = round_of_take(services, take)
            return render(
                "workbench/memo_done",
                room=ROOM,
                question=memo_row(question),
                take=take,
                handed_in=moment(take.said_at),
                round=ended,
                late=late,
                reading=memo_reading_view(read_text_as_memo(services, question, take.text)),
                debrief=saved_take(services, take).debrief,
            )

        return HTMLResponse(await self._desk.keep(page))


def _writing(services: Services, wanted: str, words: str | None = None, fault: ScreentestError | None = None) -> str:
    question = _question(services, wanted)
    now = services.clock.now()
    held = next((round_view(one, services.library, now) for one in rounds(services) if one.question == wanted), None)
    text = memo_draft(services, wanted) if words is None else words
    reading = None
    if text.strip() and fault is None:
        reading = memo_reading_view(read_text_as_memo(services, question, text))
    return render(
        "workbench/memo", room=ROOM, question=memo_row(question), round=held, text=text, reading=reading, fault=fault
    )


def _question(services: Services, wanted: str) -> Question:
    try:
        return memo_question(services, wanted)
    except UserError:
        raise NotThere(f"there is no memo “{wanted[:40]}”", "the list of memos has those that there are") from None


async def _words(request: Request) -> str:
    sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
    return str(sent.get("text", "")).replace("\r\n", "\n").replace("\0", "")
