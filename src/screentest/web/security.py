"""What stands before every request: the host it asks for, where it comes from, how large it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import Response

from .errors import refused

#: More than this is not an answer.
MAX_BODY = 2_000_000
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})


def _host(value: str) -> str:
    return urlsplit(f"//{value}").hostname or ""


class Guard(BaseHTTPMiddleware):
    """Refuses what does not come from this machine's own page."""

    async def dispatch(self, request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        """Check host, origin and size, then answer with the headers that keep a page to itself."""
        fault = self._fault(request)
        response = refused(request, *fault) if fault else await call_next(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def _fault(self, request: Request) -> tuple[int, str, str] | None:
        host = request.headers.get("host", "")
        if _host(host) not in LOCAL:
            return 421, "this address is not served here", "open the address that `screentest serve` printed"
        if request.method not in ("GET", "HEAD"):
            # A form of another site carries that site's origin; a browser always sends one with a form.
            origin = request.headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != host:
                return 403, "the request came from another page", "send it from Screentest's own page"
            if origin is None and request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
                return 403, "the request came from another page", "send it from Screentest's own page"
            length = request.headers.get("content-length", "")
            if not length.isdigit():
                return 411, "the request does not say how long it is", "send Content-Length"
            if int(length) > MAX_BODY:
                return 413, f"more than {MAX_BODY // 1_000_000} MB", "cut it to the answer itself"
        return None
