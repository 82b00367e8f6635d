"""Grades of reasons: the cases as they were meant, quotes that are the writer's own, and what nobody may earn."""

from __future__ import annotations

from typing import Any

import pytest
from simulation_cases import CASES, FRESH, LAST, as_meant, grade, grader, text_of

from screentest.app.services import Services
from screentest.app.simulation.file import read_answer, written
from screentest.app.simulation.grade import SimulationGrader
from screentest.app.simulation.run import model_choices, scenario_of
from screentest.app.simulation.view import grade_view
from screentest.domain.simulation_key import SimulationGrade

CUT = "cut-between-two-regions"


@pytest.fixture(scope="module")
def by(services: Services) -> SimulationGrader:
    return grader(services)


@pytest.mark.parametrize("case", [one for one in CASES if not one.get("held")], ids=lambda one: one["id"])
def test_cases_are_judged_as_they_were_meant(services: Services, by: SimulationGrader, case: dict[str, Any]) -> None:
    found = grade(services, by, case)
    assert as_meant(case, found), grade_view(read_answer(services.library, text_of(services, case)).scenario, found)


def test_most_of_the_held_out_cases_are_judged_as_they_were_meant(services: Services, by: SimulationGrader) -> None:
    held = [one for one in CASES if one.get("held")]
    assert sum(as_meant(one, grade(services, by, one)) for one in held) >= 0.75 * len(held)


@pytest.mark.parametrize("case", [one for one in (*FRESH, *LAST) if one["kind"] != "good"], ids=lambda one: one["id"])
def test_wrong_and_empty_cases_in_other_words_are_told(
    services: Services, by: SimulationGrader, case: dict[str, Any]
) -> None:
    found = grade(services, by, case)
    assert found.rating is None or found.rating <= 2
    assert {one.id for one in found.classes if one.standing == "wrong"} >= set(case.get("wrong", ()))


@pytest.mark.parametrize("case", [one for one in (*FRESH, *LAST) if one["kind"] == "good"], ids=lambda one: one["id"])
def test_good_cases_in_other_words_are_never_called_wrong(
    services: Services, by: SimulationGrader, case: dict[str, Any]
) -> None:
    assert not [one.id for one in grade(services, by, case).classes if one.standing == "wrong"]


@pytest.mark.parametrize("case", CASES, ids=lambda one: one["id"])
def test_every_quote_stands_in_the_file(services: Services, by: SimulationGrader, case: dict[str, Any]) -> None:
    text = text_of(services, case)
    found = by.grade(read_answer(services.library, text))
    items = [item for one in found.classes for item in one.items] + [*found.programme, *found.depth]
    quotes = [quote for item in items for quote in item.quotes]
    quotes += [number.quote for one in found.classes for number in one.numbers]
    assert all(quote.span.of(text) == quote.text for quote in quotes)
    assert all((item.state == "missing") == (not item.quotes) for item in items)


def reasons(services: Services, by: SimulationGrader, words: dict[str, str], programme: str = "") -> SimulationGrade:
    scenario = scenario_of(services.library, CUT)
    return by.grade(read_answer(services.library, written(scenario, model_choices(scenario), words, programme)))


def test_one_blank_class_gets_what_is_missing(services: Services, by: SimulationGrader) -> None:
    found = reasons(services, by, {"profiles": "In doubt the title stays locked for the child."})
    blank = next(one for one in found.classes if one.id == "entitlements")
    assert blank.standing == "not shown"
    assert all(item.state == "missing" and item.says for item in blank.items)
    assert found.rating is None


def test_words_of_the_key_show_nothing(services: Services, by: SimulationGrader) -> None:
    scenario = scenario_of(services.library, CUT)
    words = {one.data.id: f"{one.key.because} {one.data.stale} {one.data.refused}" for one in scenario.classes}
    found = reasons(services, by, words)
    assert found.rating in (None, 1)


def test_a_number_that_the_run_contradicts_is_shown_with_both(services: Services, by: SimulationGrader) -> None:
    found = reasons(
        services, by, {"entitlements": "While the link is cut, 5% of plan changes are refused in the two regions."}
    )
    one = next(one for one in found.classes if one.id == "entitlements")
    (number,) = one.numbers
    assert (number.said, number.agrees, one.standing) == (5.0, False, "wrong")
    assert number.ran > 15


def test_a_number_that_agrees_is_no_fault(services: Services, by: SimulationGrader) -> None:
    found = reasons(
        services, by, {"entitlements": "In the two cut regions all the while about half of plan changes are refused."}
    )
    one = next(one for one in found.classes if one.id == "entitlements")
    assert [number.agrees for number in one.numbers] == [True]
    assert one.standing != "wrong"


def test_a_sum_that_does_not_hold_is_a_wrong_cause(services: Services, by: SimulationGrader) -> None:
    found = reasons(
        services, by, {"profiles": "Reads and writes overlap, as 1 + 1 > 3, so a child sees nothing blocked."}
    )
    one = next(one for one in found.classes if one.id == "profiles")
    assert one.standing == "wrong"


def test_adding_empty_words_raises_no_rating(services: Services, by: SimulationGrader) -> None:
    case = next(one for one in CASES if one["id"] == "w4")
    padded = {**case, "classes": {name: dict(one) for name, one in case["classes"].items()}}
    for one in padded["classes"].values():
        one["text"] += " We leverage a robust and scalable approach that delights members and aligns stakeholders."
    before, after = grade(services, by, case).rating, grade(services, by, padded).rating
    assert before is not None
    assert after is None or after <= before
