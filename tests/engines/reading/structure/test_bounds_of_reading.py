"""No text, however it is made, keeps a check busy: what is no sentence is not searched for claims."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
from making import context

from screentest.engines.reading.structure import CHECKS
from screentest.engines.reading.structure.doubt import READABLE, nearby

WRONG = "we went from 48 to 31 minutes, a 60 percent drop"


def test_a_claim_in_what_is_no_sentence_is_passed_over() -> None:
    long = f"{WRONG} {'of 500 , ' * (READABLE // 8)}"
    assert list(CHECKS["sums-off"](context(long))) == []
    assert len(list(CHECKS["sums-off"](context(f"{WRONG}.")))) == 1


@pytest.mark.parametrize("reach", [0, 1, 5])
def test_the_neighbourhood_is_bounded(reach: int) -> None:
    read = context(f"{'a , ' * READABLE}. {WRONG}. {'b , ' * READABLE}.")
    span = read.sentences[1]
    around = nearby(read, 1, reach)
    assert around.holds(span)
    assert around.end - around.start <= span.end - span.start + 2 * READABLE
