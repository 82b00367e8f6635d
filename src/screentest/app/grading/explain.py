"""Use case: explain an indicator; the terminal, the documents and the page show these words."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from ...domain.errors import UserError
from ...domain.indicator import Indicator
from ...domain.library import Library


def index(library: Library) -> list[dict[str, str]]:
    """Return every indicator in a line: code, name, and on which side it stands."""
    return [
        {"code": i.code, "name": i.name.replace("-", " "), "stands": i.stands, "mistake": i.mistake or ""}
        for i in sorted(library.indicators.values(), key=lambda i: i.code)
    ]


def find(library: Library, wanted: str) -> Indicator:
    """Return the indicator of a code or name; raises UserError with the nearest ones."""
    code = wanted.strip().upper()
    if code in library.indicators:
        return library.indicators[code]
    names = {i.name: i for i in library.indicators.values()}
    name = wanted.strip().lower().replace(" ", "-")
    if name in names:
        return names[name]
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5) or difflib.get_close_matches(
        code, library.indicators, n=3, cutoff=0.5
    )
    hint = f"did you mean {', '.join(near)}?" if near else "`screentest explain` lists them all"
    raise UserError(f"there is no indicator and no other code “{wanted}”", hint)


def explain(library: Library, wanted: str) -> dict[str, Any]:
    """Return everything a person needs to understand one indicator, and what rests on it."""
    indicator = find(library, wanted)
    used = [c for c in library.criteria.values() if indicator.code in c.codes]
    detect = indicator.detect
    kinds = [
        name
        for name, on in (
            ("phrases", detect.pattern),
            ("structure", detect.structure),
            ("trained examples", detect.example),
        )
        if on
    ]
    return {
        "code": indicator.code,
        "name": indicator.name.replace("-", " "),
        "stands": indicator.stands,
        "mistake": indicator.mistake,
        "severity": indicator.severity,
        "what": indicator.what,
        "why": indicator.why,
        "when_fine": indicator.when_fine,
        "weak": indicator.weak,
        "strong": indicator.strong,
        "standing": indicator.standing,
        "since": indicator.since,
        "found_by": kinds,
        "criteria": [{"id": c.id, "name": c.name, "competency": c.competency} for c in used],
        "claims": list(indicator.claims),
    }


def explain_lines(found: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the explanation as (style, line); styles are head, text and dim."""
    yield "head", f"{found['code']} {found['name']}"
    side = (
        "Counts for you."
        if found["stands"] == "for"
        else f"Counts against you: {found['mistake']} ({found['severity']})."
    )
    yield (
        "dim",
        f"{side} Found by {', '.join(found['found_by'])}. Standing: {found['standing']}. Since {found['since']}.",
    )
    yield "text", ""
    yield "text", found["what"]
    yield "head", "Why it matters"
    yield "text", found["why"]
    yield "head", "When it is fine" if found["stands"] == "against" else "When its absence is fine"
    yield "text", found["when_fine"]
    yield "head", "Weak"
    yield "text", f"“{found['weak'].strip('“”')}”"
    yield "head", "Strong"
    yield "text", f"“{found['strong'].strip('“”')}”"
    if found["criteria"]:
        yield "head", "Enters"
        yield "text", ", ".join(c["name"] for c in found["criteria"])
