"""Progress: every rating as a dot, competency by competency, each reader by itself."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.services import Services
from ...app.takes.progress import progress
from ...app.takes.progress_view import progress_view, story_for
from ..desk import Desk
from ..pages import moment, render


class ProgressRoom:
    """The page of progress, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/progress", self.show), Route("/progress/story", self.story, methods=["POST"])]

    async def show(self, _: Request) -> Response:
        """Show the ratings so far; stories are read only when that is asked for."""
        return HTMLResponse(await self._desk.keep(lambda services: _page(services, False)))

    async def story(self, _: Request) -> Response:
        """Show them with the kept story that reaches highest on the weakest criterion."""
        return HTMLResponse(await self._desk.judge(lambda services: _page(services, True), store=True))


def _page(services: Services, look: bool) -> str:
    found = progress(services)
    view = progress_view(services.library, found)
    for line in view["lines"]:
        line["dots"] = [{**dot, "said": moment(dot["said_at"])} for dot in line["dots"][-40:]]
    story = story_for(services, found) if look else None
    return render("progress/page", room="progress", view=view, story=story, looked=look)
