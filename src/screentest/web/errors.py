"""Faults as pages and as JSON: the only place where the page decides a status."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from ..domain.errors import ContentError, ContentFault, ScreentestError, Unavailable
from .fault_words import for_programs
from .page_words import for_people
from .pages import render

#: They go with every answer. The policy lets a page load its own styles, scripts and pictures and send its own forms.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # Not “no-referrer”: a browser would then hide where a form comes from, from us too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}
SHOWN = 20
FIRST_PAGE = "the first page leads everywhere"
HINTS = {
    403: "open Screentest's own page and send it from there; what you wrote is still in the form you came from",
    404: FIRST_PAGE,
    405: FIRST_PAGE,
    413: "go back: your words are still in the form. Cut them to the answer itself",
    421: "open the address that `screentest serve` printed",
}
#: What stands in a fault's code under /api, and what a program is to do about what has no hint of its own.
CODES = {
    403: "foreign",
    404: "not-there",
    405: "wrong-method",
    413: "too-large",
    415: "not-json",
    421: "elsewhere",
    422: "not-valid",
    500: "own-fault",
    503: "unavailable",
}
API_HINTS = {
    403: "send “Content-Type: application/json”; with files, the Origin of this machine, as http://127.0.0.1:8765",
    404: "/api/openapi.json lists every address",
    405: "/api/openapi.json lists every address with its methods",
    413: "send less at once",
    415: "send “Content-Type: application/json”, or a form where files are taken",
    421: HINTS[421],
}
WORDS = {404: "there is nothing at this address", 405: "this address does not take that kind of request"}


class NotThere(ScreentestError):
    """What an address names is not there."""


class Misplaced(ScreentestError):
    """What was sent cannot be taken as it is; `place` is the key at which it stands."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "", place: str = "") -> None:
        super().__init__(message, hint)
        self.place = place


def refusal(request: Request, fault: HTTPException) -> Response:
    """Return a refused request as a page or as JSON."""
    status = fault.status_code
    message = WORDS.get(status, fault.detail)
    hints = API_HINTS if of_api(request) else HINTS
    return faulty(request, status, message, hints.get(status, FIRST_PAGE), headers=dict(fault.headers or {}))


def of_api(request: Request) -> bool:
    """Tell whether a program asks: under /api every answer is JSON."""
    path = request.url.path
    return path == "/api" or path.startswith("/api/")


def faulty(
    request: Request,
    status: int,
    message: str,
    hint: str = "",
    places: tuple[ContentError, ...] = (),
    headers: dict[str, str] | None = None,
    place: str = "",
) -> Response:
    """Return a fault in the form that was asked for: one shape of JSON under /api, else a page that says what to do."""
    together = {**HEADERS, **(headers or {})}
    if of_api(request):
        error = {"code": CODES.get(status, "refused"), "message": for_programs(message), "hint": for_programs(hint)}
        return JSONResponse({"error": {**error, **({"place": place} if place else {})}}, status, together)
    message, hint = for_people(message), for_people(hint)
    shown = render("fault", room="", status=status, message=message, hint=hint, places=places[:SHOWN])
    return HTMLResponse(shown, status, together)


def status_of(fault: ScreentestError) -> int:
    """Return the HTTP status of a fault that somebody can do something about."""
    if isinstance(fault, NotThere):
        return 404
    if isinstance(fault, Unavailable):
        return 503
    return 500 if isinstance(fault, ContentFault) else 422


async def on_refusal(request: Request, fault: Exception) -> Response:
    """Answer what the router or the guard refused."""
    assert isinstance(fault, HTTPException)
    return refusal(request, fault)


async def on_fault(request: Request, fault: Exception) -> Response:
    """Answer a fault that somebody can do something about."""
    assert isinstance(fault, ScreentestError)
    places = fault.errors if isinstance(fault, ContentFault) else ()
    place = fault.place if isinstance(fault, Misplaced) else ""
    return faulty(request, status_of(fault), fault.message, fault.hint, places, place=place)


async def on_bug(request: Request, _: Exception) -> Response:
    """Answer a fault of our own; the server still prints where it happened."""
    return faulty(
        request,
        500,
        "Screentest met a fault of its own",
        "nothing that was saved is lost. The window in which `screentest serve` runs shows lines to report",
    )
