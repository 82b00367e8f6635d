"""Self-ratings: what a person thought of an answer before they saw its scorecard, and how far off that was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .rubric import Rating


@dataclass(frozen=True, slots=True)
class AnchorAnswer:
    """An answer whose ratings are settled, by which people learn what the numbers mean."""

    id: str
    question: str
    kind: str
    level: float
    text: str


@dataclass(frozen=True, slots=True)
class SelfRating:
    """A person's own ratings of one take, by criterion; `skipped` where they did not want to give any."""

    take: str
    ratings: Mapping[str, Rating]
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class RatingGap:
    """Own rating less the reader's, for each criterion that both rated; `mean` is None where there is none."""

    take: str
    reader: str
    structure_hash: str
    gaps: Mapping[str, int]

    @property
    def mean(self) -> float | None:
        """Return the mean gap: above 0 for somebody who thinks better of the answer than the reader does."""
        return round(sum(self.gaps.values()) / len(self.gaps), 2) if self.gaps else None
