"""Faults as pages and as JSON: the only place where the page decides a status."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from ..app.report import templates
from ..domain.errors import ContentFault, ScreentestError, Unavailable

STATUS: tuple[tuple[type[ScreentestError], int], ...] = ((Unavailable, 503), (ContentFault, 500))


def refused(request: Request, status: int, message: str, hint: str) -> Response:
    """Return a fault in the form that was asked for."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"message": message, "hint": hint}}, status)
    page = templates().get_template("web/fault.html").render(status=status, message=message, hint=hint)
    return HTMLResponse(page, status)


async def on_fault(request: Request, fault: Exception) -> Response:
    """Return a fault that somebody can do something about."""
    assert isinstance(fault, ScreentestError)
    status = next((code for kind, code in STATUS if isinstance(fault, kind)), 422)
    return refused(request, status, fault.message, fault.hint)


async def on_missing(request: Request, _: Exception) -> Response:
    """Return the page for an address that leads nowhere."""
    return refused(request, 404, "there is nothing at this address", "the first page leads everywhere")
