"""One block of careers, worked out year by year for all ways on the same chances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .draws import Draws, Floats
from .plan import Plan
from .surface import GRAIN, REACH, SIZE

_NEVER = 127
_LAST = np.float32(SIZE - 1.001)


@dataclass(frozen=True, slots=True)
class World:
    """What all ways share: year by year the weight of a dollar, the price's growth and swing, the yearly noise."""

    weights: tuple[float, ...]
    growth: float
    volatility: float
    noise: float
    persistence: float
    hold: int


@dataclass(slots=True)
class Shared:
    """What all ways share: noise in table steps, the share price from 1 and its inverse, gains of options, luck."""

    noise: Floats
    price: Floats
    inverse: Floats
    gains: Floats | None
    luck: NDArray[np.uint16]
    met: dict[int, list[NDArray[np.intp]]] = field(default_factory=dict)

    def breaks(self, rate: float) -> list[NDArray[np.intp]]:
        """Return, for each year, the careers that break at a yearly chance; never in the first year."""
        line = min(65_535, round(rate * 65_536))
        if line not in self.met:
            rows, at = np.nonzero(self.luck < np.uint16(line))
            cuts = np.searchsorted(rows, np.arange(1, len(self.luck)))
            self.met[line] = [at[:0], *np.split(at, cuts)[1:]]
        return self.met[line]


def shared(world: World, draws: Draws, options: bool) -> Shared:
    """Return the shared paths; the draws are left as they are."""
    single = np.float32
    years, n = draws.noise.shape
    keep = single(world.persistence)
    noise = draws.noise * single(world.noise * GRAIN * np.sqrt(1 - world.persistence**2))
    noise[0] *= single(1 / np.sqrt(1 - world.persistence**2))
    step = np.empty(n, single)
    for t in range(1, years):
        np.multiply(noise[t - 1], keep, out=step)
        noise[t] += step
    price = np.empty((years + 1, n), single)
    price[0] = 0
    np.multiply(draws.price, single(world.volatility), out=price[1:])
    price[1:] += single(np.log1p(world.growth) - world.volatility**2 / 2)
    for t in range(years):
        price[t + 1] += price[t]
    np.exp(price, out=price)
    inverse = np.reciprocal(price[:years])
    return Shared(noise, price, inverse, _gains(world, price, inverse) if options else None, draws.luck)


def _gains(world: World, price: Floats, inverse: Floats) -> Floats:
    """Return, for each year, the weighted gain on one dollar's worth of shares under option from that year on."""
    years = len(inverse)
    gains = np.empty_like(inverse)
    for t in range(years):
        end = min(t + world.hold, years)
        np.multiply(price[end], inverse[t], out=gains[t])
        gains[t] -= np.float32(1)
        np.maximum(gains[t], np.float32(0), out=gains[t])
        gains[t] *= np.float32(_weight(world, end))
    return gains


def _weight(world: World, year: int) -> float:
    if year < len(world.weights):
        return world.weights[year]
    return world.weights[-1] ** 2 / world.weights[-2] if len(world.weights) > 1 else world.weights[-1]


def promotions(plan: Plan, wait: Floats) -> list[NDArray[np.int8]]:
    """Return, for each promotion, the year in which it takes effect (127: never); yearly chances from `plan.rates`."""
    found = []
    before = np.zeros(wait.shape[1], np.float32)
    for rate, need in zip(plan.rates, wait, strict=False):
        if rate <= 0:
            break
        if rate < 1:
            before = before + np.maximum(np.ceil(need * np.float32(-1 / np.log1p(-rate))), np.float32(1))
        else:
            before = before + np.float32(1)
        found.append(np.minimum(before, _NEVER).astype(np.int8))
    return found


class _Hits:
    """The careers to which something happens once, found by its year without looking at all of them again."""

    def __init__(self, when: NDArray[np.int8]) -> None:
        self._order = np.argsort(when, kind="stable")
        self._cuts = np.searchsorted(when[self._order], np.arange(_NEVER + 1))

    def get(self, t: int) -> NDArray[np.intp]:
        """Return the careers to which it happens in year `t` (below 127)."""
        return self._order[self._cuts[t] : self._cuts[t + 1]]


