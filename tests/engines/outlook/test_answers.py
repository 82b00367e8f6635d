"""Answers differ where their kind does, and carry the figures in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pay_room import task

from screentest.domain.outlook import Estimate
from screentest.engines.outlook.answers import ANSWERS, OF_THE_MARKET, Case
from screentest.engines.outlook.bar import Bar, bar
from screentest.engines.outlook.run import simulate

BAR = bar(Estimate(2e6, 1e3), Estimate(1.8e6, 1e3), Estimate(2e5, 5e2), 0.2, 0.2, 0.8)
TASK = task()
CASE = Case(simulate(TASK), 1, TASK.values, BAR, 0.05, "mixed")


def test_every_question_has_a_kind_and_words() -> None:
    answers = {name: give(CASE) for name, give in ANSWERS.items()}
    assert all(kind and words for kind, words in answers.values())
    assert ANSWERS.keys() > OF_THE_MARKET
    assert answers["base"] == ("PM", "the PM's is 5% higher")
    assert answers["bar"][0] == "PM"


@pytest.mark.parametrize(("gap", "words"), [(0.0, "about the same"), (-0.2, "the TPM's is 20% higher")])
def test_base_salaries(gap: float, words: str) -> None:
    assert ANSWERS["base"](replace(CASE, base_gap=gap))[1] == words


def test_refresh_grants() -> None:
    more = replace(CASE, values={**CASE.values, "refresh_pm": 1.4})
    assert ANSWERS["refresh"](CASE) == ("about the same", "no")
    assert ANSWERS["refresh"](more) == ("PM", "the PM's, by 40%")
    assert ANSWERS["refresh"](replace(more, mechanics="salary-and-options"))[0] == "none"
    assert ANSWERS["refresh"](
        replace(more, mechanics="salary-and-options", values={**more.values, "stock_grants": 1})
    ) == ("PM", "the PM's, by 40%")


def test_a_bar_that_no_chance_clears() -> None:
    never = Bar(1.0, Estimate(1.0, 0.0), Estimate(2.0, 0.0), None)
    assert ANSWERS["bar"](replace(CASE, bar=never)) == ("TPM", "no chance is high enough")


def test_levels_above_six() -> None:
    capped = replace(CASE, outlook=simulate(task(own={"top_level_tpm": 6})))
    assert ANSWERS["above-six"](capped) == ("none", "none")
    assert ANSWERS["above-six"](CASE)[0] == "some"
