"""Use case: findings in SARIF 2.1.0, and their lines and columns for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import __version__
from ..domain.finding import Finding
from ..domain.library import Library
from .views import finding_view

_LEVEL = {"error": "error", "warn": "warning", "info": "note"}


def place(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column (both from 1, in code points) of an offset."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def placed(text: str, found: Sequence[Finding], library: Library) -> list[dict[str, Any]]:
    """Return the views of findings with line and column."""
    views = []
    for item in found:
        line, column = place(text, item.quote.span.start)
        views.append({**finding_view(item, library), "line": line, "column": column})
    return views


def sarif(rows: Sequence[tuple[str, str, Sequence[Finding]]], library: Library) -> dict[str, Any]:
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
    results = [_result(name, text, item, codes) for name, text, found in rows for item in found]
    driver = {"name": "screentest", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _result(name: str, text: str, item: Finding, codes: Sequence[str]) -> dict[str, Any]:
    span = item.quote.span
    line, column = place(text, span.start)
    end_line, end_column = place(text, span.end)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": item.quote.text},
    }
    location = {"artifactLocation": {"uri": name if name != "-" else "stdin"}, "region": region}
    return {
        "ruleId": item.code,
        "ruleIndex": codes.index(item.code),
        "level": _LEVEL[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": location}],
    }
