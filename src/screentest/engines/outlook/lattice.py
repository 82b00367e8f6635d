"""Places that fill the ranges of many assumptions evenly, without chance: a lattice of one generator (Korobov 1959).

Each side's places are the middles of equal parts, each part met once. The generator is a primitive root of the number
of points, so no two of the first 48 sides run alike or against each other.
"""

from __future__ import annotations

#: Points, a prime; and a primitive root of it.
POINTS, _ROOT = 97, 5
SIDES = (POINTS - 1) // 2


def place(point: int, side: int) -> float:
    """Return the place of a point (from 0 to POINTS−1) on a side (from 0 to SIDES−1), strictly between 0 and 1."""
    assert 0 <= side < SIDES
    return (point * pow(_ROOT, side, POINTS) % POINTS + 0.5) / POINTS
