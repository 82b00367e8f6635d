"""Agreement of two ratings of the same things: rank correlation, the same net of length, weighted kappa, intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy.stats import spearmanr


def rank(one: Sequence[float], two: Sequence[float]) -> float:
    """Return Spearman's correlation."""
    return float(spearmanr(one, two)[0])


def rank_given(one: Sequence[float], two: Sequence[float], given: Sequence[float]) -> float:
    """Return Spearman's correlation of two net of a third (partial correlation of ranks)."""
    r, a, b = rank(one, two), rank(one, given), rank(two, given)
    return (r - a * b) / math.sqrt((1 - a * a) * (1 - b * b))


def weighted_kappa(one: Sequence[float], two: Sequence[float]) -> float:
    """Return the quadratic-weighted kappa of two ratings from 1 to 4, each rounded to whole steps."""
    levels = 4
    table = np.zeros((levels, levels))
    for a, b in zip(one, two, strict=True):
        table[math.floor(a + 0.5) - 1, math.floor(b + 0.5) - 1] += 1
    table /= table.sum()
    expected = np.outer(table.sum(axis=1), table.sum(axis=0))
    weight = np.subtract.outer(np.arange(levels), np.arange(levels)) ** 2
    return float(1 - (weight * table).sum() / (weight * expected).sum())


def interval(hits: int, of: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, hits / of
    middle, spread = p + z * z / (2 * of), z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)
