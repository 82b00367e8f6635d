"""Sixty and more ways to behave in an interview, and what the interviewer does about each."""

from __future__ import annotations

import re
from typing import Any

import pytest
from acting import act_out, faults, scenarios

from screentest.app.services import Services

ALL = scenarios()
#: Praise, and words of the rubric: an interviewer says neither.
NEVER = re.compile(
    r"\b(?:great|excellent|good (?:answer|point|job|question)|well done|perfect|nice|impressive|love (?:it|that)|"
    r"rubric|rating|score|indicator|anchor|criterion)\b|\b[A-Z]{3}\d{3}\b",
    re.I,
)


def test_there_are_sixty() -> None:
    assert len(ALL) >= 60
    assert len({item["name"] for item in ALL}) == len(ALL)


@pytest.mark.parametrize("scenario", ALL, ids=lambda item: f"{item['file']}: {item['name']}")
def test_scenario(services: Services, scenario: dict[str, Any]) -> None:
    _, done = act_out(services, scenario)
    assert list(faults(scenario, done)) == []
    study = scenario.get("mode") == "study"
    said = [act.text.replace(f"“{act.quote}”", "") for _, acts in done for act in acts if not (study and act.code)]
    assert [text for text in said if NEVER.search(text)] == []
    probes = [act.text for _, acts in done for act in acts if act.kind == "probe"]
    assert len(set(probes)) == len(probes)
