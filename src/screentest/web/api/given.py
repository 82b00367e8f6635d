"""What was sent, proved: bounded, JSON or a form with files, every key known, every value of its kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request

from ..errors import Misplaced
from .operation import Given, Operation
from .sent_files import Papers, form_of

#: Nothing that is asked for lies deeper.
MOST_DEEP = 12
HOW = "/api/openapi.json has the schema of every body and query"
_AT = re.compile(r"(?P<words>.*?)(?: - at `\$\.?(?P<place>.*)`)?", re.S)


async def given_of(operation: Operation, request: Request) -> tuple[Given, Papers]:
    """Return what an operation was sent, and its files; raises Misplaced (422) with the place, HTTPException 415."""
    path = {name: request.path_params[name] for name in operation.in_path}
    written, papers = operation.method == "GET", Papers()
    if operation.files and _kind(request) == "multipart/form-data":
        written = True
        sent, papers = await form_of(operation, request)
    else:
        sent = _query(request) if operation.method == "GET" else await _body(request)
    if operation.method != "GET" and request.query_params:
        raise Misplaced("this operation takes no query", HOW, next(iter(request.query_params)))
    twice = next((name for name in path if name in sent), None)
    if twice is not None:
        raise Misplaced(f"“{twice}” stands in the address already", HOW, twice)
    together = {**sent, **path}
    _check(together)
    try:
        return msgspec.convert(together, operation.given, strict=not written), papers
    except msgspec.ValidationError as fault:
        raise _misplaced(str(fault)) from None


def _query(request: Request) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in request.query_params.multi_items():
        if name in found:
            raise Misplaced(f"“{name[:40]}” is asked for twice", HOW, name[:40])
        found[name] = value
    return found


async def _body(request: Request) -> dict[str, Any]:
    if _kind(request) != "application/json":
        raise HTTPException(415, "the body is not declared as JSON")
    body = await request.body()
    try:
        sent = msgspec.json.decode(body)
    except RecursionError:
        raise Misplaced("not JSON that anybody meant: it is nested too deeply", HOW) from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        said = "the body is empty" if not body.strip() else f"not JSON: {_words(str(fault))}"
        raise Misplaced(said, HOW) from None
    if not isinstance(sent, dict):
        raise Misplaced("not a JSON object", HOW)
    return sent


def _kind(request: Request) -> str:
    return request.headers.get("content-type", "").split(";")[0].strip().lower()


def _check(sent: Mapping[str, Any]) -> None:
    """Refuse what no use case can keep: a NUL in a text, numbers beyond 64 bits, depth."""
    waiting: list[tuple[str, Any, int]] = [("", sent, 0)]
    while waiting:
        place, value, deep = waiting.pop()
        if deep > MOST_DEEP:
            raise Misplaced("it is nested too deeply", HOW, place[:80])
        if isinstance(value, str) and "\0" in value:
            raise Misplaced("the text holds a NUL character", "take it out; no keyboard writes one", place[:80])
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            raise Misplaced("the number is too large", HOW, place[:80])
        if isinstance(value, dict):
            waiting += [("", name, deep + 1) for name in value]
            waiting += [(f"{place}.{name}".lstrip("."), one, deep + 1) for name, one in value.items()]
        elif isinstance(value, list):
            waiting += [(f"{place}[{n}]", one, deep + 1) for n, one in enumerate(value)]


def _misplaced(said: str) -> Misplaced:
    found = _AT.fullmatch(said)
    assert found is not None
    name = re.search(r"field `(.*)`", found["words"])
    inside = found["place"] or ""
    place = f"{inside}.{name[1]}".lstrip(".") if name else inside
    return Misplaced(_words(found["words"]), HOW, place[:80])


def _words(said: str) -> str:
    return said.replace("`", "“", 1).replace("`", "”", 1)[:300] if said.count("`") == 2 else said.replace("`", "")[:300]
