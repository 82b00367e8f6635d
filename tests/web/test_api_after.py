"""Real rounds by the API: told, changed, typed, what may be next, what came; taken back and brought again."""

from __future__ import annotations

from typing import Any

import pytest
from answers import ANSWER
from api_client import Program

HEAD: dict[str, Any] = {
    "company": "Netflix",
    "track": "tpm",
    "level": "L6",
    "day": "2026-01-01",
    "name": "Hiring manager",
    "who": "hiring-manager",
}
SLIPPED = "Tell me about a programme that slipped."
ASKED = [{"words": SLIPPED, "felt": 2, "pressed": "Who owned the delay?"}, {"words": "Why us?"}]


def told(program: Program, **more: Any) -> dict[str, Any]:
    return dict(program.ask("tellRound", **{**HEAD, "asked": ASKED, **more}))


def test_a_round_is_told_changed_and_undone(program: Program) -> None:
    one = told(program)
    assert (one["felt"], [row["words"] for row in one["asked"]], one["unclear"]) == (2.0, [SLIPPED, "Why us?"], [2])
    assert program.ask("realRound", round=one["id"][:10]) == one
    again = program.refused("tellRound", 422, **HEAD, asked=ASKED)
    assert "kept already" in again["message"]
    changed = program.ask("changeRound", round=one["id"], **{**HEAD, "name": "Second talk", "asked": ASKED[:1]})
    assert (changed["id"], changed["name"], len(changed["asked"])) == (one["id"], "Second talk", 1)
    assert program.ask("undoRound", round=one["id"])["name"] == "Hiring manager"
    assert program.ask("takeRoundBack", round=one["id"]) == {"id": one["id"], "questions": 2}
    assert program.ask("realRounds")["rounds"] == program.ask("ownQuestions")["questions"] == []
    assert program.ask("undoRound", round=one["id"])["asked"] == one["asked"]


def test_a_question_of_ones_own_is_typed_and_rehearsed(program: Program) -> None:
    name = told(program)["asked"][1]["own_id"]
    unclear = program.refused("startSession", 422, question=name)
    assert "POST /api/after/questions/{question} with “type”" in unclear["hint"]
    (row,) = program.ask("typeOwnQuestion", question=name, type="behavioral", same_as="none")["questions"]
    assert (row["kind"], row["by"], row["rehearse"]) == ("behavioral", "you", name)
    session = program.ask("startSession", question=name, fast=True)
    assert session["prompt"] == "Why us?"
    kept = program.ask("keepTake", question=name, text=ANSWER, fast=True)
    assert program.ask("take", take=kept["take"])["prompt"] == "Why us?"
    assert [one["takes"] for one in program.ask("ownQuestions")["questions"] if one["id"] == name] == [1]
    assert program.refused("typeOwnQuestion", 404, question="own-nothing", type="strategy")["hint"]
    assert program.refused("typeOwnQuestion", 422, question=name)["message"]
    assert program.refused("typeOwnQuestion", 422, question=name, type="memo")["message"]


def test_what_may_be_next_goes_into_the_plan(program: Program) -> None:
    assert "POST /api/after/rounds" in program.refused("nextRound", 404)["hint"]
    told(program)
    found = program.ask("nextRound")
    assert (found["company"], found["track"], found["over"]) == ("Netflix", "tpm", "")
    assert any("Who owned the delay?" in str(focus["reasons"]) for focus in found["foci"])
    assert "no chance stands here" in " ".join(found["not_known"])
    taken = program.ask("planNextRound", company="netflix", track="tpm")
    assert len(taken["new"]) == len({one["code"] for focus in found["foci"] for one in focus["drills"]})
    assert not taken["planned"]
    assert program.ask("planNextRound")["new"] == []
    assert program.refused("nextRound", 404, company="Nobody's")["code"] == "not-there"
    assert program.refused("nextRound", 422, track="both")["place"] == "track"


def test_what_came_stands_beside_what_stood_before(program: Program) -> None:
    for number in range(5):
        one = told(program, name=f"Round {number}")
        assert program.ask("cameOf", round=one["id"], outcome="moved-on")["outcome"] == "moved-on"
        if number < 4:
            assert program.ask("compareRounds")["groups"] == []
    found = program.ask("compareRounds")
    assert (found["decided"], found["groups"][0]["n"], found["groups"][0]["share"]["share"]) == (5, 5, 1.0)
    assert program.ask("cameOf", round=one["id"], outcome="unknown")["outcome"] == ""
    assert program.ask("compareRounds")["groups"] == []
    assert program.refused("cameOf", 422, round=one["id"], outcome="hired")["place"] == "outcome"


@pytest.mark.parametrize(
    ("more", "place", "words"),
    [
        ({"day": "2030-01-01"}, "", "still to come"),
        ({"day": "soon"}, "day", ""),
        ({"asked": []}, "asked", ""),
        ({"asked": [{"words": "…"}]}, "", "nothing to keep"),
        ({"asked": [{"words": "Why?", "felt": 5}]}, "asked[0].felt", ""),
        ({"asked": [{"words": "Why?", "name": "Dana"}]}, "asked[0].name", "unknown field"),
        ({"asked": [{"words": "Why?"}] * 61}, "asked", ""),
        ({"who": "Dana"}, "who", ""),
        ({"company": "  "}, "", "not named"),
        ({"track": "both"}, "track", ""),
    ],
)
def test_what_cannot_be_a_round(program: Program, more: dict[str, Any], place: str, words: str) -> None:
    fault = program.refused("tellRound", 422, **{**HEAD, "asked": ASKED, **more})
    assert fault.get("place", "") == place
    assert words in fault["message"]
    assert program.ask("realRounds")["rounds"] == []


def test_hostile_words_are_words(program: Program) -> None:
    words = "<script>alert(1)</script> {{ 7 * 7 }} ' OR 1=1 --"
    one = told(program, company=words[:60], asked=[{"words": words, "answered": words, "pressed": words}])
    assert [one["company"], one["asked"][0]["words"], one["asked"][0]["pressed"]] == [words[:60].strip(), words, words]
    for name in ("realRound", "takeRoundBack", "undoRound"):
        assert "GET /api/after/rounds" in program.refused(name, 404, round="<b>")["hint"]
