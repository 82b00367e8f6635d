"""Pictures in the words of pay: spreads side by side, what moves a difference, and pay over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

#: What a mark stands for; a page's stylesheet gives each its colour, in the light and in the dark.
Ink = Literal["pm", "tpm", "other", "gap"]


@dataclass(frozen=True, slots=True)
class Caption:
    """What every picture says of itself: a title, the axis with its unit, the date of its data, and it all in words."""

    title: str
    axis: str
    dated: str
    words: str


@dataclass(frozen=True, slots=True)
class SpreadBar:
    """One row of a picture of spreads: amounts at 10, 25, 50, 75 and 90 per cent, rising."""

    label: str
    ink: Ink
    amounts: tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pull:
    """One row of a tornado: the difference where an assumption is at its low end, and where at its high end."""

    label: str
    at_low: float
    at_high: float


@dataclass(frozen=True, slots=True)
class Fan:
    """One way over the years: for each year the amounts at 10, 50 and 90 per cent."""

    label: str
    ink: Ink
    years: tuple[tuple[float, float, float], ...]


class Charts(Protocol):
    """Draws pictures as SVG for a page: no scripts, no style attributes, colours by class, a text in its place."""

    def spreads(self, caption: Caption, bars: tuple[SpreadBar, ...]) -> str:
        """Return bars from the 10th to the 90th percentile, the middle half stronger, the median marked."""
        ...

    def tornado(self, caption: Caption, centre: float, pulls: tuple[Pull, ...]) -> str:
        """Return bars from low end to high end around the difference as it stands; the first row is on top."""
        ...

    def fans(self, caption: Caption, fans: tuple[Fan, ...]) -> str:
        """Return bands from the 10th to the 90th percentile over the years, with the median as a line."""
        ...
