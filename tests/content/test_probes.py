"""What an interviewer may say: short, never praise, never a word of the rubric, and nothing for two reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from screentest.app.rehearsal.sheet import codes_of
from screentest.app.services import Services

NEVER = re.compile(
    r"^(?:good|great|nice|excellent|well done|perfect)\b|\b(?:great|good) (?:answer|point|question|job)\b|"
    r"\b(?:rubric|indicator|anchor)\b|\b[A-Z]{3}\d{3}\b",
    re.I,
)


def spoken(services: Services) -> Iterator[tuple[str, str]]:
    library = services.library
    for probe in library.common_probes:
        yield from (("common", line) for line in probe.say)
    for question in library.questions.values():
        yield from ((question.id, probe.say) for probe in question.probes)
        yield from ((question.id, fact.say) for fact in question.facts)
        yield from ((question.id, line) for turn in question.wrong_turns for line in (turn.redirect, turn.close))


def test_nobody_is_praised_and_nothing_is_given_away(services: Services) -> None:
    assert [(where, line) for where, line in spoken(services) if NEVER.search(line)] == []


def test_common_probes_are_short_and_many(services: Services) -> None:
    lines = [line for probe in services.library.common_probes for line in probe.say]
    assert len(services.library.common_probes) >= 40
    assert len(set(lines)) == len(lines)
    assert [line for line in lines if len(line.split()) > 24] == []


@pytest.mark.parametrize("kind", ["behavioral", "metrics", "program", "strategy", "system-design", "product-sense"])
def test_nearly_everything_that_a_rubric_asks_for_can_be_asked_about(services: Services, kind: str) -> None:
    wanted = set(codes_of(services.library.rubrics[kind]))
    asked = {probe.missing for probe in services.library.common_probes}
    assert len(wanted - asked) <= 0.1 * len(wanted), sorted(wanted - asked)
