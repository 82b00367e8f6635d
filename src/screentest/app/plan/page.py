"""The plan for a page: where each thing is done in the rooms, what is called to mind, and the days by weeks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from .view import View

#: Step → the room in which it is done; of steps with a number the part before it.
_ROOMS = {
    "company-brief": "/brief",
    "narrative": "/workbench",
    "failure-autopsy": "/workbench",
    "metric-suite": "/workbench",
    "pitch": "/workbench",
    "consistency-choice": "/simulator",
    "culture-map": "/stories",
    "stories": "/stories",
    "look-over": "/claims",
    "rehearsal": "/rehearse",
}
CALLED = frozenset({"story", "claim", "fact"})
_TAKE, _CARD = "screentest take ", "screentest plan card "


def place_of(item: str, command: str, rooms: Collection[str]) -> str:
    """Return the address at which an item is done, or nothing where only its command does it."""
    if command.startswith(_TAKE) and "/rehearse" in rooms:
        return f"/rehearse?question={quote(command.removeprefix(_TAKE), safe='')}"
    if command.startswith(_CARD):
        return f"/plan/cards/{quote(command.removeprefix(_CARD), safe='')}"
    name = item.partition(".")[0]
    found = _ROOMS.get(name) or _ROOMS.get(name.partition("-")[0], "")
    return found if found in rooms else ""


def today_page(view: View, rooms: Collection[str]) -> View:
    """Return today's list with addresses; cards to call to mind are one line of their own."""
    rows = [
        {**item, "place": place_of(item["id"], item["command"], rooms)}
        for item in view["items"]
        if item["kind"] not in CALLED
    ]
    called = [item for item in view["items"] if item["kind"] in CALLED]
    return {
        **view,
        "rows": rows,
        "called": {"cards": called, "minutes": sum(item["minutes"] for item in called)},
        "shown": day_words(view["day"]),
        "on": day_words(view["interview"]),
        "notes": [note.replace("with `screentest take QUESTION`", "in the rehearsal room") for note in view["notes"]],
    }


def weeks(view: View) -> list[dict[str, Any]]:
    """Return the days of a plan by weeks, Monday to Sunday; days without anything are there too."""
    first, last = date.fromisoformat(view["today"]), date.fromisoformat(view["interview"])
    planned = {day["day"]: day for day in view["days"]}
    monday, found = first - timedelta(days=first.weekday()), []
    while monday <= last:
        days = [monday + timedelta(days=n) for n in range(7)]
        rows = [_day(day, planned.get(day.isoformat()), view, first, last) for day in days]
        found.append(
            {"of": f"{monday.day} {monday:%B %Y}", "minutes": sum(row["minutes"] for row in rows), "days": rows}
        )
        monday += timedelta(days=7)
    return found


def _day(day: date, planned: View | None, view: View, first: date, last: date) -> dict[str, Any]:
    items = planned["items"] if planned else []
    called = [item for item in items if item["kind"] in CALLED]
    load = view["load"]
    off = f"{day:%a}".lower() in load["off"] or day.isoformat() in load["days_off"]
    return {
        "iso": day.isoformat(),
        "name": f"{day:%A}",
        "number": f"{day.day} {day:%b}",
        "minutes": planned["minutes"] if planned else 0,
        "items": [item for item in items if item["kind"] not in CALLED],
        "called": len(called),
        "is": "interview" if day == last else "today" if day == first else "off" if off else "",
        "outside": day < first or day > last,
    }


def day_words(iso: str) -> str:
    """Return a day as people read it."""
    day = date.fromisoformat(iso)
    return f"{day:%A}, {day.day} {day:%B %Y}"
