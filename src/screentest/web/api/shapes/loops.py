"""Shapes of whole loops."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.interview import InterviewMode
from ....domain.signal import HireSignal
from .common import Debrief
from .sessions import Closed, Session

__all__ = ["Loop", "LoopDebrief", "Loops", "Session"]


class LoopQuestion(TypedDict):
    """A question that was asked in a loop; `take` is empty until it is over."""

    question: str
    prompt: str
    session: str
    closed: Closed
    take: str


class LoopRound(TypedDict):
    """A round of a loop; a question is named once it was asked."""

    stage: str
    name: str
    interviewer: str
    minutes: int
    focus: list[str]
    focus_names: list[str]
    questions: list[LoopQuestion]
    asks: int
    begun: bool
    over: bool
    missed: bool
    next: bool
    minutes_left: int


class Loop(TypedDict):
    """A loop as it stands; `next` is the number of the round that comes next, from 0, null where none does."""

    id: str
    began: str
    loop: str
    label: str
    track: str
    level: str
    mode: InterviewMode
    over: bool
    ended: bool
    next: int | None
    minutes: int
    rounds: list[LoopRound]


class Loops(TypedDict):
    """The loops, the newest first."""

    loops: list[Loop]


class PanelVote(TypedDict):
    """What one interviewer would vote on their round alone; `signal` is empty where it was not held."""

    name: str
    interviewer: str
    focus_names: list[str]
    answers: int
    overall: float | None
    signal: HireSignal | Literal[""]
    signal_words: str


class LoopDebrief(TypedDict):
    """The debrief over a loop, and the votes of its panel."""

    loop: str
    debrief: Debrief
    panel: list[PanelVote]
