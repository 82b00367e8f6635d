"""Laws of the outlook: more pay is never worse, a higher chance never lowers, swapping the ways turns the sign."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pay_room import BOTH, survey, task

from screentest.domain.offer import Grant, Offer, PayRange, RefreshGrant
from screentest.domain.outlook import Estimate, OutlookTask, Side
from screentest.engines.outlook.bar import bar, chances, trying
from screentest.engines.outlook.plan import plan_of
from screentest.engines.outlook.run import simulate, sums, world_of

FEW = settings(max_examples=25, deadline=None)
factors = st.floats(1, 3)
shares = st.floats(0, 1)


def paid(made: OutlookTask) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    found, _ = sums([plan_of(side, made) for side in made.sides], world_of(made, made.money), 500, 2)
    return found


@FEW
@given(factors)
def test_a_survey_that_pays_more_is_never_worse(factor: float) -> None:
    less, more = paid(task()), paid(task(survey=survey(pm=factor)))
    assert (more[0] >= less[0] * (1 - 1e-5)).all()
    assert np.array_equal(more[1], less[1])


@FEW
@given(factors, factors, factors)
def test_an_offer_of_more_is_never_worse(base: float, grant: float, refresh: float) -> None:
    low = Offer("o", "pm", PayRange(2e5, 2e5), grants=(Grant(1e5, (50, 50)),), refresh=RefreshGrant(4e4, (50, 50)))
    high = replace(
        low,
        base=PayRange(2e5 * base, 2e5 * base),
        grants=(Grant(1e5 * grant * base, (50, 50)),),
        refresh=RefreshGrant(4e4 * refresh * base, (50, 50)),
        sign_on=1000,
    )
    # A flat market: elsewhere a higher start leaves less room to rise, which is the survey's own shape.
    flat = {"promotion_pm": 0, "promotion_market": 0, "yearly_noise": 0, "break_pm": 0}
    pair = [paid(task((Side("o", "pm", offer=offer),), flat, survey=survey(rise=0.0)))[0] for offer in (low, high)]
    assert (pair[1] >= pair[0] * (1 - 1e-5)).all()


@pytest.mark.parametrize("name", ["promotion_pm", "refresh_pm", "standing_pm"])
def test_more_promotions_refresh_or_standing_are_never_worse(name: str) -> None:
    values = {"promotion_pm": (0.05, 0.3), "refresh_pm": (0.5, 1.5), "standing_pm": (20, 80)}[name]
    low, high = (paid(task(own={name: value}))[0] for value in values)
    assert (high >= low * (1 - 1e-5)).all()
    assert high.mean() > low.mean()


@FEW
@given(st.floats(1e4, 1e7), shares, shares, st.floats(0, 1e7))
def test_a_higher_chance_never_lowers_the_worth_of_trying(worth: float, one: float, two: float, back: float) -> None:
    low, high = sorted((one, two))
    assert trying(worth, low, back) <= trying(worth, high, back) + 1e-6
    assert trying(worth, low, back) >= back


@FEW
@given(st.floats(1e5, 1e7), st.floats(1e5, 1e7), st.floats(0.01, 1), st.floats(0.3, 0.99))
def test_at_the_break_even_chance_both_are_worth_the_same(pm: float, tpm: float, chance: float, share: float) -> None:
    sure = [Estimate(value, 0.0) for value in (pm, tpm, pm - tpm)]
    found = bar(*sure, 0.5, chance, share)
    if found.break_even is None:
        assert trying(pm, 1.0, found.fallback) <= found.tpm.value + 1e-6
    else:
        again = bar(*sure, found.break_even.value, chance, share)
        assert again.pm.value == pytest.approx(again.tpm.value, rel=1e-9)


@FEW
@given(shares, shares, shares)
def test_evidence_for_a_track_never_lowers_its_chance(one: float, two: float, fits: float) -> None:
    low, high = sorted((one, two))
    first, second = (chances(evidence, fits, 0.1, 1.0) for evidence in (low, high))
    assert first[0] <= second[0] + 1e-12
    assert first[1] >= second[1] - 1e-12
    assert chances(0.5, fits, 0.1, 1.0)[0] == pytest.approx(chances(0.5, fits, 0.1, 1.0)[1])


def test_swapping_the_ways_turns_the_sign() -> None:
    there, back = simulate(task()), simulate(task(tuple(reversed(BOTH))))
    assert there.sides == tuple(reversed(back.sides))
    one, other = there.pairs[0], back.pairs[0]
    assert one.spread.mean.value == pytest.approx(-other.spread.mean.value)
    assert one.spread.mean.error == pytest.approx(other.spread.mean.error)
    assert one.at_least.value == pytest.approx(1 - other.at_least.value, abs=1e-9)
    # p10 of the one is p90 of the other, up to the neighbouring order statistic.
    assert one.spread.quantiles[0].value == pytest.approx(-other.spread.quantiles[4].value, rel=0.02)


def test_alike_ways_differ_by_nothing() -> None:
    alike = simulate(task((Side("a", "pm"), Side("b", "pm"))))
    assert alike.pairs[0].spread.mean == Estimate(0.0, 0.0)
    assert alike.pairs[0].at_least.value == 1.0


def test_errors_shrink_with_the_root_of_the_number() -> None:
    few, many = (simulate(task(careers=n)).pairs[0].spread for n in (2_000, 32_000))
    assert few.mean.error / many.mean.error == pytest.approx(4, rel=0.1)
    assert abs(few.mean.value - many.mean.value) < 4 * math.hypot(few.mean.error, many.mean.error)
