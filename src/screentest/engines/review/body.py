"""Finds the body of a packet: headings name things and tell nothing, and are not read as anybody's words."""

from __future__ import annotations

import re

from ...domain.text import Span

_HEADING = re.compile(r"^[ \t]*(?:#{1,6}[ \t].*|(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__):?[ \t]*|[^\n]{1,60}:[ \t]*)$")
#: A line of so few words without a mark before it or a stop after it is a heading too.
_FEW = 6
_LISTED = re.compile(r"^[ \t]*(?:[-*•▪‣]|\d{1,2}[.)])[ \t]")


def body(text: str) -> tuple[Span, ...]:
    """Return the stretches of a text between its headings, in order; white space at their edges is left out."""
    spans: list[Span] = []
    begin: int | None = None
    end = 0
    at = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        alone = number == 0 or not lines[number - 1].strip()
        if not line.strip() or _is_heading(line, alone):
            if line.strip() and begin is not None:
                spans.append(Span(begin, end))
                begin = None
        else:
            if begin is None:
                begin = at + len(line) - len(line.lstrip())
            end = at + len(line.rstrip())
        at += len(line) + 1
    if begin is not None:
        spans.append(Span(begin, end))
    return tuple(spans)


def _is_heading(line: str, alone: bool) -> bool:
    if _LISTED.match(line):
        return False
    stripped = line.strip()
    return bool(_HEADING.match(line)) or (alone and len(stripped.split()) <= _FEW and stripped[-1] not in '.!?;,”"')
