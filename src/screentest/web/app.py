"""The application: routes, guard, faults and styles, joined."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from ..app.report import TEMPLATES
from ..app.services import Services
from ..domain.errors import ScreentestError
from .errors import on_fault, on_missing
from .routes import Pages
from .security import Guard

STATIC = Path(__file__).with_name("static")


async def report_style(_: Request) -> Response:
    """Serve the style that reports carry inside them."""
    return FileResponse(TEMPLATES / "report.css", media_type="text/css")


def make_app(services: Services) -> Starlette:
    """Return the application over some services; one request at a time reads and writes."""
    lock = threading.Lock()

    def alone(work: Callable[[], Any]) -> Any:
        with lock:
            return work()

    pages = Pages(services, alone)
    return Starlette(
        routes=[
            Route("/", pages.start),
            Route("/answers", pages.answer, methods=["POST"]),
            Route("/takes/{take}", pages.take),
            Route("/api/grade", pages.api_grade, methods=["POST"]),
            Route("/healthz", pages.health),
            Route("/static/report.css", report_style),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Guard)],
        exception_handlers={ScreentestError: on_fault, 404: on_missing},
    )
