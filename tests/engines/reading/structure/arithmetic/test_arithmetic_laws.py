"""Laws of the sums: what was worked out correctly and rounded is never marked, what is far off always is."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2]))
from making import context

from screentest.engines.reading.structure import CHECKS
from screentest.engines.reading.structure.arithmetic.bounds import Bounds, misses

COUNTS = st.integers(2, 900)


def marked(text: str) -> bool:
    return bool(list(CHECKS["sums-off"](context(text))))


@given(COUNTS, COUNTS, st.sampled_from(["{}", "about {}", "roughly {}"]))
def test_a_change_that_was_worked_out_is_never_marked(a: int, b: int, hedge: str) -> None:
    size = hedge.format(f"{round(100 * abs(a - b) / a)} percent")
    assert not marked(f"It went from {a} to {b} minutes, a change of {size}.")
    assert not marked(f"It went from {a} to {b} minutes, a {size} {'drop' if b < a else 'rise'}.")


@given(st.integers(60, 900), st.integers(20, 50))
def test_a_change_far_from_the_sum_is_always_marked(a: int, percent: int) -> None:
    b = round(a * (1 - percent / 100))
    assert marked(f"It went from {a} to {b} minutes, a {percent + 30} percent drop.")


@given(COUNTS, COUNTS)
def test_a_share_that_was_worked_out_is_never_marked(a: int, b: int) -> None:
    part, whole = sorted((a, b))
    assert not marked(f"{part} of {whole} letters came back, so {round(100 * part / whole)} percent.")


@given(st.integers(2, 400), st.integers(2, 50))
def test_a_product_that_was_worked_out_is_never_marked(rate: int, weeks: int) -> None:
    assert not marked(f"We lose {rate} parcels a week for {weeks} weeks, so {rate * weeks:,} parcels.")


@given(st.integers(20, 400), st.integers(4, 50))
def test_a_product_three_times_too_large_is_always_marked(rate: int, weeks: int) -> None:
    assert marked(f"We lose {rate} parcels a week for {weeks} weeks, so {3 * rate * weeks:,} parcels.")


@given(st.floats(0.1, 1e6), st.floats(0, 1e5), st.floats(0.1, 1e6))
def test_nothing_misses_what_it_holds(low: float, width: float, other: float) -> None:
    true = Bounds(low, low + width)
    assert not misses(Bounds(low, low), true)
    assert misses(Bounds(other, other), true) == misses(Bounds(other, other), Bounds(true.low, true.high))
