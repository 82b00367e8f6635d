"""The arithmetic of the verdict: laws."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from track_texts import signal

from screentest.domain.verdict import Calibration
from screentest.engines.track.weigh import MOST, balance, chance, decide, part_weight

WEIGHTS = st.lists(st.floats(-MOST, MOST).map(lambda x: round(x, 3)), max_size=30)
BAR = Calibration(2.0, 0.8)


@given(WEIGHTS)
def test_the_balance_turns_with_the_sides(weights: list[float]) -> None:
    assert balance([-weight for weight in weights]) == pytest.approx(-balance(weights))


@given(WEIGHTS, st.floats(0.1, MOST))
def test_more_evidence_never_counts_against_its_own_side(weights: list[float], more: float) -> None:
    assert balance([*weights, more]) >= min(balance(weights), balance([*weights, more]))
    if balance(weights) <= 0:
        assert balance([*weights, more]) > balance(weights)


def test_length_alone_proves_nothing() -> None:
    assert abs(balance([0.8, -0.8] * 50)) < 1e-9
    assert balance([0.8, 0.8, -0.8] * 20) < balance([0.8] * 20)


def test_no_evidence_is_a_half() -> None:
    assert balance([]) == 0
    assert chance(0) == 0.5
    assert decide([], BAR) == ("insufficient", "nothing")


@given(st.floats(-30, 30))
def test_chances_mirror(margin: float) -> None:
    assert chance(margin) + chance(-margin) == pytest.approx(1)


def test_one_quote_decides_nothing() -> None:
    assert decide([signal(1.2)], Calibration(2.0, 0.1)) == ("insufficient", "thin")
    assert decide([signal(1.2), signal(1.0)], BAR) == ("pm", "decided")
    assert decide([signal(-1.2), signal(-1.0)], BAR) == ("tpm", "decided")
    assert decide([signal(1.2), signal(-1.0), signal(1.0), signal(-1.1)], BAR) == ("insufficient", "balanced")


def test_how_it_was_done_changes_what_it_is_worth() -> None:
    full = part_weight(0.9, 0.0, "done", 1)
    assert part_weight(0.9, 0.0, "took-part", 1) == pytest.approx(full / 4)
    assert part_weight(0.9, 0.0, "others", 1) < 0 < part_weight(-0.9, 0.0, "others", -1)
    assert part_weight(0.9, 0.0, "late", -1) == 0
    assert part_weight(None, 0.5, "done", 0) == 0.5
    assert math.isclose(part_weight(5.0, 1.0, "done", 0), MOST)
