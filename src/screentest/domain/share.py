"""Shares of few cases: with Wilson's interval, and none at all from fewer than five."""

from __future__ import annotations

import math
from dataclasses import dataclass

#: From fewer cases no share is given.
LEAST_CASES = 5
#: The normal quantile of a 95 in 100 interval.
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Share:
    """So many `n` of so many `of`, with the ends of Wilson's 95 in 100 interval (0-1)."""

    n: int
    of: int
    low: float
    high: float


def share_of(n: int, of: int) -> Share | None:
    """Return a share with its interval, or None from fewer than five cases; `0 <= n <= of` else ValueError."""
    if not 0 <= n <= of:
        raise ValueError(f"{n} of {of} is no share")
    if of < LEAST_CASES:
        return None
    p, z = n / of, _Z * _Z / of
    middle, spread = p + z / 2, math.sqrt(z * (p * (1 - p) + z / 4))
    # Rounding must not push an end past the share itself.
    low = max(0.0, min(p, (middle - spread) / (1 + z)))
    return Share(n, of, low, min(1.0, max(p, (middle + spread) / (1 + z))))
