"""The pages: choose a question and answer it, see the debrief, see what was said before."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from .. import __version__
from ..app.answer_set import Answered
from ..app.batch import grade_lines
from ..app.debrief import debrief_answers
from ..app.history import history, take_view
from ..app.questions import asked_for, questions
from ..app.report import templates
from ..app.services import Services
from ..app.take import take
from ..app.views import debrief_view
from ..domain.errors import UserError
from ..domain.track import QUESTION_KINDS

RECENT = 12


class Pages:
    """The handlers; what is slow or touches the disk runs one at a time beside the event loop."""

    def __init__(self, services: Services, alone: Callable[..., Any]) -> None:
        self._services = services
        self._alone = alone

    async def _run(self, work: Callable[[], Any]) -> Any:
        return await run_in_threadpool(self._alone, work)

    def _page(self, name: str, status: int = 200, **values: Any) -> Response:
        return HTMLResponse(templates().get_template(name).render(version=__version__, **values), status)

    async def start(self, request: Request) -> Response:
        """Show the first page: the question, the answer, what was said before."""
        return self._page(
            "web/start.html", **await self._run(lambda: self._start(request.query_params.get("question", "")))
        )

    def _start(self, chosen: str) -> dict[str, Any]:
        library = self._services.library
        groups: dict[str, list[Any]] = {}
        for question in questions(library):
            groups.setdefault(library.rubrics[question.kind].name, []).append(question)
        kinds = [(kind, library.rubrics[kind].name) for kind in QUESTION_KINDS]
        rows = list(reversed(history(self._services, None)))[:RECENT]
        return {"groups": groups, "kinds": kinds, "chosen": library.questions.get(chosen), "recent": rows}

    async def answer(self, request: Request) -> Response:
        """Take an answer: keep it first, unless that was not wanted, then show its debrief."""
        form = await request.form(max_files=0, max_part_size=2_000_000)
        fields = {name: str(form.get(name) or "") for name in ("question", "kind", "prompt", "track", "text", "keep")}
        if not fields["text"].strip():
            raise UserError("the answer is empty", "write or paste it, then send it again; nothing was kept")
        return await self._run(lambda: self._answer(fields))  # type: ignore[no-any-return]

    def _answer(self, fields: dict[str, str]) -> Response:
        services = self._services
        track = fields["track"] if fields["track"] in ("pm", "tpm") else "both"
        asked = asked_for(services.library, fields["question"] or None, fields["kind"] or None, fields["prompt"], track)
        answered = Answered(
            fields["question"], asked.prompt, asked.kind, asked.track, fields["text"].replace("\r\n", "\n")
        )
        if fields["keep"]:
            kept, _ = take(services, answered, source="page")
            return RedirectResponse(f"/takes/{kept.id}", 303)
        view = debrief_view(debrief_answers(services, [answered]), services.library)
        return self._page("web/debrief.html", debrief=view, take=None)

    async def take(self, request: Request) -> Response:
        """Show the debrief of one take."""
        return await self._run(lambda: self._take(request.path_params["take"]))  # type: ignore[no-any-return]

    def _take(self, wanted: str) -> Response:
        said = take_view(self._services, wanted)
        answered = Answered(
            said.get("question", ""), said["prompt"], said["kind"], said.get("track", "both"), said["text"]
        )
        view = debrief_view(debrief_answers(self._services, [answered]), self._services.library)
        return self._page("web/debrief.html", debrief=view, take=said)

    async def api_grade(self, request: Request) -> Response:
        """Grade one answer in the form of the batch contract."""
        body = (await request.body()).decode("utf-8", errors="replace")
        try:
            line = json.dumps(json.loads(body))
        except ValueError:
            raise UserError("the body is not JSON", "send one object with type and text") from None
        row = await self._run(lambda: next(iter(grade_lines(self._services, [line]))))
        if "error" in row:
            raise UserError(row["error"], "see grade-batch-in.json for the form")
        return JSONResponse(row)

    async def health(self, request: Request) -> Response:
        """Tell that the page is there."""
        return JSONResponse({"version": __version__})
