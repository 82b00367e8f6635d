"""A plan in the terminal's lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .paint import Pen

View = dict[str, Any]
#: Days of a plan that are shown with every item; later ones are summed up.
_NEAR = 7
#: What no longer fits is listed up to this many; the rest is counted.
_NAMED = 12
_CALLED = ("story", "claim", "fact")
_OFF = "nothing is planned for today"


def plan_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the whole plan: the next days in full, later ones in a line each, then what no longer fits."""
    yield pen.bold(f"Interview on {view['interview']}, {_days(view['days_left'])}")
    load = view["load"]
    off = ", ".join([*load["off"], *load["days_off"]])
    reviews = f"{view['reviews']} review{'' if view['reviews'] == 1 else 's'}"
    planned = f"{len(view['days'])} days planned, {view['total_minutes']} minutes"
    free = f", off: {off}" if off else ""
    yield pen.dim(f"{load['minutes']} minutes a day{free} · {planned} · {view['cards']} cards · {reviews}")
    yield from _notes(pen, view)
    for day in view["days"][:_NEAR]:
        yield ""
        yield pen.rule(f"{day['weekday'].capitalize()} {day['day']} · {day['minutes']} min")
        yield from _items(pen, [item for item in day["items"] if item["kind"] not in _CALLED])
        called = [item for item in day["items"] if item["kind"] in _CALLED]
        if called:
            minutes = sum(item["minutes"] for item in called)
            yield pen.wrap(f"{minutes} min  {_counted(called)} to call to mind", 2, 11)
    if view["days"][_NEAR:]:
        yield ""
        yield pen.rule("Later")
    for day in view["days"][_NEAR:]:
        names = ", ".join(_sum_up(day["items"]))
        yield pen.wrap(f"{day['weekday'].capitalize()} {day['day']} · {day['minutes']} min · {names}", 2, 6)
    if view["left_out"]:
        yield ""
        yield pen.rule("What no longer fits")
        for left in view["left_out"][:_NAMED]:
            yield pen.wrap(f"{left['title']}: {left['why']}", 2, 4)
        more = len(view["left_out"]) - _NAMED
        if more > 0:
            yield pen.dim(f"  and {more} more; `screentest plan show --json` names them all")
    yield ""
    yield pen.dim("screentest plan today")


def today_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield the list of today."""
    spent = f", {view['spent_minutes']} done" if view["spent_minutes"] else ""
    day = f"{view['weekday'].capitalize()} {view['day']}"
    yield pen.bold(f"{day} · {view['minutes']} min{spent} · interview {_days(view['days_left'])}")
    yield from _notes(pen, view)
    if not view["items"]:
        yield "  " + ("a day off" if view["off"] else "done for today" if view["spent_minutes"] else _OFF)
        return
    yield ""
    yield from _items(pen, view["items"])
    yield ""
    yield pen.dim("screentest plan done ITEM · screentest plan skip ITEM")


def _items(pen: Pen, items: list[View]) -> Iterator[str]:
    for item in items:
        part = f" ({item['part'][0]} of {item['part'][1]})" if item["part"] else ""
        yield pen.wrap(f"{item['minutes']} min  {item['kind_words']}: {item['title']}{part}", 2, 11)
        yield pen.dim(f"           {item['id']} · {item['command']}")


def _sum_up(items: list[View]) -> Iterator[str]:
    called = [item for item in items if item["kind"] in _CALLED]
    for item in items:
        if item["kind"] not in _CALLED:
            part = f" ({item['part'][0]}/{item['part'][1]})" if item["part"] else ""
            yield f"{item['title']}{part}"
    if called:
        yield _counted(called)


def _counted(cards: list[View]) -> str:
    return f"{len(cards)} card{'' if len(cards) == 1 else 's'}"


def _notes(pen: Pen, view: View) -> Iterator[str]:
    for note in view["notes"]:
        yield pen.warn(pen.wrap(note))


def _days(count: int) -> str:
    return "today" if count == 0 else "tomorrow" if count == 1 else f"in {count} days"


def outcome_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield what came of an item."""
    yield pen.wrap(f"{view['did']}: {view['title']}")
    if view["rating"]:
        yield pen.dim(f"  {view['rating']}, {view['because']}; next on {view['next']}")


def moved_lines(pen: Pen, view: View) -> Iterator[str]:
    """Yield what became of a calendar."""
    for one in view["taken"]:
        yield f"moved: {one['id']} to {one['day']}"
    for one in view["refused"]:
        yield pen.warn(pen.wrap(f"not moved: {one['id']} to {one['day']}: {one['why']}"))
    counts = [
        (view["unmoved"], "unmoved"),
        (view["gone"], "no longer in the plan"),
        (view["foreign"], "of somebody else, passed over"),
    ]
    said = ", ".join(f"{count} {what}" for count, what in counts if count)
    if said or not (view["taken"] or view["refused"]):
        yield pen.dim(said or "nothing was moved")
