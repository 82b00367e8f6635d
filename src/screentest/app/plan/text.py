"""A plan as text for other programs: JSON, and Markdown with boxes to tick."""

from __future__ import annotations

import json

from .plan import Planned
from .view import plan_view


def json_of(found: Planned) -> str:
    """Return a plan as JSON."""
    return json.dumps(plan_view(found), ensure_ascii=False, indent=2) + "\n"


def markdown_of(found: Planned) -> str:
    """Return a plan as Markdown: a heading a day, a box an item."""
    view = plan_view(found)
    lines = [f"# Plan for the interview on {view['interview']}", ""]
    lines += [line for note in view["notes"] for line in (note, "")]
    for day in view["days"]:
        lines += [f"## {day['weekday'].capitalize()} {day['day']} · {day['minutes']} min", ""]
        for item in day["items"]:
            part = f" ({item['part'][0]} of {item['part'][1]})" if item["part"] else ""
            lines.append(f"- [ ] {_plain(item['title'])}{part} · {item['minutes']} min · `{item['command']}`")
        lines.append("")
    if view["left_out"]:
        lines += ["## What no longer fits", ""]
        lines += [f"- {_plain(left['title'])}: {left['why']}" for left in view["left_out"]]
        lines.append("")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Return a title on one line, without what Markdown would take for marks."""
    return " ".join("".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in text).split())
