"""Progress: every rating as a dot, competency by competency, each reader by itself."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.grading.views import View
from ...app.held import Held
from ...app.services import Services
from ...app.takes.progress import progress
from ...app.takes.progress_view import progress_view, story_for
from ..desk import Desk
from ..pages import moment, render


class ProgressRoom:
    """The page of progress, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._view = Held(_view)
        desk.beforehand(self._view)

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/progress", self.show), Route("/progress/story", self.story, methods=["POST"])]

    async def show(self, _: Request) -> Response:
        """Show the ratings so far; stories are read only when that is asked for."""
        return HTMLResponse(await self._desk.keep(lambda services: self._page(services, False)))

    async def story(self, _: Request) -> Response:
        """Show them with the kept story that reaches highest on the weakest criterion."""
        return HTMLResponse(await self._desk.judge(lambda services: self._page(services, True), store=True))

    def _page(self, services: Services, look: bool) -> str:
        story = story_for(services, progress(services)) if look else None
        return render("progress/page", room="progress", view=self._view(services), story=story, looked=look)


def _view(services: Services) -> View:
    view = progress_view(services.library, progress(services))
    for line in view["lines"]:
        line["dots"] = [{**dot, "said": moment(dot["said_at"])} for dot in line["dots"][-40:]]
    return view
