"""The cold read as terminal text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..app.cold_read.page import role_words
from ..app.cold_read.words import LEVEL_SIDES, first_words, outlook_words
from .paint import Pen
from .review_lines import short

View = Mapping[str, Any]


def cold_read_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the page, about two screens: the call or that there is none, quotes, what flips it, what hangs on it."""
    verdict = view["verdict"]
    ink = pen.warn if verdict["track"] == "insufficient" else pen.good
    yield pen.rule("Cold read")
    yield f"  {ink(pen.bold(verdict['track_words']))}"
    for line in first_words(view):
        yield pen.wrap(line, 2)
    for side, words in (("pm", "Product intuition"), ("tpm", "Executional rigor")):
        yield ""
        yield pen.bold(f"{words} ({side.upper()})")
        quotes = [item for item in verdict["quotes"] if item["supports"] == side]
        for item in quotes:
            where = f", page {item['page']}" if item["page"] else ""
            yield pen.wrap(f"{item['weight']:+.2f} “{short(item['text'])}”", 2, 8)
            yield pen.dim(f"        {item['name']}{where}")
        if not quotes:
            yield pen.dim("  nothing")
    if verdict["conflicts"]:
        yield from _part(
            pen,
            "Where it conflicts",
            (
                f"“{short(c['pm']['text'], 80)}” / “{short(c['tpm']['text'], 80)}”: {c['why']}"
                for c in verdict["conflicts"]
            ),
        )
    yield from _part(pen, "What would flip it", (f"{flip['words']}." for flip in verdict["flips"]))
    yield from _part(pen, "Gather next", view["next"])
    if view["requisition"]:
        yield from _part(pen, "The role", role_words(view["requisition"]))
    told = outlook_words(view["outlook"]) if view["outlook"] else (f"Not worked out: {view['outlook_missing']}.",)
    yield from _part(pen, "What hangs on the choice", told)
    rows = (
        f"{item['level']} {LEVEL_SIDES[r['track']]}: {r['words']}" for item in view["levels"] for r in item["lines"]
    )
    yield from _part(pen, "Level language (inference)", rows)
    yield from _part(pen, "What is not known", view["unknown"])
    yield ""
    yield pen.dim(pen.wrap(f"{view['label']} {view['as_of']}.", 2))


def _part(pen: Pen, title: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield pen.bold(title)
    for line in lines:
        yield pen.wrap(f"- {line}", 2, 4)
