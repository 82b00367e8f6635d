"""A requisition's reading as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .paint import Pen

View = Mapping[str, Any]
_QUOTES, _SIGNS = 1, 5
#: A quote is shown up to so many characters; `--json` has all of it.
_SHOWN = 160


def requisition_lines_of(pen: Pen, view: View) -> Iterator[str]:
    """Yield a whole reading: track, what is asked, exposure, level language, pay, and what limits it."""
    yield pen.rule("Track")
    track = str(view["track"])
    ink = pen.warn if track == "hybrid" else pen.good
    yield f"  {ink(pen.bold(track))}  {view['track_words']}"
    yield pen.dim(f"  probability of tpm {view['probability_tpm']:.2f} · log-odds {view['log_odds']:+.2f}")
    yield pen.dim(pen.wrap(str(view["prior"]), 2))
    for side, words in (("tpm", "speaks for tpm"), ("pm", "speaks for pm")):
        yield from _side(pen, view[side], words)
    for warning in view["warnings"]:
        yield pen.warn(pen.wrap(f"! {warning}", 2, 4))
    if view["competencies"]:
        yield ""
        yield pen.rule("Asked, and likely to be probed")
        asked = ", ".join(f"{item['name'].lower()} ({item['sentences']})" for item in view["competencies"])
        yield pen.wrap(f"competencies by sentences: {asked}", 2)
        for focus in view["foci"]:
            yield pen.wrap(f"- {focus}", 2, 4)
    yield ""
    yield from _exposure(pen, view["exposure"])
    yield from _levels(pen, view["levels"])
    yield from _pay(pen, view["pay"])
    yield ""
    for note in view["notes"]:
        yield pen.warn(pen.wrap(f"! {note}", 2, 4))
    yield pen.dim(f"  {view['sentences']} sentences describe the job · read by {view['reader']}")


def _side(pen: Pen, signs: Sequence[View], words: str) -> Iterator[str]:
    if not signs:
        return
    yield ""
    yield f"  {pen.bold(words)}"
    for sign in signs[:_SIGNS]:
        yield f"  {sign['name']} {pen.dim('× ' + str(len(sign['quotes'])))}"
        yield from _quotes(pen, sign["quotes"])
    if len(signs) > _SIGNS:
        yield pen.dim(f"  and {len(signs) - _SIGNS} more; --json has them")


def _quotes(pen: Pen, quotes: Sequence[View]) -> Iterator[str]:
    for quote in quotes[:_QUOTES]:
        yield pen.dim(pen.wrap(f"“{_short(quote['text'])}”", 4))


def _short(text: str) -> str:
    squeezed = " ".join(text.split())
    return squeezed if len(squeezed) <= _SHOWN else squeezed[: _SHOWN - 1].rstrip() + "…"


def _exposure(pen: Pen, exposure: View) -> Iterator[str]:
    yield pen.rule("Exposure")
    ink = {"event-bound": pen.warn, "foundational": pen.good}.get(str(exposure["reading"]), pen.bold)
    yield f"  {ink(pen.bold(str(exposure['words'])))}"
    span = f"{exposure['low']:.2f} to {exposure['high']:.2f}"
    yield pen.dim(f"  {exposure['score']:.2f} of 1 (1 is most event-bound); it could as well be {span}")
    for side, words in (("event_bound", "speaks for an end"), ("foundational", "speaks for going on")):
        yield from _side(pen, exposure[side], words)
        for sign in exposure[side][:2]:
            yield pen.wrap(f"ask: {sign['asks']}", 4, 9)
    yield pen.dim(pen.wrap(str(exposure["note"]), 2))


def _levels(pen: Pen, levels: View) -> Iterator[str]:
    if not levels["found"]:
        return
    yield ""
    yield pen.rule("Level language")
    for item in levels["found"]:
        yield f"  {pen.bold(item['level'])}  {item['because']}"
        yield from _quotes(pen, [item["quote"]])
    yield pen.dim(pen.wrap(str(levels["note"]), 2))


def _pay(pen: Pen, pay: View) -> Iterator[str]:
    if not pay["ranges"] and not pay["signs"]:
        return
    yield ""
    yield pen.rule("Pay as written")
    for item in pay["ranges"]:
        amounts = f"{item['low']:,.0f}" + (f" to {item['high']:,.0f}" if item["high"] != item["low"] else "")
        period = "period not stated" if item["period"] == "unstated" else f"a {item['period']}"
        yield f"  {item['currency'] or 'currency not stated'} {amounts} {period}"
        if item["doubt"]:
            yield pen.warn(pen.wrap(f"! {item['doubt']}: “{_short(item['quote']['text'])}”", 4, 6))
    for item in pay["signs"]:
        yield f"  {item['words']}"
        yield from _quotes(pen, [item["quote"]])
