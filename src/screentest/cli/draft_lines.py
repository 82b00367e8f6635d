"""Drafts, forms and drills as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .paint import Pen
from .render import SEVERITY_MARK, finding_lines

View = Mapping[str, Any]
_MARKS = {"shown": "+", "open": "~", "blank": "_", "missing": "-"}
_SHOWN = 160


def review_lines(pen: Pen, views: Sequence[View], alike: Sequence[View]) -> Iterator[str]:
    """Yield the reviews of some drafts, and in what they do not differ."""
    for number, view in enumerate(views):
        if number:
            yield ""
        yield from _review(pen, view)
    if alike:
        yield ""
        yield pen.rule("Too much alike")
    for pair in alike:
        yield pen.warn(pen.wrap(f"! {pair['message']}", 2, 4))
        for side in pair["drafts"]:
            yield pen.dim(pen.wrap(f"{side['name']}: “{short(side['text'])}”", 4, 6))


def _review(pen: Pen, view: View) -> Iterator[str]:
    yield pen.rule(f"{view['name']} · {view['form']}")
    yield pen.wrap(view["summary"], 2)
    if view["spoken"]:
        yield pen.wrap(_spoken(view["spoken"]), 2)
    if any(one["state"] not in ("blank", "missing") for one in view["fields"]):
        yield ""
        for one in view["fields"]:
            yield from _field(pen, one, view)
    loose = [item for item in view["findings"] if not item["field"]]
    yield from (line for item in loose for line in _finding(pen, item, 2))
    if view["reader"]["findings"]:
        yield ""
        yield pen.bold("Beside the form: what a listener would mark")
        yield from finding_lines(pen, view["reader"]["findings"], view["name"])
    for line in view["reader"]["held"]:
        yield pen.dim(pen.wrap(f"read in full: {line}", 2, 4))
    if view["brief"]:
        yield from _brief(pen, view["brief"])
    if view["verdict"]:
        yield from _verdict(pen, view["verdict"])


def _spoken(spoken: View) -> str:
    off = spoken["words_off"]
    side = "as many as fit" if not off else f"{abs(off)} {'over' if off > 0 else 'under'}"
    return (
        f"{spoken['words']} words, about {spoken['seconds']} seconds at {spoken['pace']} words a minute; "
        f"{spoken['of_seconds']} seconds are {spoken['of_words']} words: {side}."
    )


def _field(pen: Pen, one: View, view: View) -> Iterator[str]:
    ink = {"shown": pen.bold, "open": pen.warn}.get(one["state"], pen.dim)
    found = [item for item in view["findings"] if item["field"] == one["id"]]
    words = f"{one['state_words']}, {one['words']} words" if one["words"] else one["state_words"]
    yield f"  {ink(_MARKS[one['state']])} {pen.bold(one['heading'])}  {pen.dim(words)}"
    for item in found:
        if item["name"] in ("field blank", "field missing"):
            yield pen.dim(pen.wrap(one["asks"], 6))
        else:
            yield from _finding(pen, item, 6, one)


def _finding(pen: Pen, item: View, indent: int, field: View | None = None) -> Iterator[str]:
    ink = pen.bad if item["severity"] == "error" else pen.warn if item["severity"] == "warn" else pen.dim
    where = f"{item['line']}:{item['column']} "
    yield ink(
        pen.wrap(f"{SEVERITY_MARK[item['severity']]} {where}{item['code']} {item['message']}", indent, indent + 2)
    )
    whole = field is not None and (item["start"], item["end"]) == (field["start"], field["end"])
    if not whole and item["text"] and short(item["text"]) not in item["message"]:
        yield pen.wrap(f"“{short(item['text'])}”", indent + 2)
    yield pen.dim(pen.wrap(item["hint"], indent + 2))
    for claim in item["claims"]:
        yield pen.dim(
            pen.wrap(f"[{claim['standing']}, {claim['as_of']}] {claim['statement']} ({claim['id']})", indent + 2)
        )


def _brief(pen: Pen, view: View) -> Iterator[str]:
    yield ""
    yield pen.bold("Against the company's stated priorities")
    yield pen.wrap(view["words"], 2)
    for touch in view["touches"]:
        yield pen.wrap(f"{touch['priority']}: “{short(touch['stated'])}”", 4, 6)
        yield pen.dim(pen.wrap(f"you: “{short(touch['text'])}” ({', '.join(touch['words'][:5])})", 6))
    yield pen.dim(pen.wrap(view["note"], 2))


def _verdict(pen: Pen, view: View) -> Iterator[str]:
    yield ""
    yield pen.bold("Against the verdict's evidence")
    ink = pen.warn if view["agrees"] is False else str
    yield ink(pen.wrap(view["words"], 2))
    if view["argues_at"] and view["agrees"] is False:
        yield pen.wrap(f"pitch: “{short(view['argues_at']['text'])}”", 4)
    for quote in view["other_side"]:
        yield pen.wrap(f"evidence for {quote['supports'].upper()}: “{short(quote['text'])}”", 4)
    for claim in view["claims"]:
        held = claim["evidence"]
        if held is None:
            yield pen.wrap(f"? “{short(claim['text'])}” stands in no quote of the verdict", 4, 6)
        else:
            yield pen.wrap(f"{held['supports'].upper()} “{short(claim['text'])}”", 4, 6)
            yield pen.dim(pen.wrap(f"evidence: “{short(held['text'])}”", 6))


def kinds_lines(pen: Pen, views: Sequence[View]) -> Iterator[str]:
    """Yield the kinds of draft, one a line, with what each is."""
    for view in views:
        yield f"{pen.bold(view['kind'])}  {view['name']}{'  (has a drill)' if view['drill'] else ''}"
        yield pen.dim(pen.wrap(view["what"], 2))


def form_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield what one form asks, and what each of its checks looks for."""
    yield pen.rule(view["name"])
    yield pen.wrap(view["what"], 2)
    for one in view["fields"]:
        yield f"  {pen.bold(one['heading'])}{'' if one['required'] else pen.dim('  may be left out')}"
        yield pen.wrap(one["asks"], 4)
        yield pen.dim(pen.wrap(one["hint"], 4))
    yield ""
    yield pen.bold("Checks")
    for row in view["checks"]:
        yield pen.wrap(f"{row['code']} {row['name']}: {row['message'].replace('“{words}”', '“…”')}", 2, 4)


def drill_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a drill: the case, what to produce and, where it was asked for, the key."""
    yield pen.rule(f"Drill · {view['form']}")
    yield pen.wrap(view["case"], 2)
    yield ""
    yield pen.bold("Produce")
    for number, line in enumerate(view["produce"], start=1):
        yield pen.wrap(f"{number}. {line}", 2, 5)
    yield ""
    if view["key"] is None:
        yield pen.dim("  the key is shown with --key; write your own first")
        return
    yield pen.bold("Key")
    for number, row in enumerate(view["key"], start=1):
        yield pen.wrap(f"{number}. {row['point']}", 2, 5)
        yield pen.dim(pen.wrap(row["why"], 5))
    for claim in view["claims"]:
        yield pen.dim(pen.wrap(f"[{claim['standing']}, {claim['as_of']}] {claim['statement']} ({claim['id']})", 2, 4))


def short(text: str) -> str:
    """Return a quote on one line, cut where it is long."""
    squeezed = " ".join(text.split())
    return squeezed if len(squeezed) <= _SHOWN else squeezed[: _SHOWN - 1].rstrip() + "…"
