"""The store: keeps what a person said and what was made of it. Append-only but for `forget`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class TakeRecord:
    """One attempt at one question, kept before it is judged. `said_at` is an ISO 8601 UTC time."""

    id: str
    question: str
    prompt: str
    kind: str
    track: str
    text: str
    said_at: str
    source: str = "typed"


@dataclass(frozen=True, slots=True)
class ScorecardRecord:
    """One scorecard as it was made: `body` is its plain form, which points at the rubric by its two hashes."""

    id: str
    take: str
    made_at: str
    reader: str
    content_hash: str
    structure_hash: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RubricRecord:
    """A rubric as it was, by its content hash."""

    content_hash: str
    structure_hash: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class AmendmentRecord:
    """A later correction of one rating."""

    id: str
    scorecard: str
    made_at: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One thing that a person keeps beside the takes: a story, a draft, a review of a card, a turn of a session.

    `kind` names what it is and `subject` what it is about. Entries are appended and never changed: of those with one
    kind and subject the newest holds, and one whose body is empty says that the subject was taken back.
    """

    id: str
    kind: str
    subject: str
    made_at: str
    body: dict[str, Any]


Record = TakeRecord | ScorecardRecord | RubricRecord | AmendmentRecord | EntryRecord


class Store(Protocol):
    """Everything kept of one person."""

    def add_take(self, take: TakeRecord) -> None:
        """Keep a take; durable when the call returns."""
        ...

    def add_rubric(self, rubric: RubricRecord) -> None:
        """Keep a rubric as it is now; keeping the same one again changes nothing."""
        ...

    def add_scorecard(self, card: ScorecardRecord) -> None:
        """Keep a scorecard of a take and rubric that are kept."""
        ...

    def add_amendment(self, amendment: AmendmentRecord) -> None:
        """Append a correction of a scorecard that is kept."""
        ...

    def takes(self, question: str | None = None) -> Iterator[TakeRecord]:
        """Yield takes in the order in which they were said, of one question or of all."""
        ...

    def latest_takes(self, most: int) -> list[TakeRecord]:
        """Return the takes said last, at most so many, in the order in which they were said."""
        ...

    def take(self, wanted: str) -> TakeRecord | None:
        """Return one take by id or by an unambiguous beginning of it."""
        ...

    def scorecards(self, take: str | None = None) -> Iterator[ScorecardRecord]:
        """Yield scorecards in the order in which they were made, of one take or of all."""
        ...

    def rubric(self, content_hash: str) -> RubricRecord | None:
        """Return the rubric that a scorecard points at."""
        ...

    def amendments(self, scorecard: str | None = None) -> Iterator[AmendmentRecord]:
        """Yield amendments in the order in which they were made."""
        ...

    def add_entry(self, entry: EntryRecord) -> None:
        """Keep an entry; durable when the call returns."""
        ...

    def entries(self, kind: str, subject: str | None = None) -> Iterator[EntryRecord]:
        """Yield the entries of one kind in the order in which they were made, about one subject or all."""
        ...

    def newest(self, kind: str) -> Iterator[EntryRecord]:
        """Yield, of one kind, the entry that holds about each subject, in the order in which they were made.

        An entry with an empty body is yielded too: its subject was taken back.
        """
        ...

    def mark(self) -> str:
        """Return a word that is another one once anything was kept or forgotten; quick, whatever is kept."""
        ...

    def everything(self) -> Iterator[Record]:
        """Yield every record, rubrics first, then takes, scorecards, amendments and entries, ready to be added."""
        ...

    def counts(self) -> dict[str, int]:
        """Return how many takes, scorecards and amendments there are, and by `entry KIND` about how many subjects."""
        ...

    def add_all(self, records: Iterable[Record]) -> int:
        """Add records that are not there yet, all or none; return how many were new."""
        ...

    def forget(self) -> int:
        """Delete everything; return how many records there were."""
        ...

    def close(self) -> None:
        """Release the connection."""
        ...
