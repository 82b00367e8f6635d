"""The debrief: independent scorecards combined by fixed arithmetic, with what was not shown and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from .evidence import Evidence
from .rubric import Thresholds
from .scorecard import Scorecard
from .signal import HireSignal

#: Said wherever a simulated signal stands.
LABEL = (
    "A generic structured debrief, worked out from your words by fixed arithmetic. It is practice: not any company's "
    "process, committee or standard, and not a prediction."
)


@dataclass(frozen=True, slots=True)
class Drill:
    """One exercise, drawn from what was missing or what counted against the speaker most often."""

    code: str
    name: str
    why: str
    do: str
    strong: str
    count: int
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CriterionSummary:
    """One criterion over all scorecards: its ratings, their mean, and their spread where readers or answers differ."""

    criterion: str
    name: str
    competency: str
    ratings: tuple[int, ...]
    mean: float
    dissent: bool


@dataclass(frozen=True, slots=True)
class Keeper:
    """The keeper question, asked on the whole record: what argues for fighting to keep this person, what against."""

    argues_for: tuple[tuple[str, Evidence], ...]
    argues_against: tuple[tuple[str, Evidence], ...]
    reading: str


@dataclass(frozen=True, slots=True)
class DebriefItem:
    """One answered question in a debrief: its prompt, the words, and every scorecard made of it."""

    question: str
    prompt: str
    kind: str
    text: str
    scorecards: tuple[Scorecard, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """The whole record in one place."""

    items: tuple[DebriefItem, ...]
    summaries: tuple[CriterionSummary, ...]
    signal: HireSignal
    overall: float | None
    coverage: float
    votes: tuple[tuple[HireSignal, int], ...]
    not_evidenced: tuple[tuple[str, str], ...]
    keeper: Keeper
    drills: tuple[Drill, ...]
    readers: tuple[str, ...]
    why: str
    #: The lines that the signal of the whole was drawn by: of each line, the highest among the rubrics used.
    thresholds: Thresholds | None = None
    label: str = LABEL
