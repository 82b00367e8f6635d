"""The company brief on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .paint import Pen

_IMPORTANCE = {3: "central", 2: "stated", 1: "in passing"}
_MOVEMENT = {
    "new": "new in this call",
    "stronger": "stronger than before",
    "steady": "steady",
    "quieter": "quieter than before",
    "gone": "no longer stated",
    "single": "",
}


def brief_lines(pen: Pen, view: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a brief."""
    yield pen.rule(f"Company brief: {view['company'] or 'company not named'}")
    yield pen.dim(pen.wrap(f"made {view['as_of']}, read by {view['reader']}", 2))
    for call in view["calls"]:
        dated = call["quarter"] or call["held"] or "undated"
        yield pen.dim(f"  {dated} · {call['name']} · {call['words']:,} words" + ("" if call["read"] else " · not read"))
    for warning in view["warnings"]:
        yield pen.warn(pen.wrap(f"! {warning['message']}", 2, 4))
    for number, item in enumerate(view["priorities"], 1):
        yield ""
        yield from _priority(pen, number, item)
    if view["gone"]:
        yield ""
        yield pen.rule("No longer stated")
        for item in view["gone"]:
            yield f"  {pen.bold(item['name'])} {pen.dim('last in ' + item['as_of'])}"
            yield pen.wrap(f"“{' '.join(item['quotes'][0].split())}”", 4)


def _priority(pen: Pen, number: int, item: dict[str, Any]) -> Iterator[str]:
    moved = _MOVEMENT[item["movement"]]
    state = " · ".join(part for part in (_IMPORTANCE[item["importance"]], moved, item["as_of"]) if part)
    yield f"{number:2d}. {pen.bold(item['name'])} {pen.dim(state)}"
    for row in item["evidence"]:
        who = f" {row['speaker']}," if row["speaker"] else ""
        yield pen.wrap(f"“{' '.join(row['text'].split())}”{who} {row['call']}", 4, 5)
    for before in item["earlier"]:
        yield pen.dim(pen.wrap(f"{before['call']}: “{' '.join(before['quotes'][0].split())}”", 4, 5))
    for flag in item["flags"]:
        yield pen.bad(pen.wrap(f"! {flag['now']} {flag['finding']} ({flag['claim']}, as of {flag['as_of']})", 4, 6))
    yield pen.wrap(f"PM: {item['initiatives']['pm']}", 4, 8)
    yield pen.wrap(f"TPM: {item['initiatives']['tpm']}", 4, 8)
    for question in item["questions"]:
        yield pen.wrap(f"? {question}", 4, 6)
