"""What stands before every request: the host it names, the page it comes from, its size."""

from __future__ import annotations

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..app.data.exported import MAX_IMPORT
from .api.table import OPERATIONS
from .errors import HEADERS, refusal

#: A body larger than this is not an answer.
MAX_BODY = 2_000_000
#: So much of a body that is too large is read and dropped, so that a browser hears why before the line closes.
DRAINED = 32 * MAX_BODY
#: The names of this machine. Any other name that leads here was pointed here by somebody else.
HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?", re.I)
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OURS = ("same-origin", "none")

ELSEWHERE = (421, "this address is not served here")
FOREIGN = (403, "the request did not come from this page")
#: Addresses at which more may be sent: an export of years is no form.
LARGER = {
    "/settings/import": MAX_IMPORT,
    "/cold-read": 8_000_000,
    **{f"/api{row.path}": row.most for row in OPERATIONS if row.files},
}


class Guard:
    """Refuses what does not come from this machine's own page, and adds the headers that keep a page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check one request, then hand it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        limit = LARGER.get(scope["path"], MAX_BODY)
        fault = _refused(scope["method"], headers, limit)
        if fault is None:
            await self.app(scope, _bounded(receive, limit), _with_headers(send))
            return
        await _drain(headers, receive)
        await refusal(Request(scope), HTTPException(*fault))(scope, receive, send)


def _refused(method: str, headers: Headers, limit: int) -> tuple[int, str] | None:
    host = headers.get("host", "")
    if not HOST.fullmatch(host):
        return ELSEWHERE
    if method not in SAFE and not _from_here(host, headers):
        return FOREIGN
    length = headers.get("content-length", "0")
    return _too_large(limit) if not length.isdigit() or int(length) > limit else None


def _too_large(limit: int) -> tuple[int, str]:
    return 413, f"more than {limit // 1_000_000} MB were sent"


def _from_here(host: str, headers: Headers) -> bool:
    """Tell whether our own page sent this, or no page at all.

    A browser names the origin of every form, and of every script that sends one. JSON it sends to another site only
    after having asked, and nobody here says yes; so a program that is no browser may send JSON without an origin.
    """
    if headers.get("sec-fetch-site", "none") not in OURS:
        return False
    origin = headers.get("origin")
    if origin is not None:
        return origin.lower() == f"http://{host}".lower()
    return headers.get("content-type", "").split(";")[0].strip().lower() == "application/json"


def _bounded(receive: Receive, limit: int) -> Receive:
    """Return a receiver that ends a body which is larger than it may be, whatever its header said."""
    size = 0

    async def counted() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > limit:
            raise HTTPException(*_too_large(limit))
        return message

    return counted


async def _drain(headers: Headers, receive: Receive) -> None:
    if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
        return
    dropped = 0
    while dropped < DRAINED:
        message = await receive()
        dropped += len(message.get("body", b""))
        if not message.get("more_body", False):
            return


def _with_headers(send: Send) -> Send:
    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith("text/html"):
                # Back and forward show what a browser has stored, however old: half a round would be gone there.
                headers.setdefault("Cache-Control", "private, no-store")
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sender
