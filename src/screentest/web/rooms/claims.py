"""The claims: what the advice rests on, with standing, date, sources, and what leans on each."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.playbook.claims_view import claims_view, one_claim
from ...app.services import Services
from ...domain.errors import UserError
from ..desk import Desk
from ..errors import NotThere
from ..pages import render


class Claims:
    """The pages of the ledger, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/claims", self.all), Route("/claims/{claim}", self.one)]

    async def all(self, request: Request) -> Response:
        """Show the claims that the address asks for; without any question, all."""
        asked = request.query_params
        standing, topic = asked.get("standing", "").strip(), asked.get("topic", "").strip()
        words = " ".join(asked.get("words", "").split())

        def page(services: Services) -> str:
            view = claims_view(services.library, standing, topic, words)
            return render("know/claims", room="claims", view=view, filtered=bool(standing or topic or words))

        return HTMLResponse(await self._desk.look(page))

    async def one(self, request: Request) -> Response:
        """Show one claim under an address of its own."""
        wanted = request.path_params["claim"]

        def page(services: Services) -> str:
            try:
                claim = one_claim(services.library, wanted)
            except UserError as fault:
                hint = fault.hint if fault.hint.startswith("did you mean") else "the page of claims lists them all"
                raise NotThere(f"there is no claim “{wanted[:40]}”", hint) from None
            return render("know/claim", room="claims", claim=claim)

        return HTMLResponse(await self._desk.look(page))
