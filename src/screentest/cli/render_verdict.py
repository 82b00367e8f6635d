"""The track verdict as terminal text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen

View = Mapping[str, Any]
_SIDES = {"pm": "product intuition", "tpm": "executional rigor"}


def verdict_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a whole verdict: the call, the quotes for each side, conflicts, what would flip it, whom it is not for."""
    ink = pen.warn if view["track"] == "insufficient" else pen.good
    yield pen.rule("Track verdict")
    odds = f"PM {view['probability_pm']:.0%} · margin {view['margin']:+.2f} log-odds"
    yield f"  {ink(pen.bold(view['track_words']))}   {odds}"
    yield pen.wrap(view["why_words"][:1].upper() + view["why_words"][1:] + ".", 2)
    if view["titles"]:
        yield pen.wrap(view["titles"], 2)
    if view["years"] is not None:
        yield pen.dim(f"  {view['years']:g} years of dated work, overlaps counted once")
    for side, words in _SIDES.items():
        yield from _side(pen, view, side, words)
    if view["answers"]:
        yield ""
        yield pen.bold("From your answers")
        for item in view["answers"]:
            yield pen.wrap(f"{_weight(item)} {item['name']}: “{_short(item['text'])}”", 2, 9)
    yield from _conflicts(pen, view)
    yield from _flips(pen, view)
    if view.get("requisition"):
        yield ""
        yield pen.bold("Against the requisition")
        yield pen.wrap(view["requisition"]["words"], 2)
    yield ""
    yield pen.bold("Not for everybody")
    for line in view["cautions"]:
        yield pen.wrap(line, 2, 2)
    for line in (*view["notes"], *view["held"]):
        yield pen.dim(pen.wrap(line, 2, 4))
    if view["choices"]:
        yield pen.dim(f"  the questionnaire moved the margin by {view['choices']:+.2f}; it never moves the verdict")
    yield pen.dim(
        f"  read by {_READERS.get(view['reader'], view['reader'])}; how well: docs/evidence.md, “Track verdict”"
    )


_READERS = {
    "full": "phrases, attribution and trained examples",
    "phrases-only": "phrases and attribution only (no sentence encoder that fits): it holds back more often",
}


def _side(pen: Pen, view: View, side: str, words: str) -> Iterator[str]:
    quotes = [item for item in view["quotes"] if item["supports"] == side]
    yield ""
    yield pen.bold(f"For {side.upper()}: {words}")
    if not quotes:
        yield pen.dim("  nothing")
    for item in quotes:
        where = f" (page {item['page']})" if item["page"] else ""
        how = f" · {item['manner']}" if item["manner"] else ""
        yield pen.wrap(f"{_weight(item)} {item['name']}{where}{how}", 2, 9)
        yield pen.dim(pen.wrap(f"“{_short(item['text'])}”", 9))


def _conflicts(pen: Pen, view: View) -> Iterator[str]:
    if not view["conflicts"]:
        return
    yield ""
    yield pen.bold("Where the signals conflict")
    for item in view["conflicts"]:
        yield pen.wrap(f"PM “{_short(item['pm']['text'], 90)}”", 2, 4)
        yield pen.wrap(f"TPM “{_short(item['tpm']['text'], 90)}”", 2, 4)
        yield pen.dim(pen.wrap(item["why"], 4))


def _flips(pen: Pen, view: View) -> Iterator[str]:
    yield ""
    yield pen.bold("What would flip it")
    for flip in view["flips"]:
        yield pen.wrap(f"{flip['words']}.", 2)
        for item in flip["gather"]:
            yield pen.dim(pen.wrap(f"bring {item}", 4, 6))


def _weight(item: View) -> str:
    return f"{item['weight']:+.2f}"


def _short(text: str, limit: int = 200) -> str:
    squeezed = " ".join(text.split())
    return squeezed if len(squeezed) <= limit else squeezed[: limit - 1].rstrip() + "…"
