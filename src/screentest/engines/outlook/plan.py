"""A way turned into figures year by year: what every simulated career of it is worked out from."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from ...domain.offer import Offer, vested
from ...domain.outlook import OutlookTask, PostedRange, Side
from . import surface
from .survey import Point, path

HIGHEST = 8
#: The level at which a promotion rate is stated; each level above it multiplies the rate by `promotion_slowdown`.
STATED_AT = 5
#: Shares of a grant that vest in each year where no offer says otherwise.
EVEN = (0.25, 0.25, 0.25, 0.25)
_SURE = 1e-9
Values = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Plan:
    """One way, ready to be simulated; every sequence has one figure a year.

    Pay P is `tables` at the year and the standing (dollars of that year). Of it `cash` is paid, `stock` is granted and
    vests by `vesting`, `options` buys options. `opening` is stock from the first day, as a share of the first year's P.
    """

    name: str
    track: int
    tables: NDArray[np.float64]
    cash: tuple[float, ...]
    stock: tuple[float, ...]
    restart: tuple[float, ...]
    opening: tuple[float, ...]
    options: tuple[float, ...]
    vesting: tuple[float, ...]
    once: float
    standing: float
    spread: float
    overlap: float
    pinned: bool
    width: tuple[float, float]
    rates: tuple[float, ...]
    step: float
    break_rate: float
    break_keep: float
    break_change: float
    level: int
    bounds: tuple[tuple[float, float], ...] | None
    bound_growth: tuple[float, ...]


def rates(level: int, top: float, rate: float, slowdown: float) -> tuple[float, ...]:
    """Return the yearly chance of each next promotion from `level` on; 0 from the top level on."""
    return tuple(
        min(1.0, rate * slowdown ** (at - STATED_AT)) if at < top else 0.0 for at in range(level, HIGHEST)
    ) or (0.0,)


def expected(chances: Sequence[float], years: int) -> list[float]:
    """Return the expected number of promotions that have taken effect by the beginning of each year."""
    share = [1.0, *([0.0] * len(chances))]
    found = []
    for _ in range(years):
        found.append(sum(i * part for i, part in enumerate(share)))
        moved = [part * chance for part, chance in zip(share, chances, strict=False)]
        for i, part in enumerate(moved):
            share[i] -= part
            share[i + 1] += part
    return found


def converged(pm: float, tpm: float, share: float) -> tuple[float, float]:
    """Return the factors that move two amounts by `share` of the way to their mean."""
    mean = (pm + tpm) / 2
    return 1 + share * (mean / pm - 1), 1 + share * (mean / tpm - 1)


def plan_of(side: Side, task: OutlookTask) -> Plan:
    """Return the plan of one way; an offer is taken at its word and the market only says how pay moves on from it."""
    values, years = task.values, task.horizon
    offer = side.offer
    level = int(values["start_level"] if offer is None or offer.level is None else offer.level)
    pace = expected(rates(level, HIGHEST, values["promotion_market"], values["promotion_slowdown"]), years)
    growth = _growth(side, values, years)
    step, shift = values["promotion_step"], _shift(side, values)
    standing = _score(values[f"standing_{side.track}"])
    both = path(task.survey, values["years_experience"], years)
    own = [logs for logs, _, _ in both[0 if side.track == "pm" else 1]]
    if offer is not None:
        since = growth[0]
        shift = surface.standing_of(own[0], offer.yearly() / since) if offer.currency == "USD" else standing
        growth = [offer.base.middle / surface.pay_at(own[0], shift) * factor / since for factor in growth]
        standing = 0.0
    tables = np.stack([surface.table(own[t], shift - step * pace[t]) * growth[t] for t in range(years)])
    shares = _offered(offer, years) if offer else _mixed(side, both, values, years) if _grants(side, values) else None
    cash, stock, restart, opening, options = shares or _salary(values, years)
    return Plan(
        name=side.name,
        track=0 if side.track == "pm" else 1,
        tables=tables,
        cash=cash,
        stock=stock,
        restart=restart,
        opening=opening,
        options=tuple(part / values["option_cost"] for part in options),
        vesting=_vesting(offer),
        once=offer.sign_on if offer else 0.0,
        standing=standing,
        spread=0.0 if offer else values["standing_spread"],
        overlap=values["standing_overlap"],
        pinned=offer is not None,
        width=(offer.base.low / offer.base.middle, offer.base.high / offer.base.middle) if offer else (1.0, 1.0),
        rates=rates(
            level, values[f"top_level_{side.track}"], values[f"promotion_{side.track}"], values["promotion_slowdown"]
        ),
        step=step,
        break_rate=values[f"break_{side.track}"],
        break_keep=1 - values["break_months"] / 12,
        break_change=1 + values["break_pay_change"],
        level=level,
        bounds=None if offer or _grants(side, values) else _bounds(task.posted, side, level),
        bound_growth=tuple(
            (1 + values["drift_since_survey"]) ** values["years_since_postings"] * (1 + values["pay_growth"]) ** t
            for t in range(years)
        ),
    )


def _score(percentile: float) -> float:
    return NormalDist().inv_cdf(min(max(percentile / 100, _SURE), 1 - _SURE))


def _shift(side: Side, values: Values) -> float:
    return values["top_of_market"] if side.mechanics == "salary-and-options" else 0.0


def _grants(side: Side, values: Values) -> bool:
    return side.mechanics == "mixed" or values["stock_grants"] >= 0.5


def _growth(side: Side, values: Values, years: int) -> list[float]:
    """Return what surveyed pay is multiplied by in each year: the market's drift, and the gap between the tracks."""
    since, gap = values["years_since_survey"], values["gap_drift"] / 2 * (1 if side.track == "pm" else -1)
    begun = (1 + values["drift_since_survey"]) ** since
    return [begun * (1 + values["pay_growth"]) ** t * (1 + gap) ** (since + t) for t in range(years)]


