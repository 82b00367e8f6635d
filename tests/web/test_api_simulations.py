"""Simulations that are kept, by the API: settings, a reason for each class, grades with their words."""

from __future__ import annotations

from api_client import Program

WHY = (
    "A member who adds a title on the phone and opens the television sees the old list for some seconds; nobody calls "
    "support for that. A refused write is worse: the button does nothing. So a read asks one copy, and a write that a "
    "cut region takes is merged when it is back. After ten minutes I move the traffic, and I go back below 1 in 1,000."
)


def first(program: Program) -> tuple[str, str]:
    row = program.ask("scenarios")["scenarios"][0]
    return row["id"], row["classes"][0]


def test_settings_and_reasons_stay_part_by_part(program: Program) -> None:
    scenario, name = first(program)
    empty = program.ask("scenarioDraft", scenario=scenario)
    assert (empty["words"], empty["seed"], empty["programme"]) == (0, 1, "")
    made = program.ask(
        "keepSettings", scenario=scenario, settings={name: "QUORUM/QUORUM/closed"}, evacuate_after=10, seed=3
    )
    assert (made["settings"][name]["read"], made["settings"][name]["fail"]) == ("QUORUM", "closed")
    assert (made["evacuate_after"], made["seed"]) == (10, 3)
    program.ask("keepReason", scenario=scenario, part=name, text=WHY)
    held = program.ask("keepReason", scenario=scenario, part="programme", text="I own it.")
    assert (held["reasons"][name], held["programme"], held["settings"]) == (WHY, "I own it.", made["settings"])
    assert program.ask("scenarioDraft", scenario=scenario) == held
    assert "selected>QUORUM" in program.client.get(f"/simulator/{scenario}").text, "the page holds the same"


def test_a_grade_is_kept_with_its_words(program: Program) -> None:
    scenario, name = first(program)
    empty = program.refused("gradeScenario", 422, scenario=scenario)
    assert "no reason is written" in empty["message"]
    program.ask("keepReason", scenario=scenario, part=name, text=WHY)
    made = program.ask("gradeScenario", scenario=scenario, fast=True)
    quotes = [quote for one in made["grade"]["classes"] for item in one["items"] for quote in item["quotes"]]
    assert quotes
    assert all(made["text"][one["start"] : one["end"]] == one["text"] for one in quotes)
    assert program.ask("scenarioGrade", scenario=scenario, grade=made["id"]) == made
    assert [row["id"] for row in program.ask("scenarioGrades", scenario=scenario)["grades"]] == [made["id"]]
    assert (
        "GET /api/scenarios/{scenario}/grades"
        in program.refused("scenarioGrade", 404, scenario=scenario, grade="none")["hint"]
    )


def test_what_cannot_be_kept_says_why(program: Program) -> None:
    scenario, name = first(program)
    assert program.refused("keepReason", 422, scenario=scenario, part=name, text="a" * 40_001)["place"] == "text"
    assert program.refused("keepReason", 404, scenario=scenario, part="<b>", text="a")["hint"].endswith("programme")
    assert program.refused("keepSettings", 422, scenario=scenario, settings={name: "SOMETIMES/NEVER"})["message"]
    assert program.refused("keepSettings", 422, scenario=scenario, settings={"nothing": "ONE/ONE"})["message"]
    assert program.refused("keepSettings", 422, scenario=scenario, evacuate_after=601)["place"] == "evacuate_after"
    for operation in ("scenarioDraft", "keepSettings", "gradeScenario", "scenarioGrades"):
        assert program.refused(operation, 404, scenario="<script>")["hint"]
