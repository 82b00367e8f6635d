"""Shapes of a round in conversation."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from ....domain.interview import ActKind, CloseReason, InterviewMode
from ....domain.track import Track

Closed = CloseReason | Literal[""]


class SpokenLine(TypedDict):
    """A line of the conversation; what the interviewer did stands with it, the code in study mode alone."""

    who: Literal["candidate", "interviewer"]
    at: float
    text: str
    does: NotRequired[ActKind]
    quote: NotRequired[str]
    reason: NotRequired[str]
    code: NotRequired[str]
    fact: NotRequired[str]


class AskedFor(TypedDict):
    """A fact that was asked for; `fact` is empty where the case has none."""

    text: str
    fact: str


class Hints(TypedDict):
    """Hints that were taken, and their price in a rating."""

    codes: list[str]
    price: float


class EarlyEnd(TypedDict):
    """How a round was ended early."""

    turn: int
    wrong_turn: str
    line: str
    told: str
    claim: str
    standing: str


class StudyCriterion(TypedDict):
    """A criterion with its anchors: study mode alone."""

    id: str
    name: str
    asks: str
    key: bool
    anchors: list[str]


class Session(TypedDict):
    """A round as it stands; `seconds` and `time_box` are seconds, `closed` is empty while it goes on."""

    id: str
    question: str
    prompt: str
    kind: str
    track: Track
    mode: InterviewMode
    loop: str
    stage: str
    seconds: float
    time_box: float
    paused: bool
    closed: Closed
    take: str
    parent: str
    fork: int
    talk: list[SpokenLine]
    asked: list[AskedFor]
    hints: Hints
    early_end: EarlyEnd | None
    rubric: NotRequired[list[StudyCriterion]]


class SessionRow(TypedDict):
    """A round in a list."""

    id: str
    began: str
    question: str
    mode: InterviewMode
    loop: str
    stage: str
    parent: str
    take: str
    closed: Closed


class Sessions(TypedDict):
    """The rounds, in the order in which they began."""

    sessions: list[SessionRow]


class TurnDraft(TypedDict):
    """The words of the turn that comes next, as they stand."""

    session: str
    text: str