_Shares = tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...], tuple[float, ...], tuple[float, ...]]


def _mixed(side: Side, both: tuple[tuple[Point, ...], ...], values: Values, years: int) -> _Shares:
    """Return shares for base, bonus and stock, as surveyed; the first grant gives way to refresh grants as it vests."""
    cash, grant = [], []
    at = 0 if side.track == "pm" else 1
    for t in range(years):
        found = both[0][t], both[1][t]
        (pm, pm_base, pm_stock), (tpm, tpm_base, tpm_stock) = found
        pm_pay, tpm_pay = math.exp(pm[3]), math.exp(tpm[3])
        _, base, stock = found[at]
        bonus = max(0.0, 1 - base - stock)
        base *= converged(pm_base * pm_pay, tpm_base * tpm_pay, values["base_convergence"])[at]
        stock *= converged(pm_stock * pm_pay, tpm_stock * tpm_pay, values["stock_convergence"])[at]
        cash.append(base + bonus)
        grant.append(stock)
    refresh = values[f"refresh_{side.track}"]
    # The grant of year t vests from that year on, so that grants made before the first day make up the rest of it.
    opening = [grant[0] * max(0.0, 1 - sum(EVEN[:t])) for t in range(years)]
    return tuple(cash), (0.0, *(part * refresh for part in grant[1:])), tuple(grant), tuple(opening), (0.0,) * years


def _salary(values: Values, years: int) -> _Shares:
    """Return shares where all pay is salary, of which some may be taken as options, with some options on top."""
    taken, free, none = values["election"], values["free_options"], (0.0,) * years
    return (1 - taken,) * years, none, none, none, (taken + free,) * years


def _offered(offer: Offer, years: int) -> _Shares:
    """Return shares of the base that an offer names."""
    base = offer.base.middle
    opening = [0.0] * years
    for grant in offer.grants:
        for t, amount in enumerate(vested(grant)[:years]):
            opening[t] += amount / base
    yearly = offer.refresh.value / base if offer.refresh else 0.0
    begin = offer.refresh.from_year if offer.refresh else years
    stock = tuple(yearly if t >= begin else 0.0 for t in range(years))
    again = max(yearly, sum(grant.value / len(grant.vesting) for grant in offer.grants) / base)
    taken = offer.election / 100
    cash = 1 - taken + offer.bonus / 100
    return (cash,) * years, stock, (again,) * years, tuple(opening), (taken + offer.free_options / 100,) * years


def _vesting(offer: Offer | None) -> tuple[float, ...]:
    if offer is None or offer.refresh is None:
        return EVEN
    return tuple(part / 100 for part in offer.refresh.vesting)


def _bounds(posted: Sequence[PostedRange], side: Side, level: int) -> tuple[tuple[float, float], ...] | None:
    """Return the posted ends for `level` and each level above it; a level nobody posted has those of the one below."""
    known = {row.level: (row.low, row.high) for row in posted if row.track == side.track}
    if not known:
        return None
    found = []
    for at in range(level, HIGHEST + 1):
        nearest = max((one for one in known if one <= at), default=min(known))
        found.append(known[nearest])
    return tuple(found)
