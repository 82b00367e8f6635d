"""Whole loops by the API: begun, held turn by turn, paused, gone on with, ended, rated and debriefed."""

from __future__ import annotations

from typing import Any

from answers import ANSWER
from api_client import Program

from screentest.app.services import Services


def begun(program: Program, **given: Any) -> str:
    return str(program.ask("beginLoop", track="tpm", level="L6", fast=True, **given)["id"])


def held(program: Program, loop: str) -> str:
    """Hold the question that comes next, rate nothing oneself, and return the take."""
    session = program.ask("enterLoop", loop=loop)
    program.ask("sayInSession", session=session["id"], text=ANSWER)
    take = program.ask("endSession", session=session["id"])["take"]
    assert program.ask("rateTake", take=take, skip=True)["waits"]
    return str(take)


def test_a_loop_names_no_question_before_it_is_asked(program: Program, own: Services) -> None:
    made = program.ask("beginLoop", track="tpm", level="L6")
    assert (made["track"], made["level"], made["mode"], made["next"], made["over"]) == ("tpm", "L6", "real", 0, False)
    assert (made["rounds"][0]["name"], made["rounds"][0]["begun"]) == ("Recruiter call", False)
    assert not [one for item in made["rounds"] for one in item["questions"]]
    assert sum(item["minutes"] for item in made["rounds"]) == made["minutes"]
    assert program.ask("loop", loop=made["id"]) == program.ask("loops")["loops"][0] == made


def test_a_loop_from_its_first_turn_to_its_debrief(program: Program) -> None:
    loop = begun(program)
    session = program.ask("enterLoop", loop=loop)
    assert (session["loop"], session["paused"]) == (loop, False)
    program.ask("keepTurnDraft", session=session["id"], text="Half a thought")
    assert program.ask("pauseSession", session=session["id"])["paused"]
    assert program.ask("turnDraft", session=session["id"])["text"] == "Half a thought"
    assert program.ask("enterLoop", loop=loop)["id"] == session["id"], "it goes on where it was left"
    said = program.ask("sayInSession", session=session["id"], text=ANSWER)
    assert [line["text"] for line in said["talk"] if line["who"] == "candidate"] == [ANSWER]
    assert program.ask("turnDraft", session=session["id"])["text"] == ""
    take = program.ask("endSession", session=session["id"])["take"]
    asked = program.ask("loop", loop=loop)["rounds"][0]["questions"]
    assert [(one["question"], one["take"]) for one in asked] == [(session["question"], take)]
    assert program.ask("rateTake", take=take, skip=True) == {"take": take, "waits": True, "gap": None}
    assert "GET /api/takes" not in program.refused("takeDebrief", 422, take=take)["hint"]
    for name in ("loopDebrief", "judgeLoop"):
        assert "POST /api/loops/{loop}/end" in program.refused(name, 422, loop=loop)["hint"]
    assert program.ask("endLoop", loop=loop)["over"]
    assert program.ask("reopenLoop", loop=loop)["next"] == 0
    program.ask("endLoop", loop=loop)
    assert "POST /api/loops/{loop}/judge" in program.refused("loopDebrief", 422, loop=loop)["hint"]
    found = program.ask("judgeLoop", loop=loop)
    assert found == program.ask("loopDebrief", loop=loop)
    assert [ANSWER in item["text"] for item in found["debrief"]["items"]] == [True]
    assert [row["answers"] for row in found["panel"]][:2] == [1, 0]
    assert found["panel"][1]["signal_words"] == "not held"
    assert program.refused("enterLoop", 422, loop=loop)["message"] == "this loop is over"
    assert not program.ask("take", take=take)["waits"]


def test_several_rounds_are_debriefed_together(program: Program) -> None:
    loop = begun(program, mode="real")
    takes = [held(program, loop), held(program, loop)]
    program.ask("endLoop", loop=loop)
    found = program.ask("judgeLoop", loop=loop)
    assert len(found["debrief"]["items"]) == len(takes) == sum(row["answers"] for row in found["panel"])


def test_what_cannot_be_a_loop(program: Program) -> None:
    assert program.refused("beginLoop", 422, track="both")["place"] == "track"
    assert program.refused("beginLoop", 422, track="pm", mode="easy")["place"] == "mode"
    assert "L9" in program.refused("beginLoop", 422, track="pm", level="L9")["message"]
    ended = begun(program)
    program.ask("endLoop", loop=ended)
    assert program.refused("judgeLoop", 422, loop=ended)["message"], "no round of it was held"
    for name in ("loop", "enterLoop", "endLoop", "reopenLoop", "judgeLoop", "loopDebrief"):
        fault = program.refused(name, 404, loop="<script>alert(1)</script>"[:8])
        assert (fault["code"], fault["hint"]) == ("not-there", "GET /api/loops lists them")
