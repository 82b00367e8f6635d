"""What a use case refuses says at which key it stands, as what the schema refuses does."""

from __future__ import annotations

from typing import Any

import pytest
from answers import ANSWER, QUESTION
from api_client import Program

from screentest.app.demo import example_resume

RESUME = example_resume().decode()
SPANISH = "Dirigí el equipo de pagos durante cinco años y decidí qué se construía y por qué. " * 30


@pytest.mark.parametrize(
    ("operation", "given", "place"),
    [
        ("read", {"text": ANSWER, "question": "nothing"}, "question"),
        ("debrief", {"text": "no headings"}, "text"),
        ("verdict", {"text": SPANISH}, "text"),
        ("coldRead", {"resume": RESUME, "answers": "no headings"}, "answers"),
        (
            "coldRead",
            {"resume": RESUME, "offers": ["name: A\ntrack: pm\ncurrency: USD\nbase: 265000\n", "base: -1"]},
            "offers[1]",
        ),
        ("outlook", {"set": {"promotion": 0.3}}, "set"),
        ("figures", {"company": "nobody"}, "company"),
        ("brief", {"calls": [{"text": "Thank you all for joining.", "quarter": "soon"}]}, "calls"),
        ("packet", {"text": SPANISH, "level": "L6", "track": "pm"}, "text"),
        ("keepTarget", {"company": "nobody"}, "company"),
        ("keepTarget", {"interview": "2020-01-01"}, "interview"),
        ("keepTake", {"text": ANSWER, "question": "nothing"}, "question"),
        ("keepTake", {"text": ANSWER}, "question"),
        ("keepTake", {"text": "Interviewer: Why?", "question": QUESTION}, "text"),
        ("startSession", {"question": "nothing"}, "question"),
        ("beginLoop", {"track": "pm", "level": "L99"}, "level"),
        ("addStories", {"text": "words without a title"}, "text"),
        ("checkDraft", {"text": "no heading of any form"}, "text"),
        ("checkDraft", {"text": "words", "form": "nothing"}, "form"),
        ("keepDraft", {"name": "../etc", "text": "words", "form": "autopsy"}, "name"),
        ("keepDraft", {"name": "mine", "text": " ", "form": "autopsy"}, "text"),
        ("gradeSimulation", {"text": "words"}, "text"),
        ("importData", {"export": "e30="}, "export"),
        ("makePlan", {"interview": "2026-13-40"}, "interview"),
        ("makePlan", {"interview": "2026-12-30", "days_off": ["2026-02-31"]}, "days_off"),
    ],
)
def test_the_place_is_told(program: Program, operation: str, given: dict[str, Any], place: str) -> None:
    fault = program.refused(operation, 422, **given)
    assert (fault.get("place"), bool(fault["message"] and fault["hint"])) == (place, True), fault


def test_the_place_of_what_is_said_of_something_kept(program: Program) -> None:
    take = program.ask("keepTake", text=ANSWER, question=QUESTION, fast=True)["take"]
    assert program.refused("rateTake", 422, take=take)["place"] == "ratings"
    assert program.refused("gradeAnchors", 422, take=take, levels={"a": 2})["place"] == "levels"
    session = program.ask("startSession", question=QUESTION, fast=True)["id"]
    assert program.refused("sayInSession", 422, session=session, text=" ")["place"] == "text"
    scenario = program.ask("scenarios")["scenarios"][0]["id"]
    for name in ("runScenario", "keepSettings"):
        assert program.refused(name, 422, scenario=scenario, settings={"nothing": "ONE/ONE"})["place"] == "settings"
