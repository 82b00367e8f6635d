"""Use case: the questionnaire's choices from a file of “id: a” lines, or as such lines."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from ...domain.errors import UserError
from ...domain.library import Library
from ...engines.track.questionnaire import lean, options

HOW = "write one “id: a” or “id: b” a line; `screentest verdict --questionnaire` asks and prints them"


def parse_choices(text: str, library: Library, name: str) -> dict[str, str]:
    """Return the choices in a file; raises UserError that names the line at fault."""
    found: dict[str, str] = {}
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        key, _, choice = (part.strip().lower() for part in line.partition(":"))
        if key not in library.situations:
            near = difflib.get_close_matches(key, library.situations, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}?" if near else HOW
            raise UserError(f"{name}, line {number}: there is no situation “{key[:50]}”", hint)
        if choice not in ("a", "b"):
            raise UserError(f"{name}, line {number}: “{choice[:20]}” is no choice", HOW)
        if key in found:
            raise UserError(f"{name}, line {number}: “{key}” stands twice", "keep one of the two")
        found[key] = choice
    if not found:
        raise UserError(f"{name} holds no choice", HOW)
    return found


def situations_view(library: Library) -> list[dict[str, str]]:
    """Return every situation with its two answers, in the order in which they are asked."""
    return [
        {"id": item.id, "situation": item.situation, "a": options(item)[0], "b": options(item)[1]}
        for item in library.situations.values()
    ]


def lean_of(library: Library, choices: Mapping[str, str]) -> float:
    """Return what choices say, from -1 (tpm) to 1 (pm)."""
    return lean(library.situations, choices)
