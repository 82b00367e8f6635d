"""The rehearsal room: the question bank, an answer in one go, and what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ...app.grading.views import View, debrief_view
from ...app.own_questions.bank import MARK, library_with, own_questions
from ...app.rehearsal.view import sessions_view
from ...app.services import Services
from ...app.takes.debrief import debrief_answers
from ...app.takes.saved import judge_saved
from ...app.takes.take import keep_answer
from ...app.texts.answer_set import Answered
from ...domain.errors import ScreentestError, Unavailable, UserError
from ...domain.track import TRACKS
from ..desk import Desk
from ..errors import NotThere, status_of
from ..forms import AnswerForm, answered, form_from
from ..pages import answer_page, bank, moment, recent, render
from ..security import MAX_BODY

#: Fields a form may have; more than a browser sends from our page is refused.
FIELDS = 20
#: How many rounds to go on with are listed.
ROUNDS = 8


T = TypeVar("T")


class Rehearsal:
    """The pages of rehearsal, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[Route]:
        """Return every address with its handler."""
        return [
            Route("/rehearse", self.start),
            Route("/takes", self.answer, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show the question bank and what was said before; with a question, the page to answer it on."""
        asked = request.query_params
        if "question" in asked or "own" in asked:
            form = AnswerForm(question=asked.get("question", ""))
            return HTMLResponse(await self._with(form, lambda services: _asking(services, form)))
        track = asked.get("track", "both")
        if track not in TRACKS:
            raise NotThere(f"there is no track “{track[:40]}”", f"the tracks are {', '.join(TRACKS)}")
        shown = await self._desk.look(lambda services: bank(services.library, track))
        try:
            return HTMLResponse(
                render(
                    "rehearse",
                    room="rehearse",
                    bank=shown,
                    recent=await self._desk.keep(recent),
                    rounds=await self._desk.keep(_open_rounds),
                    fault=None,
                )
            )
        except Unavailable as fault:
            return HTMLResponse(render("rehearse", room="rehearse", bank=shown, recent=[], rounds=[], fault=fault))

    async def answer(self, request: Request) -> Response:
        """Take an answer: saved before it is judged, unless that was not wanted; a refused form keeps every word."""
        form = form_from(await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY))
        try:
            answer = await self._with(form, lambda services: answered(form, library_with(services, form.question)))
            if form.keep:
                kept = await self._desk.keep(lambda services: keep_answer(services, answer, "page"))
            else:
                view = await self._desk.judge(lambda services: _unsaved(services, answer))
        except ScreentestError as fault:
            return await self._again(form, fault)
        if form.keep:
            await self._desk.judge(lambda services: judge_saved(services, kept), store=True)
            return RedirectResponse(f"/takes/{kept.id}", 303)
        return HTMLResponse(render("unsaved", room="rehearse", debrief=view, form=form))

    async def _again(self, form: AnswerForm, fault: ScreentestError) -> Response:
        """Show the form again with what was wrong; an unknown question becomes one in the person's own words."""

        def page(services: Services) -> str:
            try:
                library = library_with(services, form.question)
            except UserError:
                library = services.library
            known = form.question in library.questions
            return answer_page(library, form if known else replace(form, question=""), fault)

        return HTMLResponse(await self._with(form, page), status_of(fault))

    async def _with(self, form: AnswerForm, work: Callable[[Services], T]) -> T:
        """Do something with a form; only a question of one's own needs the store."""
        return await (self._desk.keep(work) if form.question.startswith(MARK) else self._desk.look(work))


def _asking(services: Services, form: AnswerForm) -> str:
    if form.question:
        try:
            library = library_with(services, form.question)
            library.question(form.question)
        except UserError as fault:
            raise NotThere(fault.message, fault.hint) from None
        return answer_page(library, form)
    return answer_page(services.library, form)


def _open_rounds(services: Services) -> list[View]:
    """Return the rounds that are not over, newest first."""
    rows = [row for row in reversed(sessions_view(services)) if not row["closed"]][:ROUNDS]
    known = services.library.questions
    own = own_questions(services) if any(row["question"].startswith(MARK) for row in rows) else {}
    return [
        {
            **row,
            "began": moment(row["began"]),
            "prompt": asked.prompt
            if (asked := known.get(row["question"]) or own.get(row["question"]))
            else row["question"],
        }
        for row in rows
    ]


def _unsaved(services: Services, answer: Answered) -> View:
    return debrief_view(debrief_answers(services, [answer]), services.library)
