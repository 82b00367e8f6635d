"""The addresses under /api, one route for each path of the table, and the document that describes them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, Router

from ... import __version__
from ...app.services import Services
from ..desk import Desk
from .document import BASE, document
from .given import given_of
from .operation import Call, Given, Operation
from .sent_files import Papers
from .table import OPERATIONS


class Api:
    """The operations of the table, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._made: dict[object, Any] = {}

    def routes(self) -> list[BaseRoute]:
        """Return what is mounted under /api, and the address that tells whether the page is there."""
        paths: dict[str, dict[str, Operation]] = {}
        for one in OPERATIONS:
            paths.setdefault(one.path, {})[one.method] = one
        routes: list[BaseRoute] = [Route("/openapi.json", self.described)]
        routes += [Route(path, self._handler(rows), methods=list(rows)) for path, rows in paths.items()]
        return [
            Route("/healthz", self.health),
            # A redirect to an address with a slash more or less would not be JSON.
            Route(BASE, self.nothing),
            Mount(BASE, Router(routes, redirect_slashes=False)),
        ]

    async def described(self, _: Request) -> Response:
        """Give the OpenAPI document."""
        return JSONResponse(self._document)

    async def nothing(self, _: Request) -> Response:
        """Say that nothing is here: the operations lie below."""
        raise HTTPException(404)

    async def health(self, _: Request) -> Response:
        """Tell that the page is there."""
        return JSONResponse({"status": "ok", "version": __version__})

    @cached_property
    def _document(self) -> dict[str, Any]:
        return document()

    def _handler(self, rows: dict[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
        async def handle(request: Request) -> Response:
            row = rows["GET" if request.method == "HEAD" else request.method]
            answer = await self._done(row, *await given_of(row, request))
            return Response(msgspec.json.encode(answer), media_type="application/json")

        return handle

    async def _done(self, row: Operation, given: Given, papers: Papers) -> object:
        def work(services: Services) -> object:
            return row.act(Call(services, self._desk.live, self._made, papers), given)

        if row.work == "look":
            return await self._desk.look(work)
        if row.work == "keep":
            return await self._desk.keep(work)
        return await self._desk.judge(work, store=row.work == "judge")
