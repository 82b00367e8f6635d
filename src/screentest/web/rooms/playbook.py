"""The playbook: chapters to read, each statement of fact with its numbered note, and the rooms that act on them."""

from __future__ import annotations

import shlex
from typing import cast

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.playbook.playbook import ASSUMED, Assumed, playbook_chapter, playbook_list
from ...app.services import Services
from ...domain.claim import CLAIM_STANDINGS
from ...domain.errors import UserError
from ...domain.library import Library
from ..desk import Desk
from ..errors import NotThere
from ..menu import MENU
from ..pages import ASKING, render

#: Command → the room that does the same in the browser.
ROOM_OF = {
    "brief": "/brief",
    "claims": "/claims",
    "cold-read": "/cold-read",
    "debrief": "/rehearse",
    "doctor": "/settings",
    "draft": "/workbench",
    "lint": "/rehearse",
    "memo": "/workbench",
    "outlook": "/outlook",
    "plan": "/plan",
    "questions": "/rehearse",
    "requisition": "/cold-read",
    "review": "/workbench",
    "simulate": "/simulator",
    "story": "/stories",
    "take": "/rehearse",
    "verdict": "/cold-read",
}
READINGS = (("evidence", "By the evidence"), ("playbook", "If the playbook held"))


class Playbook:
    """The pages of the playbook, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/playbook", self.chapters), Route("/playbook/{chapter}", self.chapter)]

    async def chapters(self, _: Request) -> Response:
        """List the chapters."""
        view = await self._desk.look(lambda services: playbook_list(services.library))
        return HTMLResponse(render("know/chapters", room="playbook", view=view, standings=CLAIM_STANDINGS))

    async def chapter(self, request: Request) -> Response:
        """Show one chapter under one of the two readings."""
        wanted, assume = request.path_params["chapter"], request.query_params.get("assume", "evidence")
        if assume not in ASSUMED:
            raise UserError(f"there is no reading “{assume[:20]}”", f"one of {', '.join(ASSUMED)}")

        def page(services: Services) -> str:
            library = services.library
            if library.chapters and wanted not in library.chapters:
                raise NotThere(f"the playbook has no chapter “{wanted[:40]}”", "the playbook's page lists them")
            view = playbook_chapter(library, wanted, cast(Assumed, assume))
            tools = [_tool(one, library) for one in view["tools"]]
            titles = {name: library.chapters[name].title for name in (view["previous"], view["next"]) if name}
            return render(
                "know/chapter", room="playbook", view=view, tools=tools, titles=titles, readings=READINGS, assume=assume
            )

        return HTMLResponse(await self._desk.look(page))


def _tool(tool: dict[str, str], library: Library) -> dict[str, str]:
    """Return what acts on a chapter: the room and its address, or the command where no room does it."""
    command, *given = shlex.split(tool["run"])
    rooms = {item.path: item.words for group in MENU for item in group.items}
    path = ROOM_OF.get(command, "")
    if path not in rooms:
        return {"words": f"screentest {tool['run']}", "address": "", "does": tool["does"]}
    words = rooms[path]
    if command == "take" and given and given[0] in library.questions:
        path, words = ASKING + given[0], "Answer this question"
    if command == "claims" and given[:1] == ["--topic"]:
        path, words = f"{path}?topic={given[1]}", f"Claims: {given[1]}"
    if command == "outlook" and "playbook" in given:
        path, words = f"{path}?set=playbook", f"{words}, playbook's assumptions"
    return {"words": words, "address": path, "does": tool["does"]}
