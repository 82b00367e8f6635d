"""Runs blocks of careers over the machine's cores and gathers their figures; the seed alone decides what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from ...domain.outlook import Money, Outlook, OutlookTask, PairOutlook, SideOutlook
from .careers import World, work
from .draws import BLOCK, draw, first, kept
from .figures import chance, spread
from .plan import Plan, Values, plan_of

Floats = NDArray[np.float32]
#: More threads than this gain little: numpy lets go of the interpreter only inside its own loops.
THREADS = 2
#: Yearly pay is drawn from so many careers at most.
YEARLY = 4 * BLOCK


def weights(money: Money, values: Values, years: int) -> tuple[float, ...]:
    """Return the weight of a dollar of each year: 1, in today's prices, or discounted to today (nominal rate)."""
    rate = {"nominal": 0.0, "real": values["inflation"], "present": values["discount"]}[money]
    return tuple((1 + rate) ** -t for t in range(years))


def world_of(task: OutlookTask, money: Money) -> World:
    """Return what all ways of a task share."""
    values = task.values
    return World(
        weights(money, values, task.horizon),
        values["stock_growth"],
        values["stock_volatility"],
        values["yearly_noise"],
        values["noise_persistence"],
        int(values["option_hold"]),
    )


def sums(
    plans: Sequence[Plan], world: World, careers: int, seed: int, threads: int = THREADS
) -> tuple[Floats, NDArray[np.int64]]:
    """Return the weighted sum of every career (ways, careers), and how many careers ended at each level.

    Memory: four bytes a career and way, and about ten megabytes a thread whatever the number of careers.
    """
    years = len(world.weights)
    found = np.empty((len(plans), careers), np.float32)
    levels = np.zeros((len(plans), 9), np.int64)

    chances = kept if careers <= BLOCK else draw

    def block(number: int) -> NDArray[np.int64]:
        begin = number * BLOCK
        wanted = min(BLOCK, careers - begin)
        part, _, reached = work(plans, world, first(chances(seed, number, BLOCK, years), wanted))
        found[:, begin : begin + wanted] = part
        return reached

    numbers = range(-(-careers // BLOCK))
    for reached in _over(block, numbers, threads):
        levels += reached
    return found, levels


def _over(block: object, numbers: range, threads: int) -> Iterable[NDArray[np.int64]]:
    assert callable(block)
    if threads < 2 or len(numbers) < 2:
        return map(block, numbers)
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(block, numbers))


def yearly(plans: Sequence[Plan], world: World, careers: int, seed: int) -> NDArray[np.float64]:
    """Return quantiles at 10, 50 and 90 per cent of each year's weighted pay (ways, H, 3), `YEARLY` careers at most."""
    years = len(world.weights)
    parts = []
    for number in range(-(-min(careers, YEARLY) // BLOCK)):
        _, by_year, _ = work(plans, world, first(draw(seed, number, BLOCK, years), careers), yearly=True)
        assert by_year is not None
        parts.append(by_year)
    held = np.concatenate(parts, axis=2)
    return np.moveaxis(np.quantile(held, (0.1, 0.5, 0.9), axis=2), 0, 2)


def simulate_all(tasks: Sequence[OutlookTask]) -> list[Outlook]:
    """Simulate every task, several at once; the order of the answers is that of the tasks."""
    if len(tasks) == 1:
        return [simulate(tasks[0], THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(lambda task: simulate(task, 1), tasks))


def simulate(task: OutlookTask, threads: int = 1) -> Outlook:
    """Simulate every way of a task on the same chances, and the first less each other."""
    plans = [plan_of(side, task) for side in task.sides]
    found, levels = sums(plans, world_of(task, task.money), task.careers, task.seed, threads)
    paths = None
    if task.yearly:
        money: Money = "nominal" if task.money == "nominal" else "real"
        paths = yearly(plans, world_of(task, money), task.careers, task.seed)
    sides = []
    for k, plan in enumerate(plans):
        total = int(levels[k].sum())
        reached = {level: int(count) / total for level, count in enumerate(levels[k]) if count}
        rows = () if paths is None else tuple((float(a), float(b), float(c)) for a, b, c in paths[k])
        sides.append(SideOutlook(plan.name, spread(found[k]), reached, rows))
    pairs = []
    for k in range(1, len(plans)):
        less = found[0] - found[k]
        pairs.append(PairOutlook(plans[0].name, plans[k].name, spread(less), chance(less >= 0)))
    return Outlook(tuple(sides), tuple(pairs))
