"""A company brief: the priorities that management stated on its calls, with quotes and what to lead for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .text import Span

Movement = Literal["new", "stronger", "steady", "quieter", "gone", "single"]
SaidAs = Literal["management", "analyst", "moderator", "unknown"]
BriefGap = Literal[
    "empty",
    "no-management",
    "not-a-call",
    "several-calls",
    "old",
    "undated",
    "other-company",
    "no-priority",
    "no-encoder",
]


class Quarter(NamedTuple):
    """A quarter of a year as the company counts it; `number` from 1 to 4."""

    year: int
    number: int

    def __str__(self) -> str:
        """Return the quarter as “Q3 2025”."""
        return f"Q{self.number} {self.year}"

    @property
    def ordinal(self) -> int:
        """Return a count of quarters, so that two can be subtracted."""
        return self.year * 4 + self.number - 1


@dataclass(frozen=True, slots=True)
class CallPart:
    """One sentence of a call: where it stands, who said it (`speaker` may be empty), in which stretch of talk."""

    span: Span
    said_as: SaidAs
    speaker: str
    block: int


@dataclass(frozen=True, slots=True)
class StatedQuote:
    """A sentence in which management states a priority: the call's own words at a span."""

    text: str
    span: Span
    speaker: str
    call: str
    chance: float


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the library of initiatives; in `pm` and `tpm` a `{}` stands for the call's own object."""

    id: str
    name: str
    terms: tuple[str, ...]
    pm: Mapping[str, str]
    tpm: Mapping[str, str]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Priority:
    """One priority of one call; `importance` 3 is central; `weight` says how much of the call it took."""

    name: str
    importance: int
    weight: float
    quotes: tuple[StatedQuote, ...]
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a call lacks, or a warning about it, in words."""

    kind: BriefGap
    message: str
