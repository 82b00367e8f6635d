"""The example person: a throw-away look at what comes out, in nobody's data until somebody says so."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.cold_read.cold_read import ColdReader
from ...app.cold_read.kept import KeptRead, Paper, keep_cold_read
from ...app.demo import example_posting, example_resume, example_text
from ...app.grading.views import debrief_view
from ...app.services import Services
from ...app.takes.debrief import debrief_answers
from ...app.texts.answer_set import parse_answer_set
from ...app.texts.resume import resume_of
from ...app.texts.uploaded import paper
from ...domain.document import Document
from ..desk import Desk
from ..errors import NotThere
from ..pages import render
from ..reads import charts_or_none, read_page

COLD_READ, DEBRIEF = "cold-read", "debrief"
RESUME, POSTING = "example résumé", "example posting"


class Example:
    """The pages of the example person, over one desk; each is worked out once, when first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[str, str] = {}

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/example", self.start),
            Route("/example/keep", self.keep, methods=["POST"]),
            Route("/example/{page}", self.show),
            Route("/example/{page}", self.make, methods=["POST"]),
        ]

    async def start(self, _: Request) -> Response:
        """Show who the example person is, and what may be looked at."""
        return HTMLResponse(
            render("start/example", room="start", resume=_readable(_papers()[0].text), made=sorted(self._made))
        )

    async def make(self, request: Request) -> Response:
        """Work a page out, and lead to it."""
        wanted = _known(request)
        if wanted not in self._made:
            self._made[wanted] = await self._desk.judge(_MAKERS[wanted])
        return RedirectResponse(f"/example/{wanted}", 303)

    async def show(self, request: Request) -> Response:
        """Show a page that was worked out; without it, the page that offers to."""
        wanted = _known(request)
        if wanted not in self._made:
            return RedirectResponse("/example", 303)
        return HTMLResponse(self._made[wanted])

    async def keep(self, _: Request) -> Response:
        """Copy the example into one's own data, because somebody asked for it."""
        await self._desk.judge(_keep, store=True)
        return RedirectResponse("/", 303)


def _papers() -> tuple[Document, Document]:
    resume, posting = paper(example_resume(), "", "", RESUME), paper(example_posting(), "", "", POSTING)
    assert resume is not None
    assert posting is not None
    return resume, posting


def _readable(text: str) -> list[tuple[str, str | list[str]]]:
    """Return Markdown's paragraphs, lists and headings as read: (“” | “list” | level of the heading, words)."""
    blocks: list[tuple[str, str | list[str]]] = []
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.strip().splitlines()]
        if not lines:
            continue
        marks, _, words = lines[0].partition(" ")
        if set(marks) == {"#"}:
            blocks.append((str(min(len(marks) + 2, 5)), words))
            lines = lines[1:]
        if lines and all(line.startswith("- ") for line in lines):
            blocks.append(("list", [line[2:] for line in lines]))
        elif lines:
            blocks.append(("", " ".join(lines)))
    return blocks


def _cold_read(services: Services) -> str:
    resume, posting = _papers()
    now = services.clock.now()
    view = ColdReader(services).read(resume_of(resume, now), posting, most=5)
    kept = KeptRead("example", now.isoformat(), Paper(RESUME, resume.text), Paper(POSTING, posting.text), view)
    return read_page(kept, charts_or_none(), example=True)


def _debrief(services: Services) -> str:
    answers = parse_answer_set(example_text(), services.library)
    view = debrief_view(debrief_answers(services, answers), services.library)
    return render("start/debrief", room="start", debrief=view)


def _keep(services: Services) -> None:
    resume, posting = _papers()
    view = ColdReader(services).read(resume_of(resume, services.clock.now()), posting, most=5)
    keep_cold_read(services, resume, posting, view)
    debrief_answers(services, parse_answer_set(example_text(), services.library), keep=True)


_MAKERS: dict[str, Callable[[Services], str]] = {COLD_READ: _cold_read, DEBRIEF: _debrief}


def _known(request: Request) -> str:
    wanted: str = request.path_params["page"]
    if wanted not in _MAKERS:
        raise NotThere(f"the example has no page “{wanted[:40]}”", f"it has {' and '.join(_MAKERS)}")
    return wanted
