"""The cases of reasoning, as files that the grader reads, and what it made of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from screentest.app.bootstrap import make_cluster_simulator
from screentest.app.services import Services
from screentest.app.simulation.file import read_answer, written
from screentest.app.simulation.grade import SimulationGrader
from screentest.app.simulation.run import Simulation, scenario_of
from screentest.domain.cluster import Setting
from screentest.domain.simulation_key import Choices, SimulationGrade

_FOLDER = Path(__file__).parents[1] / "simulation"
CASES: list[dict[str, Any]] = yaml.safe_load((_FOLDER / "cases.yaml").read_text(encoding="utf-8"))
#: Written later, in other words: the first to widen the patterns by, the last to measure and nothing else.
FRESH: list[dict[str, Any]] = yaml.safe_load((_FOLDER / "fresh.yaml").read_text(encoding="utf-8"))
LAST: list[dict[str, Any]] = yaml.safe_load((_FOLDER / "last.yaml").read_text(encoding="utf-8"))


def grader(services: Services) -> SimulationGrader:
    """Return a grader with the shipped packs."""
    return SimulationGrader(services, Simulation(make_cluster_simulator()))


def text_of(services: Services, case: dict[str, Any]) -> str:
    """Return a case as the file that a candidate would hand in."""
    scenario = scenario_of(services.library, case["scenario"])
    settings = {name: Setting(3, **one["set"]) for name, one in case["classes"].items()}
    reasons = {name: one["text"] for name, one in case["classes"].items()}
    return written(scenario, Choices(settings), reasons, case["programme"])


def grade(services: Services, by: SimulationGrader, case: dict[str, Any]) -> SimulationGrade:
    """Return the grade of a case."""
    return by.grade(read_answer(services.library, text_of(services, case)))


def as_meant(case: dict[str, Any], found: SimulationGrade) -> bool:
    """Tell whether a case was judged as its author meant it: good at 3 or 4 with nothing wrong; wrong at 2 at most
    with every wrong class named; empty at 1."""
    wrong = {one.id for one in found.classes if one.standing == "wrong"}
    if case["kind"] == "good":
        return found.rating is not None and found.rating >= 3 and not wrong
    if case["kind"] == "wrong":
        return found.rating is not None and found.rating <= 2 and wrong >= set(case["wrong"])
    return found.rating in (None, 1)
