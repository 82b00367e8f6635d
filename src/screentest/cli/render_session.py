"""Rehearsals in the terminal: how a round ended, hints, one's own ratings, and two takes side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen

View = Mapping[str, Any]


def ended_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield how a round ended, what it cost, and how to replay it."""
    early = view["early_end"]
    if early:
        yield ""
        yield pen.rule("The round was ended early")
        yield pen.wrap(f"Turn {early['turn']} went wrong: {early['wrong_turn']}.", 2)
        if early["line"]:
            yield pen.bad(pen.wrap(f"- “{early['line']}”", 2, 4))
        yield pen.dim(
            pen.wrap(
                f"Whether interviewers do this is {early['standing']} ({early['claim']}, `screentest claims`); "
                "--mode study never ends a round like this.",
                2,
            )
        )
        yield pen.wrap(f"`screentest take --fork {view['id']}` starts again at that turn; both takes are kept.", 2)
    hints = view["hints"]
    if hints["codes"]:
        yield pen.warn(f"  with {len(hints['codes'])} hint(s), price {hints['price']}: {', '.join(hints['codes'])}")
    asked = view["asked"]
    if asked:
        known = sum(bool(item["fact"]) for item in asked)
        yield pen.dim(f"  you asked {len(asked)} question(s), {known} of which the interviewer could answer")


def gap_lines(pen: Pen, gap: View) -> Iterator[str]:
    """Yield own ratings beside the reader's."""
    if gap["mean"] is None:
        yield pen.dim("  nothing that both you and the reader rated")
        return
    for item in gap["gaps"]:
        n = item["gap"]
        words = "the same" if n == 0 else f"you {'above' if n > 0 else 'below'} by {abs(n)}"
        yield f"  {item['name']}: {words}"
    yield pen.bold(f"  on average {gap['mean']:+.2f}") + pen.dim(f"  against {gap['reader']}")


def compare_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield two takes of one question, before and after."""
    yield pen.wrap(view["prompt"])
    yield ""
    for take, name in zip(view["takes"], ("before", "after"), strict=True):
        overall = "none" if take["overall"] is None else f"{take['overall']:.2f}"
        said = f"{take['words']} words · {take['said_at'][:16]}"
        yield f"  {name:7} overall {pen.bold(overall)} · {take['signal_words']} · {pen.dim(said)}"
    yield ""
    for row in view["ratings"]:
        was, now = (("·" if value is None else str(value)) for value in (row["before"], row["after"]))
        better = (row["after"] or 0) - (row["before"] or 0)
        ink = pen.good if better > 0 else pen.bad if better < 0 else pen.dim
        yield f"  {row['name']:34} {ink(f'{was} → {now}')}"
    for key, title, ink in (
        ("gained", "Shown now", pen.good),
        ("lost", "Shown before, not now", pen.warn),
        ("gone", "No longer held against you", pen.good),
        ("still", "Still held against you", pen.bad),
        ("added", "New against you", pen.bad),
    ):
        if view[key]:
            yield ""
            yield pen.bold(f"  {title}")
            for item in view[key]:
                yield ink(pen.wrap(f"{item['code']} {item['name']}: “{' '.join(item['text'].split())[:140]}”", 4, 6))
    yield pen.dim(f"\n  both read by {view['reader']}")
