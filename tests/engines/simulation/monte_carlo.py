"""An independent Monte Carlo in plain Python: one request and one copy at a time, no arrays, no shared code."""

from __future__ import annotations

import random  # noqa: TID251 - another source of chance than the simulator has


def answered(copies: int, needed: int, down: float, times: int, seed: int) -> float:
    """Return the share of requests of which at least `needed` copies answered."""
    dice = random.Random(seed)
    return sum(sum(dice.random() >= down for _ in range(copies)) >= needed for _ in range(times)) / times


def stale(copies: int, written: int, read: int, wait: float, lag: float, times: int, seed: int) -> float:
    """Return the share of reads, `wait` seconds after a write, that met no copy which had it by then."""
    dice = random.Random(seed)
    missed = 0
    for _ in range(times):
        names = list(range(copies))
        dice.shuffle(names)
        arrives = {name: 0.0 if at < written else dice.expovariate(1 / lag) for at, name in enumerate(names)}
        missed += all(arrives[name] > wait for name in dice.sample(range(copies), read))
    return missed / times


def slow(calls: int, chance: float, times: int, seed: int) -> float:
    """Return the share of screens with at least one slow call."""
    dice = random.Random(seed)
    return sum(any(dice.random() < chance for _ in range(calls)) for _ in range(times)) / times
