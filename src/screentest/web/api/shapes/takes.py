"""Shapes of what is answered about takes."""

from __future__ import annotations

from typing import TypedDict

from ....app.contracts import GRADE_OUT
from ....domain.rubric import Rating
from ....domain.signal import HireSignal
from .common import Debrief, Scorecard

__all__ = ["KEPT", "Debrief", "Progress", "ProgressStory", "Rated", "Take", "Takes"]

_GRADED = {name: schema for name, schema in GRADE_OUT["properties"].items() if name != "id"}
#: The scorecard of the batch contract, with the take that was kept in place of a line's id.
KEPT = {
    "type": "object",
    "properties": {"take": {"type": "string"}, **_GRADED},
    "required": ["take", *_GRADED],
    "additionalProperties": False,
}


class TakeOutcome(TypedDict):
    """How a take was rated last."""

    made_at: str
    overall: float | None
    signal: HireSignal
    signal_words: str
    reader: str


class TakeRow(TypedDict):
    """A take in a list; `outcome` is null until it is judged and rated by its speaker."""

    id: str
    said_at: str
    prompt: str
    kind_name: str
    waits: bool
    outcome: TakeOutcome | None


class Takes(TypedDict):
    """The latest takes, newest first."""

    takes: list[TakeRow]


class Amendment(TypedDict):
    """A later correction of one rating."""

    criterion: str
    name: str


class KeptScorecard(Scorecard):
    """A scorecard as it was made."""

    note: str
    id: str
    made_at: str
    amendments: list[Amendment]


class Take(TypedDict):
    """A take with its scorecards; while `waits`, they are not shown."""

    id: str
    said_at: str
    question: str
    prompt: str
    kind: str
    track: str
    source: str
    text: str
    scorecards: list[KeptScorecard]
    waits: bool


class GapRow(TypedDict):
    """One's own rating beside the reader's."""

    name: str
    own: Rating
    theirs: Rating | None
    gap: int | None


class Gap(TypedDict):
    """One's own ratings beside the reader's; `usual` is the mean over takes, null below three."""

    skipped: bool
    rows: list[GapRow]
    mean: float | None
    reader: str
    usual: float | None
    takes: int


class Rated(TypedDict):
    """What became of one's own ratings; while `waits`, a loop goes on and there is no gap yet."""

    take: str
    waits: bool
    gap: Gap | None


class Trend(TypedDict):
    """The change a take, with its 95 in 100 interval."""

    per_take: float
    low: float
    high: float


class Dot(TypedDict):
    """One rating."""

    take: str
    said_at: str
    criterion: str
    rating: Rating


class Line(TypedDict):
    """A competency as one reader rated it over takes."""

    competency: str
    name: str
    reader: str
    takes: int
    mean: float
    low: float | None
    high: float | None
    trend: Trend | None
    dots: list[Dot]


class LeftOut(TypedDict):
    """How many scorecards do not count, and why."""

    n: int
    why: str


class Weakest(TypedDict):
    """The criterion with the lowest mean."""

    id: str
    name: str
    asks: str
    competency: str
    reader: str
    mean: float
    ratings: int


class Progress(TypedDict):
    """How ratings went over takes."""

    lines: list[Line]
    readers: list[str]
    left_out: list[LeftOut]
    weakest: Weakest | None
    stories: int
    method: str


class BestStory(TypedDict):
    """A kept story and the level that it reaches on the weakest criterion."""

    name: str
    title: str
    level: int


class ProgressStory(TypedDict):
    """The story for the weakest criterion; null where none reaches above its mean."""

    story: BestStory | None
