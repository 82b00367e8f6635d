"""Shapes that answers of several groups share: quotes, findings, scorecards, debriefs."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from ....domain.claim import ClaimStanding
from ....domain.scorecard import UnscoredReason
from ....domain.signal import HireSignal


class Quote(TypedDict):
    """Verbatim words; places are code points, `end` is one past the last."""

    text: str
    start: int
    end: int


class EvidenceQuote(TypedDict):
    """Words in which an indicator was found."""

    code: str
    name: str
    stands: Literal["for", "against"]
    what: str
    text: str
    start: int
    end: int
    found: str
    probability: float | None
    id: NotRequired[str]


class Finding(TypedDict):
    """Words that count against the speaker, and why."""

    code: str
    name: str
    mistake: str | None
    severity: str
    message: str
    text: str
    start: int
    end: int
    why: str
    when_fine: str
    strong: str
    probability: float | None
    id: NotRequired[str]


class TextFile(TypedDict):
    """A text to be written to a file, and what it may be called."""

    name: str
    text: str


class ClaimNamed(TypedDict):
    """A claim that something leans on."""

    id: str
    statement: str
    standing: ClaimStanding
    as_of: str


class Named(TypedDict):
    """An id with its name."""

    id: str
    name: str


class Coded(TypedDict):
    """An indicator's code with its name."""

    code: str
    name: str


class Missing(TypedDict):
    """So many of these are still needed."""

    n: int
    of: list[Coded]


class Thresholds(TypedDict):
    """From overall (1 to 4) and coverage (0 to 1) to a signal: the least of each."""

    strong_hire: float
    hire: float
    no_hire: float
    coverage: float


class Criterion(TypedDict):
    """One criterion: its rating with what earned it and what the next anchor needs, or why it has none."""

    id: str
    name: str
    competency: str
    asks: str
    key: bool
    rating: int | None
    quotes: list[EvidenceQuote]
    capped_by: list[EvidenceQuote]
    next: list[Missing]
    absences: list[str]
    behaviour: NotRequired[str]
    next_behaviour: NotRequired[str]
    reason: NotRequired[UnscoredReason]
    reason_words: NotRequired[str]
    detail: NotRequired[str]


class Scorecard(TypedDict):
    """One reader's ratings under one rubric."""

    rubric: str
    rubric_name: str
    content_hash: str
    structure_hash: str
    reader: str
    overall: float | None
    coverage: float
    signal: HireSignal
    signal_words: str
    thresholds: Thresholds
    gated: list[str]
    invented: int
    criteria: list[Criterion]
    findings: list[Finding]


class Segment(TypedDict):
    """A piece of the words with the marks that cover it."""

    text: str
    marks: list[str]
    kinds: list[str]


class DebriefItem(TypedDict):
    """One answered question."""

    number: int
    question: str
    prompt: str
    kind: str
    kind_name: str
    words: int
    text: str
    segments: list[Segment]
    scorecards: list[Scorecard]


class Vote(TypedDict):
    """How many answers came to a signal."""

    signal: HireSignal
    words: str
    count: int


class Summary(TypedDict):
    """One criterion over all answers."""

    id: str
    name: str
    competency: str
    ratings: list[int]
    mean: float
    dissent: bool


class NotEvidenced(TypedDict):
    """An indicator that no answer showed."""

    code: str
    name: str
    what: str


#: What somebody who decides would quote, on both sides.
Keeper = TypedDict("Keeper", {"for": list[EvidenceQuote], "against": list[EvidenceQuote], "reading": str})


class Asked(TypedDict):
    """A question by id with its words."""

    id: str
    prompt: str


class Drill(TypedDict):
    """What to practise, and on which questions."""

    code: str
    name: str
    why: str
    do: str
    strong: str
    count: int
    questions: list[Asked]


class Debrief(TypedDict):
    """A debrief: the signal with its reasons, every answer with its scorecards, what to do next."""

    label: str
    signal: HireSignal
    signal_words: str
    overall: float | None
    coverage: float
    why: str
    thresholds: Thresholds | None
    votes: list[Vote]
    readers: list[str]
    items: list[DebriefItem]
    summaries: list[Summary]
    not_evidenced: list[NotEvidenced]
    keeper: Keeper
    drills: list[Drill]
