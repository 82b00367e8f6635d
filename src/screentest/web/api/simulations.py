"""Operations on a simulation as a person leaves it: settings and reasons that are kept, and grades that are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, field

from ...app.bootstrap import make_cluster_simulator
from ...app.simulation.draft import draft_of, keep_reason, keep_settings
from ...app.simulation.file import MOST_REASON, PROGRAMME
from ...app.simulation.grade import SimulationGrader
from ...app.simulation.graded import KeptGrade, grade_draft, kept_grades
from ...app.simulation.run import Simulation, with_settings
from ...app.simulation.view import setting_view
from ...domain.simulation_key import Scenario
from ..errors import NotThere
from .kinds import Fast, Id, Seed, setting_of
from .operation import Call, Given, Operation, at
from .shapes import simulator as shape
from .simulator import ScenarioGiven, Setting, scenario_found


class SettingsGiven(Given):
    """How classes are kept; a class that is not named stays as it was."""

    scenario: Id
    settings: Annotated[dict[Id, Setting], Meta(max_length=20)] = field(default_factory=dict)
    evacuate_after: Annotated[int, Meta(ge=0, le=600, description="Minutes; null is never.")] | None = None
    seed: Seed = 1


class WhyGiven(Given):
    """The reason for one class, or (as “programme”) the programme side."""

    scenario: Id
    part: Id
    text: Annotated[str, Meta(max_length=MOST_REASON)]


class GradeDraftGiven(Given):
    """Which scenario's settings and reasons are graded as they stand."""

    scenario: Id
    fast: Fast = False


class GradeIdGiven(Given):
    """Which grade of which scenario."""

    scenario: Id
    grade: Id


def draft(call: Call, given: ScenarioGiven) -> object:
    """Show what is kept of a scenario."""
    scenario = scenario_found(call, given.scenario)
    held = draft_of(call.services, scenario)
    return {
        "scenario": scenario.id,
        "settings": {name: setting_view(one) for name, one in held.choices.settings.items()},
        "evacuate_after": held.choices.evacuate_after,
        "seed": held.seed,
        "reasons": dict(held.reasons),
        "programme": held.programme,
        "words": held.words,
    }


def settings(call: Call, given: SettingsGiven) -> object:
    """Keep what was chosen."""
    scenario = scenario_found(call, given.scenario)
    pairs = [f"{name}={value}" for name, value in given.settings.items()]
    held = draft_of(call.services, scenario).choices
    chosen = at("settings", lambda: with_settings(scenario, held, pairs))
    keep_settings(call.services, scenario, replace(chosen, evacuate_after=given.evacuate_after), given.seed)
    return draft(call, ScenarioGiven(scenario.id))


def why(call: Call, given: WhyGiven) -> object:
    """Keep the reason for one class."""
    scenario = scenario_found(call, given.scenario)
    if given.part != PROGRAMME and scenario.kept(given.part) is None:
        names = [one.data.id for one in scenario.classes]
        raise NotThere(f"{scenario.id} has no class “{given.part[:40]}”", f"it has {', '.join([*names, PROGRAMME])}")
    keep_reason(call.services, scenario, given.part, given.text)
    return draft(call, ScenarioGiven(scenario.id))


def grade(call: Call, given: GradeDraftGiven) -> object:
    """Grade what is kept, and keep the grade."""
    scenario = scenario_found(call, given.scenario)
    grader = SimulationGrader(call.services, Simulation(make_cluster_simulator()), setting_of(given.fast))
    made = grade_draft(call.services, grader, scenario.id)
    return _graded(_one(call, scenario, made))


def grades(call: Call, given: ScenarioGiven) -> object:
    """List the grades of a scenario, the newest first."""
    scenario = scenario_found(call, given.scenario)
    held = kept_grades(call.services, scenario.id)
    return {"grades": [{"id": one.id, "made_at": one.made_at, "rating": one.view["rating"]} for one in held]}


def graded(call: Call, given: GradeIdGiven) -> object:
    """Show one grade with the words that its places are in."""
    return _graded(_one(call, scenario_found(call, given.scenario), given.grade))


def _one(call: Call, scenario: Scenario, wanted: str) -> KeptGrade:
    found = next((one for one in kept_grades(call.services, scenario.id) if one.id == wanted), None)
    if found is None:
        raise NotThere(f"there is no grade “{wanted[:40]}”", "GET /api/scenarios/{scenario}/grades lists them")
    return found


def _graded(kept: KeptGrade) -> dict[str, Any]:
    return {"id": kept.id, "made_at": kept.made_at, "text": kept.text, "grade": kept.view}


_AT = "/scenarios/{scenario}"
_DRAFT, _WHY, _GRADE = (
    "What is kept of a scenario",
    "Keep the reason for one class",
    "Grade what is kept, and keep the grade",
)
_KEEP, _ONE = "Keep a scenario's settings", "One kept grade"
ROWS: tuple[Operation, ...] = (
    Operation("GET", f"{_AT}/draft", "scenarioDraft", _DRAFT, ScenarioGiven, shape.Kept, draft, "keep"),
    Operation("POST", f"{_AT}/settings", "keepSettings", _KEEP, SettingsGiven, shape.Kept, settings, "keep"),
    Operation("POST", f"{_AT}/why/{{part}}", "keepReason", _WHY, WhyGiven, shape.Kept, why, "keep"),
    Operation("POST", f"{_AT}/grade", "gradeScenario", _GRADE, GradeDraftGiven, shape.KeptGrade, grade, "judge"),
    Operation(
        "GET",
        f"{_AT}/grades",
        "scenarioGrades",
        "List a scenario's grades",
        ScenarioGiven,
        shape.Grades,
        grades,
        "keep",
    ),
    Operation("GET", f"{_AT}/grades/{{grade}}", "scenarioGrade", _ONE, GradeIdGiven, shape.KeptGrade, graded, "keep"),
)
