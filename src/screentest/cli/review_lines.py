"""A packet's review as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen

View = Mapping[str, Any]
_MARKS = {"shown": "+", "partly": "~", "claimed": "?", "missing": "-"}
_SHOWN = 170


def review_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a whole review: what is claimed and shown, what is missing, findings, the keeper question, the route."""
    yield pen.rule(f"Packet for {view['track'].upper()} {view['level']} (inference)")
    yield pen.wrap(view["summary"], 2)
    yield pen.dim(pen.wrap(view["level_note"], 2))
    if view["next"]:
        yield ""
        yield pen.bold("Gather next")
        for item in view["next"]:
            yield pen.wrap(f"- {item}", 2, 4)
    yield ""
    yield pen.bold("What it claims")
    for row in view["requirements"]:
        yield from _requirement(pen, row)
    yield from _warnings(pen, view)
    yield from _keeper(pen, view["keeper"])
    if view["route"]:
        yield from _route(pen, view["route"])
    yield ""
    like = view["reads_like"]
    yield pen.dim(f"  as a whole it reads: {like['words'].lower()} (PM {like['probability_pm']:.0%})")
    yield from _claims(pen, view["claims"])
    for line in (*view["notes"], *view["held"]):
        yield pen.dim(pen.wrap(line, 2, 4))
    yield pen.dim(f"  read by {view['reader']}; how well: docs/evidence.md, “Packets and the cold read”")


def _requirement(pen: Pen, row: View) -> Iterator[str]:
    ink = {"shown": pen.good, "partly": pen.bold}.get(row["state"], pen.warn)
    yield f"  {ink(_MARKS[row['state']])} {pen.bold(row['name'])}  {row['state_words']}"
    for quote in row["shown"]:
        yield pen.wrap(f"“{short(quote['text'])}”{_page(quote)}", 6)
        yield pen.dim(f"      {quote['name']}")
    if row["state"] != "shown":
        for quote in row["said"]:
            yield pen.wrap(f"only said: “{short(quote['text'])}”{_page(quote)}", 6)
        for lack in row["lacks"]:
            yield pen.dim(pen.wrap(f"lacks {lack}", 6))
        yield pen.wrap(f"bring {row['gather']}", 6)
    yield pen.dim(pen.wrap(row["basis"], 6))


def _warnings(pen: Pen, view: View) -> Iterator[str]:
    if view["warnings"] or view["findings"]:
        yield ""
        yield pen.bold("What speaks against it")
    for row in view["warnings"]:
        yield pen.warn(pen.wrap(f"! {row['words']}", 2, 4))
        for quote in row["quotes"][:2]:
            yield pen.dim(pen.wrap(f"“{short(quote['text'])}”{_page(quote)}", 4))
    for item in view["findings"][:6]:
        yield pen.wrap(f"{item['code']} {item['message']}", 2, 4)
        yield pen.dim(pen.wrap(f"“{short(item['text'])}”", 4))
    if len(view["findings"]) > 6:
        yield pen.dim(f"  and {len(view['findings']) - 6} more; --json has them")


def _keeper(pen: Pen, keeper: View) -> Iterator[str]:
    yield ""
    yield pen.bold("The keeper question")
    yield pen.wrap(keeper["question"], 2)
    yield pen.wrap(keeper["reading"], 2)
    for sign, side in (("+", "for"), ("-", "against")):
        for quote in keeper[side]:
            yield pen.wrap(f"{sign} “{short(quote['text'])}” {quote['name']}", 2, 4)
    if keeper["not_in_packet"]:
        yield pen.dim(pen.wrap(f"not in the packet: {', '.join(keeper['not_in_packet']).lower()}", 2, 4))
    yield from _claims(pen, keeper["claims"])


def _route(pen: Pen, route: View) -> Iterator[str]:
    yield ""
    yield pen.rule(f"{route['name']} (inference)")
    yield pen.wrap(route["note"], 2)
    for title, rows in (("What carries over", route["carried"]), ("Gaps", route["gaps"])):
        if rows:
            yield ""
            yield pen.bold(title)
        for row in rows:
            yield f"  {row['name']}" + (f"  {pen.dim(row['state'])}" if "state" in row else "")
            for quote in row.get("shown", ())[:1]:
                yield pen.dim(pen.wrap(f"“{short(quote['text'])}”", 4))
    yield ""
    yield pen.bold("Steps, and the evidence each leaves")
    for number, step in enumerate(route["steps"], start=1):
        done = "  (shown already)" if step["already_shown"] else ""
        yield f"  {number}. {pen.bold(step['name'])}{done}"
        yield pen.wrap(step["do"], 5)
        yield pen.dim(pen.wrap(f"evidence: {step['evidence']}", 5))
    yield from _claims(pen, route["claims"])


def _claims(pen: Pen, claims: list[View]) -> Iterator[str]:
    for claim in claims:
        ink = pen.warn if claim["standing"] == "contradicted" else pen.dim
        yield ink(pen.wrap(f"[{claim['standing']}] {claim['id']}: {claim['statement']}", 2, 4))


def _page(quote: View) -> str:
    return f" (page {quote['page']})" if quote["page"] else ""


def short(text: str, limit: int = _SHOWN) -> str:
    """Return a quote on one line, cut where it is long."""
    squeezed = " ".join(text.split())
    return squeezed if len(squeezed) <= limit else squeezed[: limit - 1].rstrip() + "…"
