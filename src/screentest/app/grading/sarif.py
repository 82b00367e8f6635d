"""Use case: findings in SARIF 2.1.0, and their lines and columns for people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ... import __version__
from ...domain.finding import Finding
from ...domain.library import Library
from ..texts.captions import Transcript
from .views import finding_view

_LEVEL = {"error": "error", "warn": "warning", "info": "note"}


class Places:
    """The lines of one text, counted once; of a transcript made of captions those of the captions' own file."""

    def __init__(self, text: str | Transcript) -> None:
        self.transcript = text if isinstance(text, Transcript) else None
        if isinstance(text, Transcript):
            text = text.text
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and column (both from 1, in code points) of an offset."""
        if self.transcript is not None:
            return self.transcript.of(offset)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def placed(text: str | Transcript, found: Sequence[Finding], library: Library) -> list[dict[str, Any]]:
    """Return the views of findings with line and column."""
    views = []
    places = Places(text)
    for item in found:
        line, column = places.of(item.quote.span.start)
        views.append({**finding_view(item, library), "line": line, "column": column})
    return views


def sarif(rows: Sequence[tuple[str, str | Transcript, Sequence[Finding]]], library: Library) -> dict[str, Any]:
    """Return a SARIF log of the findings in several files (name, text, findings)."""
    codes = sorted({item.code for _, _, found in rows for item in found})
    rules = [
        {
            "id": code,
            "name": library.indicators[code].name,
            "shortDescription": {"text": library.indicators[code].what},
            "fullDescription": {"text": library.indicators[code].why},
            "help": {"text": library.indicators[code].when_fine},
        }
        for code in codes
    ]
    at = {code: index for index, code in enumerate(codes)}
    results: list[dict[str, Any]] = []
    for name, text, found in rows:
        places, uri = Places(text), _uri(name)
        results.extend(_result(uri, places, item, at[item.code]) for item in found)
    driver = {"name": "screentest", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _uri(name: str) -> str:
    if name == "-":
        return "stdin"
    return Path(name).as_uri() if Path(name).is_absolute() else quote(Path(name).as_posix())


def _result(uri: str, places: Places, item: Finding, rule: int) -> dict[str, Any]:
    span = item.quote.span
    line, column = places.of(span.start)
    end_line, end_column = places.of(span.end)
    region: dict[str, Any] = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "snippet": {"text": item.quote.text},
    }
    if places.transcript is None:
        region |= {"charOffset": span.start, "charLength": span.end - span.start}
    location = {"artifactLocation": {"uri": uri}, "region": region}
    return {
        "ruleId": item.code,
        "ruleIndex": rule,
        "level": _LEVEL[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": location}],
    }
