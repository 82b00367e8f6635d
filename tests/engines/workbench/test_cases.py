"""What the checks find in drafts written before they were: all of the open ones, and most of those held aside."""

from __future__ import annotations

import pytest
from bench_cases import FOLDER, Case, base_of, cases, read_yaml, written

from screentest.app.services import Services
from screentest.app.workbench.draft import Workbench

#: Findings on fields as such are another test's; a pitch's length is that of the whole.
OTHERS = ("DRF", "PIT10")


@pytest.fixture(scope="module")
def bench(services: Services) -> Workbench:
    return Workbench(services)


def found(bench: Workbench, case: Case) -> frozenset[str]:
    text = written(bench.form(case.kind), case.parts)
    return frozenset(
        item.code
        for item in bench.read(text, case.kind).reading.findings
        if item.severity != "info" and not item.code.startswith("DRF")
    )


@pytest.mark.parametrize("case", list(cases(FOLDER)), ids=lambda case: case.id)
def test_an_open_case_is_read_as_it_is_marked(bench: Workbench, case: Case) -> None:
    assert found(bench, case) == case.expect


def test_cases_held_aside_are_mostly_read_as_marked(bench: Workbench) -> None:
    held = list(cases(FOLDER / "held"))
    pairs = [(case.expect, found(bench, case)) for case in held]
    right = sum(len(wanted & seen) for wanted, seen in pairs)
    assert len(held) >= 40
    assert right >= 0.9 * sum(len(wanted) for wanted, _ in pairs)
    assert right >= 0.9 * sum(len(seen) for _, seen in pairs)


def test_sound_sentences_of_other_words_are_mostly_left_alone(bench: Workbench) -> None:
    alarms, many = 0, 0
    for name, rows in read_yaml(FOLDER / "fresh" / "sentences.yaml").items():
        kind = "pitch-60" if name == "pitch" else name
        form = bench.form(kind)
        for field, words in rows["sound"]:
            reading = bench.read(written(form, {**base_of(name), field: words}), kind).reading
            many += 1
            alarms += any(
                item.field == field and item.severity != "info" and not item.code.startswith(OTHERS)
                for item in reading.findings
            )
    assert many >= 20
    assert alarms <= 0.2 * many
