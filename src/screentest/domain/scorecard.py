"""Scorecards: one reader's evidence put through one rubric, each rating with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .evidence import Absence, Evidence
from .finding import Finding
from .rubric import Rating
from .signal import HireSignal

UnscoredReason = Literal[
    "empty", "too_short", "off_topic", "unreadable", "repeated", "copied", "not_read", "unverified_quote"
]
ReaderKind = Literal["rule", "model", "human"]


@dataclass(frozen=True, slots=True)
class ReaderStamp:
    """Who read: the kind of reader, its name and setting, its version, and the digest of what it read with."""

    kind: ReaderKind
    name: str
    version: str
    content: str

    @property
    def label(self) -> str:
        """Return the stamp in one word, as it stands beside every rating."""
        return f"{self.kind}:{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Missing:
    """One step to the next anchor: `n` more of these indicators (code and name)."""

    n: int
    of: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating that explains itself: what earned it, what capped it, what the next anchor still needs."""

    criterion: str
    rating: Rating
    behaviour: str
    earned: tuple[Evidence, ...]
    capped_by: tuple[Evidence, ...]
    absences: tuple[Absence, ...]
    next_behaviour: str
    next: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Unscored:
    """No rating, and why: never a zero, never a NaN."""

    criterion: str
    reason: UnscoredReason
    detail: str = ""


Result = Rated | Unscored


@dataclass(frozen=True, slots=True)
class Scorecard:
    """One reader's view of one response under one rubric as it was (`content_hash`, `structure_hash`)."""

    rubric: str
    content_hash: str
    structure_hash: str
    reader: ReaderStamp
    results: tuple[Result, ...]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]
    overall: float | None
    coverage: float
    signal: HireSignal
    #: Quotes that a reader offered and that are not in the text.
    invented: int = 0
    #: What the gate took out before reading, in words.
    gated: tuple[str, ...] = ()

    def rating_of(self, criterion: str) -> int | None:
        """Return the rating of a criterion, or None where it is unscored or not part of the rubric."""
        for result in self.results:
            if result.criterion == criterion and isinstance(result, Rated):
                return result.rating
        return None

    @property
    def ratings(self) -> dict[str, int | None]:
        """Return every criterion with its rating or None."""
        return {r.criterion: (r.rating if isinstance(r, Rated) else None) for r in self.results}


@dataclass(frozen=True, slots=True)
class Amendment:
    """A later correction of one rating, appended and never written over what it corrects."""

    scorecard: str
    criterion: str
    rating: Rating | None
    because: str
    by: ReaderKind
    at: str
