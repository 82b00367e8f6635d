"""Wrong sums and impossible claims: sentences that must be marked (+) and neighbours that must not (-), by check."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from making import context

from screentest.app.services import Services
from screentest.engines.reading.structure import CHECKS

FILES = sorted((Path(__file__).parent / "claims").glob("*.txt"))
CASES = [(path.stem, *line.split(" ", 1)) for path in FILES for line in path.read_text("utf-8").splitlines()]
NAMES = [path.stem for path in FILES]


def test_there_are_cases_enough_and_none_twice() -> None:
    signs = [sign for _, sign, _ in CASES]
    assert (signs.count("+") >= 60, signs.count("-") >= 120) == (True, True)
    assert len({text for _, _, text in CASES}) == len(CASES)


@pytest.mark.parametrize(("name", "sign", "text"), CASES, ids=lambda value: json.dumps(value)[:40])
def test_the_wrong_claim_is_marked_and_the_right_one_is_not(name: str, sign: str, text: str) -> None:
    marked = [other for other in NAMES if list(CHECKS[other](context(text)))]
    if sign == "+":
        assert name in marked
    else:
        assert marked == []


@pytest.mark.parametrize("name", NAMES)
def test_what_stands_in_the_sentence_is_a_stretch_of_it(name: str) -> None:
    for check, sign, text in CASES:
        if sign == "+" and check == name:
            read = context(f"It was a long week at the depot. {text} I went home after that.")
            for span in CHECKS[name](read):
                assert any(sentence.holds(span) and span.start < span.end for sentence in read.sentences)


def test_examples_of_the_packs_are_marked_where_they_are_weak(services: Services) -> None:
    ours = [i for i in services.library.indicators.values() if i.detect.structure in NAMES]
    assert {i.detect.structure for i in ours} == set(NAMES)
    for item in ours:
        seen = [bool(list(CHECKS[item.detect.structure](context(text)))) for text in (item.weak, item.strong)]
        assert seen == [True, False], item.code


def test_a_claim_that_is_taken_back_or_another_person_s_is_not_marked() -> None:
    wrong = "from 48 to 31 minutes, a 60 percent drop"
    for text in (
        f"We went {wrong}. Sorry, that is 35 percent.",
        f"The supplier said it went {wrong}.",
        f"Did it go {wrong}?",
        f"My first slide had it {wrong}, which does not add up.",
    ):
        assert list(CHECKS["sums-off"](context(text))) == []
    assert len(list(CHECKS["sums-off"](context(f"We went {wrong}. I was glad.")))) == 1
