"""What programs may ask: the use cases as JSON, and whether the page is there."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from .. import __version__
from ..app.grading.batch import grade_lines
from ..domain.errors import UserError
from .desk import Desk

HOW = 'send one JSON object: {"type": "strategy", "prompt": "…", "text": "…"}; grade-batch-in.json describes it'


class Api:
    """The addresses under /api, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [Route("/api/grade", self.grade, methods=["POST"]), Route("/healthz", self.health)]

    async def grade(self, request: Request) -> Response:
        """Grade one answer in the form of the batch contract; nothing is saved."""
        line = (await request.body()).decode("utf-8", errors="surrogateescape")
        rows = await self._desk.judge(lambda services: list(grade_lines(services, [line])))
        if not rows:
            raise UserError("the body is empty", HOW)
        if "error" in rows[0]:
            raise UserError(rows[0]["error"], HOW)
        return JSONResponse(rows[0])

    async def health(self, _: Request) -> Response:
        """Tell that the page is there."""
        return JSONResponse({"status": "ok", "version": __version__})
