"""Intervals: what a figure can mean, what follows from two of them, and whether a claim can still be true."""

from __future__ import annotations

from typing import NamedTuple

#: A claim is held to be wrong only where it misses what follows from the figures by more than this part of it.
SLACK = 0.04
#: … and, where both are shares of a hundred, by more than so many points.
POINTS = 1.0


class Bounds(NamedTuple):
    """The least and the most that a quantity can be."""

    low: float
    high: float

    def __mul__(self, other: object) -> Bounds:
        """Return the bounds of a product; both factors are at least 0."""
        factor = other if isinstance(other, Bounds) else Bounds(float(str(other)), float(str(other)))
        return Bounds(self.low * factor.low, self.high * factor.high)

    def over(self, other: Bounds) -> Bounds:
        """Return the bounds of a quotient; the divisor is above 0."""
        return Bounds(self.low / max(other.high, 1e-12), self.high / max(other.low, 1e-12))

    def plus(self, other: Bounds) -> Bounds:
        """Return the bounds of a sum."""
        return Bounds(self.low + other.low, self.high + other.high)

    def between(self, other: Bounds) -> Bounds:
        """Return the bounds of the distance between two quantities."""
        least = max(0.0, self.low - other.high, other.low - self.high)
        return Bounds(least, max(self.high - other.low, other.high - self.low))


def misses(claim: Bounds, true: Bounds, slack: float = SLACK, floor: float = 0.0) -> bool:
    """Tell whether no value that the claim can mean is one that the figures allow."""
    room = max(floor, slack * max(abs(true.high), abs(claim.high)))
    return claim.low > true.high + room or claim.high < true.low - room
