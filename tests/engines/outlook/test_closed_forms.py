"""Where a simulation can be worked out by hand, it is: still paths, vesting, options against Black–Scholes."""

from __future__ import annotations

import math
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from pay_room import BOTH, STILL, survey, task

from screentest.domain.offer import Grant, Offer, PayRange, RefreshGrant, vested
from screentest.domain.outlook import Money, Side
from screentest.engines.outlook.careers import World, shared
from screentest.engines.outlook.draws import BLOCK, draw
from screentest.engines.outlook.plan import EVEN, expected, plan_of, rates
from screentest.engines.outlook.run import simulate, sums, weights, world_of
from screentest.engines.outlook.survey import at_experience


def medians(track: str, years: int) -> list[float]:
    rows = [row for row in survey().rows if row.track == track]
    return [math.exp(at_experience(rows, 8 + t)[0][3]) * 1.03 ** (5 + t) for t in range(years)]


@pytest.mark.parametrize("money", ["nominal", "real", "present"])
def test_a_still_career_is_the_survey_s_median_year_by_year(money: Money) -> None:
    still = task(own=STILL | {"refresh_pm": 1.2}, money=money)
    rate = {"nominal": 0.0, "real": 0.025, "present": 0.05}[money]
    for side, (base_and_bonus, stock, refresh) in zip(BOTH, ((0.8, 0.2, 1.2), (0.85, 0.15, 1.0)), strict=True):
        pay = medians(side.track, 8)
        wanted = 0.0
        for t in range(8):
            opening = stock * pay[0] * max(0.0, 1 - t / 4)
            granted = sum(stock * refresh * pay[g] / 4 for g in range(max(1, t - 3), t + 1))
            wanted += (base_and_bonus * pay[t] + opening + granted) * (1 + rate) ** -t
        found, _ = sums([plan_of(side, still)], world_of(still, money), 100, 1)
        assert found.min() == found.max()
        assert found[0, 0] == pytest.approx(wanted, rel=1e-5)


def test_without_swings_stock_only_grows() -> None:
    growing = task(own=STILL | {"stock_growth": 0.1}, money="nominal", horizon=3)
    pay = medians("pm", 3)
    wanted = 0.8 * sum(pay)
    wanted += 0.2 * pay[0] * (1 + 0.75 * 1.1 + 0.5 * 1.21)
    wanted += 0.2 / 4 * (pay[1] * (1 + 1.1) + pay[2])
    found, _ = sums([plan_of(BOTH[0], growing)], world_of(growing, "nominal"), 10, 1)
    assert found[0, 0] == pytest.approx(wanted, rel=1e-5)


def test_what_vests_sums_to_the_grant() -> None:
    for parts in ((25.0, 25.0, 25.0, 25.0), (5.0, 15.0, 40.0, 40.0), (100.0,)):
        assert sum(vested(Grant(360_000, parts))) == pytest.approx(360_000)
    assert sum(EVEN) == pytest.approx(1)


def test_an_offer_in_a_still_market_is_paid_as_written() -> None:
    offer = Offer(
        "offer",
        "pm",
        PayRange(300_000, 300_000),
        bonus=10,
        sign_on=50_000,
        grants=(Grant(400_000, (10, 20, 30, 40)),),
        refresh=RefreshGrant(100_000, (50, 50), from_year=2),
    )
    flat = replace(survey(rise=0.0), id="flat")
    still = task((Side("offer", "pm", offer=offer),), STILL | {"pay_growth": 0}, money="nominal", survey=flat)
    found, _ = sums([plan_of(still.sides[0], still)], world_of(still, "nominal"), 10, 1)
    # Grants of years 2 to 7 vest by halves, the last one half of it within the eight years.
    wanted = 8 * 330_000 + 50_000 + 400_000 + 5 * 100_000 + 50_000
    assert found[0, 0] == pytest.approx(wanted, rel=1e-5)


def test_a_break_takes_its_months_and_changes_pay_afterwards() -> None:
    always = task(
        (Side("PM", "pm", "salary-and-options"),),
        STILL | {"break_pm": 1, "break_months": 3, "break_pay_change": -0.1, "free_options": 0, "top_of_market": 0},
        money="nominal",
        posted=(),
        horizon=3,
    )
    pay = medians("pm", 3)
    found, _ = sums([plan_of(always.sides[0], always)], world_of(always, "nominal"), BLOCK, 1)
    # One career in 65,536 escapes a break that is certain: chances are whole numbers of 16 bits.
    assert np.median(found) == pytest.approx(pay[0] + 0.75 * pay[1] + 0.75 * 0.9 * pay[2], rel=1e-5)


def black_scholes(volatility: float, rate: float, years: float) -> float:
    """Return the price of a call on a share worth 1 at a strike of 1 (Black and Scholes 1973), rate continuous."""
    d1 = (rate + volatility**2 / 2) * math.sqrt(years) / volatility
    normal = NormalDist()
    return normal.cdf(d1) - math.exp(-rate * years) * normal.cdf(d1 - volatility * math.sqrt(years))


@pytest.mark.parametrize(("volatility", "rate", "hold"), [(0.2, 0.05, 10), (0.45, 0.02, 10), (0.3, 0.0, 4)])
def test_an_option_held_to_expiry_is_worth_what_black_and_scholes_say(
    volatility: float, rate: float, hold: int
) -> None:
    world = World(weights("present", {"inflation": 0, "discount": rate}, 12), rate, volatility, 0.2, 0.5, hold)
    parts = []
    for block in range(12):
        paths = shared(world, draw(5, block, BLOCK, 12), options=True)
        assert paths.gains is not None
        parts.append(paths.gains[0])
    gains = np.concatenate(parts).astype(np.float64)
    error = gains.std() / math.sqrt(gains.size)
    assert abs(gains.mean() - black_scholes(volatility, math.log1p(rate), hold)) < 4 * error


def test_without_swings_an_option_pays_what_the_share_grew() -> None:
    world = World((1.0,) * 6, 0.1, 0.0, 0.2, 0.5, 3)
    paths = shared(world, draw(1, 0, 64, 6), options=True)
    assert paths.gains is not None
    assert paths.gains[0] == pytest.approx(1.1**3 - 1, rel=1e-5)
    assert paths.gains[5] == pytest.approx(0.1, rel=1e-4)
    falling = shared(replace(world, growth=-0.1), draw(1, 0, 64, 6), options=True)
    assert falling.gains is not None
    assert falling.gains.max() == 0


def test_promotions_come_as_often_as_their_chances_say() -> None:
    chances = rates(5, 8, 0.2, 0.5)
    assert chances == (0.2, 0.1, 0.05)
    outlook = simulate(task(own={"promotion_pm": 0.2, "promotion_slowdown": 0.5}, careers=BLOCK * 4))
    mean = sum((level - 5) * share for level, share in outlook.sides[0].reached.items())
    # Promotions that take effect by the last of 8 years: seven years' chances.
    assert mean == pytest.approx(expected(chances, 8)[-1], abs=0.02)
    assert expected((0.5,), 3) == [0.0, 0.5, 0.75]
    assert rates(8, 8, 0.2, 0.5) == (0.0,)
