"""The application: routes, guard, faults and styles, joined."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from ..app.grading.report import TEMPLATES
from ..app.services import Services
from ..domain.errors import ScreentestError
from .api.routes import Api
from .desk import Desk
from .errors import on_bug, on_fault, on_refusal
from .rooms.table import routes
from .security import Guard

STYLES = TEMPLATES / "styles"
SCRIPTS = TEMPLATES / "scripts"


def make_app(services: Services, warm: bool = False) -> Starlette:
    """Return the application over some services; with `warm`, the reader is loaded while the first page is read."""
    desk = Desk(services)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            if warm:
                tasks.start_soon(desk.warm)
            yield
        desk.close()

    return Starlette(
        routes=[
            *routes(desk),
            *Api(desk).routes(),
            Mount("/static", StaticFiles(directory=STYLES)),
            Mount("/scripts", StaticFiles(directory=SCRIPTS)),
        ],
        middleware=[Middleware(Guard)],
        exception_handlers={ScreentestError: on_fault, HTTPException: on_refusal, Exception: on_bug},
        lifespan=lifespan,
    )
