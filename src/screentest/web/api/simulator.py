"""Operations of the simulator: scenarios, a run under chosen settings, reasons graded."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from msgspec import Meta, field

from ...app.bootstrap import make_cluster_simulator
from ...app.simulation.file import read_answer, template
from ...app.simulation.grade import SimulationGrader
from ...app.simulation.run import Simulation, scenario_of, starting, with_settings
from ...app.simulation.view import grade_view, key_view, run_view, scenario_view, scenarios_view
from ...domain.simulation_key import Scenario
from .kinds import Fast, Id, Seed, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import simulator as shape

Setting = Annotated[str, Meta(max_length=120, description="READ/WRITE[/conflict][/open|closed][/copies=N]")]


class ScenarioGiven(Given):
    """Which scenario."""

    scenario: Id


class RunGiven(Given):
    """How each class is kept; a class that is not named is read and written at ONE."""

    scenario: Id
    settings: Annotated[dict[Id, Setting], Meta(max_length=20)] = field(default_factory=dict)
    evacuate_after: Annotated[int, Meta(ge=0, le=600, description="Minutes.")] | None = None
    seed: Seed = 1
    timeline: Annotated[bool, Meta(description="Tell every minute too.")] = False


class GradeSimulationGiven(Given):
    """A file of choices and reasons, as /api/scenarios/{scenario}/file gives it empty."""

    text: Annotated[str, Meta(max_length=200_000)]
    fast: Fast = False


def scenarios(call: Call, _: Nothing) -> object:
    """List the scenarios."""
    return {"scenarios": scenarios_view(call.services.library)}


def scenario(call: Call, given: ScenarioGiven) -> object:
    """Show a scenario: nothing of its key."""
    return scenario_view(scenario_found(call, given.scenario))


def file(call: Call, given: ScenarioGiven) -> object:
    """Give the empty file of a scenario."""
    return {"scenario": given.scenario, "text": template(scenario_found(call, given.scenario))}


def run(call: Call, given: RunGiven) -> object:
    """Run a scenario."""
    found = scenario_found(call, given.scenario)
    pairs = [f"{name}={value}" for name, value in given.settings.items()]
    chosen = at("settings", lambda: with_settings(found, starting(found), pairs))
    choices = replace(chosen, evacuate_after=given.evacuate_after)
    simulated = Simulation(make_cluster_simulator()).run(found, choices, given.seed)
    return run_view(found, simulated, given.timeline)


def grade(call: Call, given: GradeSimulationGiven) -> object:
    """Grade choices and reasons by the key, the run and the words."""
    answer = at("text", lambda: read_answer(call.services.library, given.text, "the text"))
    grader = SimulationGrader(call.services, Simulation(make_cluster_simulator()), setting_of(given.fast))
    return grade_view(answer.scenario, grader.grade(answer))


def key(call: Call, given: ScenarioGiven) -> object:
    """Show the key; better after you have tried."""
    return key_view(scenario_found(call, given.scenario), call.services.library)


def scenario_found(call: Call, wanted: str) -> Scenario:
    """Return a scenario by its id; raises NotThere."""
    return there(lambda: scenario_of(call.services.library, wanted))


_AT = "/scenarios/{scenario}"
_GRADE = "Grade choices and reasons"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/scenarios", "scenarios", "List the scenarios", Nothing, shape.Scenarios, scenarios),
    Operation("GET", _AT, "scenario", "One scenario", ScenarioGiven, shape.Scenario, scenario),
    Operation(
        "GET", f"{_AT}/file", "scenarioFile", "A scenario's empty file of reasons", ScenarioGiven, shape.File, file
    ),
    Operation("GET", f"{_AT}/key", "scenarioKey", "A scenario's key, for after", ScenarioGiven, shape.Key, key),
    Operation(
        "POST", f"{_AT}/run", "runScenario", "Run a scenario under chosen settings", RunGiven, shape.Run, run, "read"
    ),
    Operation("POST", "/simulations", "gradeSimulation", _GRADE, GradeSimulationGiven, shape.Graded, grade, "read"),
)
