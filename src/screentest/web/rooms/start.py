"""The first page: what can be done here, and where one left off."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...domain.errors import Unavailable
from ..desk import Desk
from ..pages import recent, render


class Start:
    """The first page, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/", self.start)]

    async def start(self, _: Request) -> Response:
        """Show the ways in, and the takes said last."""
        try:
            return HTMLResponse(render("start", room="start", recent=await self._desk.keep(recent), fault=None))
        except Unavailable as fault:
            return HTMLResponse(render("start", room="start", recent=[], fault=fault))
