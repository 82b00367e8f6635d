"""Simulated careers against a tight plain Python loop of the same model: seconds, ratio, memory, and agreement."""

from __future__ import annotations

import math
import random  # noqa: TID251 - the plain loop draws its own chances, seeded
import time
import tracemalloc
from collections.abc import Iterator, Sequence
from statistics import fmean, stdev
from typing import Any

import numpy as np

from screentest.app.outlook.outlook import OutlookRequest, task_of
from screentest.app.outlook.values import PayKnowledge
from screentest.app.services import Services
from screentest.engines.outlook.careers import World
from screentest.engines.outlook.draws import MOST
from screentest.engines.outlook.plan import Plan, plan_of
from screentest.engines.outlook.run import sums, world_of
from screentest.engines.outlook.surface import GRAIN, REACH, SIZE

from .figures import Figure, least, most, shown

CAREERS = 1_000_000
#: Careers of the plain loop; its time is scaled up to `CAREERS`.
SAMPLE = 6_000
_LAST = SIZE - 1.001


def career(
    ways: Sequence[tuple[Any, ...]],
    world: World,
    person: Sequence[float],
    wait: Sequence[float],
    noise: Sequence[float],
    price: Sequence[float],
    luck: Sequence[int],
    place: float,
) -> list[float]:
    """Return the weighted sum of every way for one career, in plain Python: the model written down a second time."""
    years, weights, keep = len(noise), world.weights, world.persistence
    moved, swing = [world.noise * GRAIN * noise[0]], world.noise * GRAIN * math.sqrt(1 - keep * keep)
    for t in range(1, years):
        moved.append(keep * moved[-1] + swing * noise[t])
    drift, shares = math.log1p(world.growth) - world.volatility**2 / 2, [1.0]
    for step in price:
        shares.append(shares[-1] * math.exp(drift + world.volatility * step))
    found = []
    for way in ways:
        (tables, cash, stock, restart, opening, options, vesting, once, track, rates, jump, losing, keeps, change) = (
            way[:14]
        )
        pinned, (low, high), (start, both, own), bounds, bound_growth = way[14:]
        z0 = start + both * person[0] + own * person[1 + track]
        scale, kept, total, level = low + (high - low) * place, 1.0, once * weights[0], 0
        grants, first = [0.0] * len(vesting), 0.0
        due = _next(0, rates, wait, 0)
        for t in range(years):
            while due == t:
                z0 += jump
                level += 1
                due = _next(due, rates, wait, level)
            z = z0 + moved[t] - (moved[0] * keep**t if pinned else 0.0)
            z = 0.0 if z < 0 else z if z < _LAST else _LAST
            at, row = int(z), tables[t]
            pay = (row[at] + (row[at + 1] - row[at]) * (z - at)) * scale
            if bounds:
                pay = min(max(pay, bounds[level][0] * bound_growth[t]), bounds[level][1] * bound_growth[t])
            if t == 0:
                first = pay
            grants.pop()
            grants.insert(0, pay * stock[t] / shares[t])
            if luck[t] < losing and t:
                grants = [pay * restart[t] * change / shares[t]] * len(grants)
                kept, pay, scale = 0.0, pay * keeps, scale * change
            vests = first * opening[t] * kept
            for part, units in zip(vesting, grants):  # noqa: B905 - equal by construction, and this is the tight loop
                vests += part * units
            total += weights[t] * (pay * cash[t] + vests * shares[t])
            if options[t]:
                end = min(t + world.hold, years)
                gain = shares[end] / shares[t] - 1
                if gain > 0:
                    last = weights[end] if end < years else weights[-1] ** 2 / weights[-2]
                    total += pay * options[t] * gain * last
        found.append(total)
    return found


def _next(before: int, rates: Sequence[float], wait: Sequence[float], level: int) -> int:
    """Return the year in which the next promotion takes effect; −1: never."""
    if level >= len(rates) or rates[level] <= 0:
        return -1
    return before + (max(1, math.ceil(wait[level] / -math.log1p(-rates[level]))) if rates[level] < 1 else 1)


def way_of(plan: Plan) -> tuple[Any, ...]:
    """Return a plan as plain numbers, ready for the loop."""
    start = (plan.standing + REACH) * GRAIN
    return (
        plan.tables.tolist(),
        *(plan.cash, plan.stock, plan.restart, plan.opening, plan.options, plan.vesting, plan.once, plan.track),
        *(plan.rates, plan.step * GRAIN, min(65535, round(plan.break_rate * 65536))),
        *(plan.break_keep, plan.break_change),
        *(plan.pinned, plan.width),
        (start, plan.spread * math.sqrt(plan.overlap) * GRAIN, plan.spread * math.sqrt(1 - plan.overlap) * GRAIN),
        *(plan.bounds, plan.bound_growth),
    )


def loop(plans: Sequence[Plan], world: World, careers: int, seed: int) -> list[list[float]]:
    """Return the sums of so many careers on chances of Python's own."""
    ways, years, rng = [way_of(plan) for plan in plans], len(world.weights), random.Random(seed)
    gauss, wait, bits, place = rng.gauss, rng.expovariate, rng.getrandbits, rng.random
    return [
        career(
            ways,
            world,
            [gauss(0.0, 1.0) for _ in range(3)],
            [wait(1.0) for _ in range(MOST)],
            [gauss(0.0, 1.0) for _ in range(years)],
            [gauss(0.0, 1.0) for _ in range(years)],
            [bits(16) for _ in range(years)],
            place(),
        )
        for _ in range(careers)
    ]


def careers(services: Services) -> Iterator[Figure]:
    """Time a million paired careers of twenty years, and the loop on a sample, turn and turn about."""
    task = task_of(PayKnowledge(services.library), OutlookRequest(), "evidence")
    plans, world = [plan_of(side, task) for side in task.sides], world_of(task, "present")
    fast, slow, plain, busy = [], [], [], []
    for turn in range(3):
        begin, used = time.perf_counter(), time.process_time()
        plain += loop(plans, world, SAMPLE // 3, turn)
        slow.append((time.perf_counter() - begin) * CAREERS / (SAMPLE // 3))
        looped = (time.process_time() - used) * CAREERS / (SAMPLE // 3)
        begin, used = time.perf_counter(), time.process_time()
        found, _ = sums(plans, world, CAREERS, 1)
        fast.append(time.perf_counter() - begin)
        busy.append((time.process_time() - used, looped))
    yield most("a million paired careers of 20 years", min(fast), "s", 5)
    yield shown(f"the plain loop, scaled from {SAMPLE}", min(slow), "s")
    yield least("how many times faster", min(slow) / min(fast), "", 50)
    used, looped = (min(times) for times in zip(*busy, strict=True))
    yield shown("the same in processor time of one core", looped / used, "")
    less = [pm - tpm for pm, tpm in plain]
    error = math.hypot(stdev(less) / math.sqrt(len(less)), float((found[0] - found[1]).std()) / math.sqrt(CAREERS))
    apart = abs(fmean(less) - float(np.mean(found[0] - found[1], dtype=np.float64))) / error
    yield most("mean differences of the two, in standard errors apart", apart, "", 4)
    peaks = []
    for count in (100_000, CAREERS):
        tracemalloc.start()
        sums(plans, world, count, 1)
        peaks.append((tracemalloc.get_traced_memory()[1] - 8 * count) / 1e6)
        tracemalloc.stop()
    yield shown("memory besides 8 bytes a career, 100,000 careers", peaks[0], "MB")
    yield most("memory besides 8 bytes a career, a million", peaks[1], "MB", 60)
