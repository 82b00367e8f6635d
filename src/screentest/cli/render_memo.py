"""Memo rounds as lines of a terminal: the clock, the points, the rating, what would be asked next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .paint import Pen
from .render import finding_lines, scorecard_lines

View = Mapping[str, Any]


def span_of_minutes(minutes: int) -> str:
    """Return minutes in words: days and hours where there are any."""
    days, rest = divmod(abs(minutes), 1440)
    hours, left = divmod(rest, 60)
    parts = [(days, "day"), (hours, "hour"), (left, "minute")]
    told = [f"{n} {unit}{'s' * (n != 1)}" for n, unit in parts if n]
    return " ".join(told[:2]) or "0 minutes"


def round_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield one round: its brief and its clock."""
    yield pen.rule(view["question"])
    yield pen.wrap(view["prompt"])
    left = view["minutes_left"]
    if left < 0:
        yield pen.warn(f"the {view['minutes']} minutes were over {span_of_minutes(left)} ago; hand it in all the same")
    else:
        until = view["due_at"][:16].replace("T", " ")
        yield pen.bold(f"{span_of_minutes(left)} left of {view['minutes']} minutes, until {until} UTC")
    yield pen.dim("`screentest memo check FILE` as you write, `screentest memo submit FILE` when done")
    yield pen.dim(pen.wrap(view["note"]))


def point_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the length of a memo and its points."""
    minutes = view["minutes_to_read"]
    shown = len(view["points"]) - view["open"]
    yield pen.bold(
        f"{view['words']} words, {minutes} minute{'s' * (minutes != 1)} in silence; "
        f"{shown} of {len(view['points'])} things a reader needs are there"
    )
    for point in view["points"]:
        mark = pen.good("✓") if point["shown"] else pen.bad("✗")
        yield f"{mark} {pen.wrap(point['asks'] + ' ' + point['message'], 2).lstrip()}"
        if not point["shown"]:
            yield pen.wrap(point["hint"], 4)
        for quote in point["quotes"][:1]:
            words = " ".join(quote["text"].split())
            yield pen.dim(pen.wrap(f"“{words[:140]}{'…' * (len(words) > 140)}”", 4))
    yield pen.dim(pen.wrap(view["note"]))


def submitted_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield a memo that was handed in: the clock, the points, the rating, the questions after reading."""
    yield ""
    if view["round"] is None:
        yield pen.dim("no clock was running for this memo")
    elif view["late_minutes"]:
        yield pen.warn(f"{span_of_minutes(view['late_minutes'])} late; the rating does not know it")
    else:
        yield "in time"
    yield ""
    yield from point_lines(pen, view["reading"])
    yield ""
    card = view["scorecard"]
    yield from finding_lines(pen, card["findings"], places=False)
    yield from scorecard_lines(pen, card)
    yield ""
    yield pen.bold("What you would be asked after they have read it")
    for say in view["follow_up"]:
        yield pen.wrap(say, 2, 4)
    yield pen.dim(f"\nsaved as take {view['take']}; `screentest history {view['take']}` shows it again")
