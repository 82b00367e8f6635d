"""The decision by the API: verdict, posting, cold read, outlook, brief, and the simulator; faults with a way on."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from api_client import Program

from screentest.app.demo import example_posting, example_resume, example_text
from screentest.app.services import Services
from screentest.app.verdict.batch import verdict_lines

sys.path.insert(0, str(Path(__file__).parents[1] / "engines" / "briefing"))
from marked import marked

RESUME, POSTING = example_resume().decode(), example_posting().decode()
OFFER = "name: Harbour\ntrack: pm\ncurrency: USD\nbase: 265000\n"


def test_a_verdict_is_the_batch_contract_s(program: Program, own: Services) -> None:
    found = program.ask("verdict", id="a", text=RESUME)
    assert found == next(verdict_lines(own, [json.dumps({"id": "a", "text": RESUME})]))
    assert all(RESUME[quote["start"] : quote["end"]] == quote["text"] for quote in found["quotes"])


def test_posting_and_cold_read_stand_side_by_side(program: Program) -> None:
    role = program.ask("requisition", text=POSTING)
    cold = program.ask("coldRead", resume=RESUME, requisition=POSTING, answers=example_text(), offers=[OFFER])
    assert cold["requisition"]["track"] == role["track"]
    assert cold["outlook"]["currency"] == "USD"
    assert program.ask("coldRead", resume="hello, nothing here")["verdict"]["track"] == "insufficient"
    assert program.refused("coldRead", 422, resume=RESUME, offers=["base: -1"])["hint"]
    assert program.refused("coldRead", 422, resume=RESUME, answers="no headings")["hint"]


def test_an_outlook_moves_with_its_assumptions(program: Program) -> None:
    plain = program.ask("outlook", careers=1_000, years=5)
    moved = program.ask("outlook", careers=1_000, years=5, set={"promotion_pm": 0.3}, offers=[OFFER])
    assert moved["offers"][0]["name"] == "Harbour"
    assert {one["set_by"] for one in moved["figures"] if one["name"] == "promotion_pm"} == {"you"}
    assert plain == program.ask("outlook", careers=1_000, years=5), "the same question has the same answer"
    assert program.ask("figures", assumptions="playbook")["figures"]
    assert program.refused("outlook", 422, set={"promotion": 0.3})["hint"]
    assert program.refused("outlook", 422, careers=10**9)["place"] == "careers"
    assert program.refused("outlook", 422, company="nobody")["message"]


def test_a_brief_of_an_uploaded_call(program: Program) -> None:
    call = {"name": "tarnholt", "text": marked("tarnholt").text, "quarter": "Q1 2026"}
    found = program.ask("brief", calls=[call], fast=True)
    assert all(quote in call["text"] for row in found["priorities"] for quote in row["quotes"])
    assert program.refused("brief", 422, calls=[])["place"] == "calls"
    assert program.refused("brief", 422, calls=[{**call, "path": "/etc/passwd"}])["place"] == "calls[0].path"


def test_a_scenario_is_run_and_reasons_are_graded(program: Program) -> None:
    for row in program.ask("scenarios")["scenarios"]:
        at, first = row["id"], row["classes"][0]
        assert program.ask("scenario", scenario=at)["minutes"] == row["minutes"]
        assert program.ask("scenarioKey", scenario=at)["classes"]
    run = program.ask("runScenario", scenario=at, settings={first: "QUORUM/QUORUM"}, evacuate_after=5, timeline=True)
    assert run["classes"][0]["setting"]["read"] == "QUORUM"
    assert run["classes"][0]["timeline"]
    text = program.ask("scenarioFile", scenario=at)["text"]
    why = "Members see a stale list for 30 seconds; a refused write is worse, so it fails closed."
    graded = program.ask("gradeSimulation", text=text.replace("\n\n<!-- Why?", f"\n\n{why}\n\n<!-- Why?", 1), fast=True)
    assert graded["scenario"] == at
    assert program.refused("runScenario", 422, scenario=at, settings={first: "SOMETIMES"})["hint"]
    assert program.refused("runScenario", 422, scenario=at, settings={"none": "ONE/ONE"})["hint"]
    assert program.refused("gradeSimulation", 422, text="# hello")["hint"]


@pytest.mark.parametrize("text", ["", "\u202e<script>", "a" * 200_001])
def test_what_is_no_resume_says_so(program: Program, text: str) -> None:
    answer = program.send("verdict", text=text)
    assert answer.status_code in (200, 422)
    if answer.status_code == 200:
        assert answer.json()["track"] == "insufficient"
