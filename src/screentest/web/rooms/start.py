"""The first page: what this is, the papers that begin it, where one left off, and what is still to be made."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.checklist import checklist
from ...app.left_off import left_off
from ...app.services import Services
from ...domain.errors import ScreentestError, Unavailable
from ..desk import Desk
from ..menu import MENU
from ..pages import moment, render
from .cold_read import bare_values, form_values

#: Room → its address, of the rooms that the menu knows.
PATHS = {item.room: item.path for group in MENU for item in group.items}


class Start:
    """The first page, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last = ("", "")

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/", self.start)]

    async def start(self, _: Request) -> Response:
        """Show the ways in, where one left off, and the checklist."""
        try:
            return HTMLResponse(await self._desk.keep(self._page))
        except Unavailable as fault:
            closed = fault
        return HTMLResponse(await self._desk.look(lambda services: _bare(services, closed)))

    def _page(self, services: Services) -> str:
        """Return the page; as long as nothing is kept it is the same within a minute, and made once."""
        mark = f"{services.clock.now():%Y-%m-%d %H:%M} {id(services.library)} {services.store.mark()}"
        known, page = self._last
        if known != mark:
            page = _page(services)
            self._last = (mark, page)
        return page


def _page(services: Services) -> str:
    left = left_off(services)
    left["takes"] = [{**row, "said": moment(row["said_at"])} for row in left["takes"]]
    lying = any(left[name]["rows"] or left[name]["fault"] for name in ("drafts", "sessions", "memos"))
    track = left["target"]["track"] if left["target"] else "both"
    return render(
        "start/page",
        room="start",
        **form_values(services, None, None),
        left=left,
        begun=bool(left["takes"] or left["today"] or left["read"] or lying),
        lying=lying,
        checklist=checklist(services, track),
        paths=PATHS,
        closed=None,
    )


def _bare(services: Services, closed: ScreentestError) -> str:
    """Return the page where the store cannot be asked: the ways in alone."""
    return render("start/page", room="start", **bare_values(services, None, None), closed=closed, begun=False)
