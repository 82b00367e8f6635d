"""The plan by the API beyond making it: a card with its answer, files out and in, begun afresh and taken back."""

from __future__ import annotations

import base64
import io
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest
from answers import ANSWER
from api_client import Program

from screentest.app.services import Services


@pytest.fixture
def made(program: Program, own: Services) -> dict[str, Any]:
    """Make a plan of twenty days over a kept story."""
    program.ask("addStories", text=f"# The clinic\n\n{ANSWER}\n")
    day = own.clock.now().date() + timedelta(days=20)
    return dict(program.ask("makePlan", interview=day.isoformat(), minutes=60, off=[], track="tpm"))


def cards(program: Program, made: dict[str, Any]) -> list[str]:
    """Return the ids of the plan's cards, which are the items that have an answer."""
    ids = dict.fromkeys(item["id"] for day in made["days"] for item in day["items"])
    return [name for name in ids if program.send("card", item=name).status_code == 200]


def test_a_card_has_a_front_and_an_answer_and_is_called_to_mind(program: Program, made: dict[str, Any]) -> None:
    name = next(one for one in cards(program, made) if not one.startswith("drill-"))
    card = program.ask("card", item=name)
    assert (card["id"], card["front"] != "", card["back"] != "") == (name, True, True)
    assert card["front"] != card["back"]
    needs = program.refused("done", 422, item=name)
    assert "POST /api/plan/items/{item}/done with “rating”" in needs["hint"]
    did = program.ask("done", item=name, rating="good")
    assert (did["rating"], date.fromisoformat(did["next"]) > date.fromisoformat(made["today"])) == ("good", True)
    assert program.ask("plan")["reviews"] == 1
    assert program.ask("undo", item=name)["id"] == name
    assert program.ask("plan")["reviews"] == 0
    assert program.refused("card", 404, item="none")["code"] == "not-there"
    assert program.refused("card", 404, item="plan")["code"] == "not-there"
    assert program.refused("done", 422, item=name, rating="superb")["place"] == "rating"


def test_the_cards_are_a_deck(program: Program, made: dict[str, Any]) -> None:
    deck = program.ask("planDeck")
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(deck["base64"]))) as archive:
        assert deck["name"] == "plan.apkg"
        assert any(name.startswith("collection") for name in archive.namelist())


def test_a_calendar_with_times_goes_out_and_a_moved_one_comes_back(program: Program, made: dict[str, Any]) -> None:
    timed = program.ask("exportPlan", at="18:30", alarm=15)["text"]
    assert "T183000" in timed
    assert "VALARM" in timed
    text = program.ask("exportPlan")["text"]
    item, day = next(
        (item["id"], date.fromisoformat(day["day"]))
        for day in made["days"][2:]
        for item in day["items"]
        if item["kind"] == "step"
    )
    to = day + timedelta(days=1)
    part = next(one for one in text.split("BEGIN:VEVENT") if item in one)
    moved = text.replace(part, part.replace(f"DATE:{day:%Y%m%d}", f"DATE:{to:%Y%m%d}", 1)).encode()
    found = program.uploaded("importPlan", {"calendar": ("../../x.ics", moved)})
    assert found["taken"] == [{"id": item, "day": to.isoformat()}]
    again = program.ask("importPlan", calendar=base64.b64encode(text.encode()).decode())
    assert (again["refused"], again["foreign"]) == ([], 0)
    for wrong in (b"\0\0", b"BEGIN:VCALENDAR", b"words"):
        assert program.refused("importPlan", 422, calendar=base64.b64encode(wrong).decode())["message"]
    assert program.refused("exportPlan", 422, at="never")["place"] == "at"
    assert program.refused("exportPlan", 422, alarm=1441)["place"] == "alarm"


def test_begun_afresh_and_taken_back(program: Program, made: dict[str, Any]) -> None:
    item = next(item["id"] for day in made["days"] for item in day["items"] if item["kind"] == "step")
    program.ask("done", item=item)
    assert program.ask("planAfresh")["done"] == []
    assert [one["id"] for one in program.ask("undoAfresh")["done"]] == [item]
    assert program.refused("undoAfresh", 422)["hint"] == "GET /api/plan shows it as it stands"


def test_without_a_plan_every_operation_says_how_one_is_made(program: Program) -> None:
    calendar = base64.b64encode(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").decode()
    for name, given in (
        ("plan", {}),
        ("today", {}),
        ("exportPlan", {}),
        ("planDeck", {}),
        ("planAfresh", {}),
        ("undoAfresh", {}),
        ("importPlan", {"calendar": calendar}),
    ):
        assert "POST /api/plan" in program.refused(name, 404, **given)["hint"], name
