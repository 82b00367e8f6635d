"""Shapes of what stands beside a take."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.signal import HireSignal
from .common import Coded, Finding, Segment, TextFile
from .takes import Amendment, Gap, TakeRow

__all__ = ["Anchors", "Practised", "TakeBeside", "TakePair", "TextFile"]


class Anchor(TypedDict):
    """An answer of settled level; the level is not told before it was graded."""

    id: str
    prompt: str
    text: str


class Anchors(TypedDict):
    """Answers to be graded before one's own."""

    take: str
    anchors: list[Anchor]


class Off(TypedDict):
    """The level of an answer, what was given, and how far off that is."""

    level: float
    given: float
    off: float


class Practised(TypedDict):
    """How far off the levels were that were given."""

    take: str
    off: list[Off]


class PairTake(TypedDict):
    """One of two takes."""

    id: str
    said_at: str
    words: int
    overall: float | None
    signal: HireSignal
    signal_words: str


class BothRatings(TypedDict):
    """A criterion in both takes."""

    id: str
    name: str
    before: int | None
    after: int | None


class PairQuote(TypedDict):
    """Words that show an indicator."""

    code: str
    name: str
    text: str


class Passage(TypedDict):
    """A passage that a rating rests on, and what it shows."""

    text: str
    names: list[str]


PairSide = TypedDict("PairSide", {"rating": int | None, "words": str, "for": list[Passage], "against": list[Passage]})


class BothSides(TypedDict):
    """A criterion with what stood before beside what stands after; `change` is null where one was not rated."""

    id: str
    name: str
    key: bool
    before: PairSide
    after: PairSide
    change: int | None


class BothFindings(TypedDict):
    """Findings before and after."""

    before: list[Finding]
    after: list[Finding]


class TakePair(TypedDict):
    """Two takes of one question as one reader rated both."""

    question: str
    prompt: str
    reader: str
    takes: list[PairTake]
    ratings: list[BothRatings]
    gained: list[PairQuote]
    lost: list[PairQuote]
    gone: list[PairQuote]
    still: list[PairQuote]
    added: list[PairQuote]
    criteria: list[BothSides]
    findings: BothFindings


class OtherTake(TakeRow):
    """Another take of the question, and in which order the two came."""

    before: str
    after: str


class ExamplePassage(TypedDict):
    """A passage of an example and what it shows."""

    n: int
    text: str
    stands: Literal["for", "against"]
    shows: list[Coded]


class ExampleAnswer(TypedDict):
    """An answer of settled level to the same question."""

    id: str
    level: float
    level_words: str
    words: int
    segments: list[Segment]
    passages: list[ExamplePassage]


class Correction(Amendment):
    """A later correction of one rating, and of whose."""

    reader: str


class TakeBeside(TypedDict):
    """What stands beside a take; `gap` is null where one gave no rating of one's own."""

    take: str
    gap: Gap | None
    others: list[OtherTake]
    examples: list[ExampleAnswer]
    corrections: list[Correction]
