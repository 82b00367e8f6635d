"""One line of a batch: read strictly, and refused with a reason that its owner can act on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from ...domain.track import QUESTION_KINDS, TRACKS
from ..texts.incoming import MAX_TEXT, too_long

#: A line longer than this is not even parsed; escapes can make a text six times as long.
MAX_LINE = 6 * MAX_TEXT
_ID = re.compile(r'\ufeff?\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.){0,200}"|-?\d{1,18})\s*[,}]')


class BadLine(ValueError):
    """A line that cannot be read; the message says why."""


def read_line(line: str, needed: tuple[str, ...]) -> dict[str, Any]:
    """Return the object on a line, its fields proved: `needed` are there, and what is there is of its kind."""
    data = _object(line)
    if data.get("id") is not None and id_of(data) is None:
        raise BadLine("“id” must be a string or a whole number")
    for name in needed:
        if data.get(name) is None:
            raise BadLine(f"“{name}” is missing")
    for name in ("prompt", "text", "track", "type"):
        value = data.get(name)
        if value is not None and not isinstance(value, str):
            raise BadLine(f"“{name}” must be a string")
        if value and not _whole(value):
            raise BadLine(f"“{name}” holds half of a character (a lone surrogate)")
    if len(data["text"]) > MAX_TEXT:
        raise BadLine(too_long("the text", len(data["text"])))
    _one_of(data, "track", TRACKS)
    _one_of(data, "type", QUESTION_KINDS)
    return data


def id_of(data: Mapping[str, Any]) -> str | int | None:
    """Return the id of a line's object, or None where it has none that can be given back."""
    found = data.get("id")
    if isinstance(found, str):
        return found if _whole(found) else None
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def id_in(line: str) -> str | int | None:
    """Return the id of a line that could not be read, where it stands first or the line is an object after all."""
    try:
        return id_of(_object(line))
    except BadLine:
        match = _ID.match(line[:500])
    try:
        return id_of({"id": json.loads(match.group(1))}) if match else None
    except ValueError:
        return None


def _object(line: str) -> dict[str, Any]:
    if len(line) > MAX_LINE:
        raise BadLine(too_long("the line", f"more than {MAX_LINE}"))
    if not _whole(line):
        raise BadLine("the line is not UTF-8 text")
    try:
        data = json.loads(line.removeprefix("\ufeff"), parse_constant=_no_constant)
    except RecursionError:
        raise BadLine("not JSON: it is nested too deeply") from None
    except ValueError as fault:
        raise BadLine(f"not JSON: {fault}") from None
    if not isinstance(data, dict):
        raise BadLine("not a JSON object")
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _one_of(data: Mapping[str, Any], name: str, known: tuple[str, ...]) -> None:
    value = data.get(name)
    if value and value not in known:
        raise BadLine(f"unknown {name} “{value[:50]}”: one of {', '.join(known)}")