class _Way:
    """One plan's state for the careers of a block, and its step from year to year."""

    def __init__(self, plan: Plan, world: World, draws: Draws, paths: Shared) -> None:
        single = np.float32
        n = draws.noise.shape[1]
        self.plan, self.world, self.paths = plan, world, paths
        self.tables = plan.tables.astype(single)
        self.slopes = np.diff(self.tables, axis=1, append=self.tables[:, -1:])
        both, own = np.sqrt(plan.overlap), np.sqrt(1 - plan.overlap)
        mu = draws.person[0] * single(plan.spread * both) + draws.person[1 + plan.track] * single(plan.spread * own)
        self.standing = (mu + single(plan.standing + REACH)) * single(GRAIN)
        self.raises = [_Hits(took) for took in promotions(plan, draws.wait)]
        self.breaks = paths.breaks(plan.break_rate)
        low, high = plan.width
        self.scale = draws.place * single(high - low) + single(low)
        self.grants = [np.zeros(n, single) for _ in plan.vesting] if any(plan.restart) or any(plan.stock) else []
        self.kept = np.ones(n, single)
        self.first = np.zeros(n, single)
        self.level = np.zeros(n, np.intp)
        self.at = np.empty(n, np.intp)
        self.pay, self.a, self.b = (np.empty(n, single) for _ in range(3))

    def year(self, t: int) -> Floats:
        """Return what every career is paid in year `t`, weighted, in a buffer that the next year overwrites."""
        single, plan, pay = np.float32, self.plan, self.pay
        for raised in self.raises:
            hits = raised.get(t)
            self.standing[hits] += single(plan.step * GRAIN)
            self.level[hits] += 1
        self._pay(t)
        if t == 0:
            self.first[:] = pay
        if self.grants:
            oldest = self.grants.pop()
            np.multiply(pay, single(plan.stock[t]), out=oldest)
            oldest *= self.paths.inverse[t]
            self.grants.insert(0, oldest)
        self._break(t)
        stock, gain = self._stock(t), self._gain(t)
        pay *= single(plan.cash[t] * self.world.weights[t])
        if stock is not None:
            pay += stock
        if gain is not None:
            pay += gain
        if t == 0 and plan.once:
            pay += single(plan.once * self.world.weights[0])
        return pay

    def _stock(self, t: int) -> Floats | None:
        """Return the weighted worth of the stock that vests in year `t`."""
        if not self.grants:
            return None
        single, part = np.float32, self.a
        np.multiply(self.first, single(self.plan.opening[t]), out=part)
        part *= self.kept
        for vests, units in zip(self.plan.vesting, self.grants, strict=True):
            np.multiply(units, single(vests), out=self.b)
            part += self.b
        part *= self.paths.price[t]
        part *= single(self.world.weights[t])
        return part

    def _gain(self, t: int) -> Floats | None:
        """Return the weighted gain on options bought in year `t`."""
        share, gains = self.plan.options[t], self.paths.gains
        if not share or gains is None:
            return None
        np.multiply(self.pay, gains[t], out=self.b)
        self.b *= np.float32(share)
        return self.b

    def _pay(self, t: int) -> None:
        """Put this year's pay P into the buffer: the table at each standing, held within posted ends."""
        single, plan, z, floor = np.float32, self.plan, self.a, self.b
        np.add(self.standing, self.paths.noise[t], out=z)
        if plan.pinned:
            z -= self.paths.noise[0] * single(self.world.persistence**t)
        np.maximum(z, single(0), out=z)
        np.minimum(z, _LAST, out=z)
        np.floor(z, out=floor)
        z -= floor
        np.copyto(self.at, floor, casting="unsafe")
        np.take(self.tables[t], self.at, out=self.pay, mode="clip")
        np.take(self.slopes[t], self.at, out=floor, mode="clip")
        floor *= z
        self.pay += floor
        self.pay *= self.scale
        if plan.bounds is not None:
            lows, highs = (
                np.array(ends, single) * single(plan.bound_growth[t]) for ends in zip(*plan.bounds, strict=True)
            )
            np.maximum(self.pay, lows[self.level], out=self.pay)
            np.minimum(self.pay, highs[self.level], out=self.pay)

    def _break(self, t: int) -> None:
        """Take the pay of the months between two jobs, what had not vested, and the change of pay afterwards."""
        plan = self.plan
        hits = self.breaks[t]
        if not hits.size:
            return
        if self.grants:
            again = self.pay[hits] * np.float32(plan.restart[t] * plan.break_change) * self.paths.inverse[t][hits]
            for units in self.grants:
                units[hits] = again
            self.kept[hits] = 0
        self.pay[hits] *= np.float32(plan.break_keep)
        self.scale[hits] *= np.float32(plan.break_change)


def work(
    plans: Sequence[Plan], world: World, draws: Draws, yearly: bool = False
) -> tuple[Floats, Floats | None, NDArray[np.int64]]:
    """Return weighted sums (ways, n), weighted pay by year (ways, H, n) if wanted, and counts of levels (ways, 9)."""
    paths = shared(world, draws, any(any(plan.options) for plan in plans))
    years, n = paths.noise.shape
    sums = np.zeros((len(plans), n), np.float32)
    by_year = np.zeros((len(plans), years, n), np.float32) if yearly else None
    levels = np.zeros((len(plans), 9), np.int64)
    for k, plan in enumerate(plans):
        way = _Way(plan, world, draws, paths)
        for t in range(years):
            paid = way.year(t)
            sums[k] += paid
            if by_year is not None:
                by_year[k, t] = paid
        levels[k] = np.bincount(np.minimum(way.level + plan.level, 8), minlength=9)
    return sums, by_year, levels
