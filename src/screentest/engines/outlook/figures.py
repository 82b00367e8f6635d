"""Figures of many simulated careers, each with its Monte-Carlo standard error."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...domain.outlook import SHOWN, Estimate, Spread

Floats = NDArray[np.float32]


def mean(values: Floats) -> Estimate:
    """Return the mean and its standard error."""
    n = values.size
    middle = float(values.mean(dtype=np.float64))
    error = float(values.std(dtype=np.float64)) / math.sqrt(n) if n > 1 else math.inf
    return Estimate(middle, error)


def quantiles(values: Floats, at: Sequence[float] = SHOWN) -> tuple[Estimate, ...]:
    """Return quantiles; the error is half the distance between order statistics one standard error of rank apart."""
    n = values.size
    ranks: list[int] = []
    for p in at:
        slack = math.sqrt(n * p * (1 - p))
        ranks += [_rank(n, p * n - slack), _rank(n, p * n), _rank(n, p * n + slack)]
    held = np.partition(values, sorted(set(ranks)))
    found = [float(held[rank]) for rank in ranks]
    return tuple(Estimate(found[i + 1], (found[i + 2] - found[i]) / 2) for i in range(0, len(found), 3))


def spread(values: Floats) -> Spread:
    """Return mean and quantiles."""
    return Spread(mean(values), quantiles(values))


def chance(yes: NDArray[np.bool_]) -> Estimate:
    """Return the share of careers of which something is true; where it is all or none, an error of 1 in n."""
    n = yes.size
    share = float(yes.mean())
    return Estimate(share, max(math.sqrt(share * (1 - share) / n), 1 / n))


def _rank(n: int, place: float) -> int:
    return min(n - 1, max(0, math.floor(place)))
