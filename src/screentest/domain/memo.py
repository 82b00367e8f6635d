"""Written memos: what a reader in silence needs of one, and the clock that a round is written against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from .evidence import Quote

#: Words a minute at which a dense page is read in silence by people who then have to decide.
READING_PACE = 200
#: A memo longer than this is refused: nobody reads twenty pages against a clock.
MAX_MEMO = 40_000


@dataclass(frozen=True, slots=True)
class MemoPoint:
    """One thing that a reader needs: whether it is there, what was seen, what to do, and the words pointed at."""

    id: str
    asks: str
    shown: bool
    message: str
    hint: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoReading:
    """A memo as a reader has it in hand: words of prose, whole minutes to read them, and the points."""

    words: int
    minutes: int
    points: tuple[MemoPoint, ...]

    @property
    def open(self) -> tuple[MemoPoint, ...]:
        """Return the points that are not there."""
        return tuple(point for point in self.points if not point.shown)


@dataclass(frozen=True, slots=True)
class MemoRound:
    """One round against the clock: the question, when it began, its minutes, and the take that ended it, if any."""

    question: str
    started_at: datetime
    minutes: int
    take: str = ""

    @property
    def due_at(self) -> datetime:
        """Return the end of the time."""
        return self.started_at + timedelta(minutes=self.minutes)

    def minutes_left(self, now: datetime) -> int:
        """Return the whole minutes left, below zero when the time is over; a minute begun is counted as left."""
        return -int((now - self.due_at).total_seconds() // 60)
