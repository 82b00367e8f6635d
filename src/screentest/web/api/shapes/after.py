"""Shapes of real rounds."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.real_round import ReasonSource, RoundOutcome
from ....domain.track import QuestionKind
from .common import Asked, Coded, Named

Outcome = RoundOutcome | Literal[""]


class RoundHead(TypedDict):
    """A real round in short; `outcome` is empty until it is said."""

    id: str
    company: str
    track: Literal["pm", "tpm"]
    level: str
    day: str
    name: str
    who: str
    who_words: str
    stage: str
    stage_name: str
    outcome: Outcome
    outcome_words: str


class RoundRow(RoundHead):
    """A round in a list."""

    questions: int


class Rounds(TypedDict):
    """The rounds, the newest first."""

    rounds: list[RoundRow]


class Maybe(Asked):
    """A question of the bank that may be the same, and how much of the words both share."""

    share: float


class RoundQuestion(TypedDict):
    """A question as it was asked, and what it is taken for; `rehearse` is what a session may be begun with."""

    n: int
    words: str
    answered: str
    felt: int
    pressed: str
    own_id: str
    prompt: str
    kind: QuestionKind | Literal[""]
    kind_name: str
    by: Literal["words", "you", "bank"]
    same_as: Asked | None
    rehearse: str
    maybe: list[Maybe]
    unclear: bool


class Round(RoundHead):
    """A round with its questions; `unclear` are the numbers of those of which the person should say something."""

    stages: list[Named]
    asked: list[RoundQuestion]
    unclear: list[int]
    felt: float | None


class Came(TypedDict):
    """What came of a round."""

    id: str
    outcome: Outcome


class Gone(TypedDict):
    """A round that was taken back, and how many questions it had."""

    id: str
    questions: int


class RoundOfOwn(TypedDict):
    """A round in which a question was asked."""

    id: str
    name: str
    company: str
    day: str


class OwnRow(TypedDict):
    """A question of the private bank."""

    id: str
    prompt: str
    kind: QuestionKind | Literal[""]
    kind_name: str
    by: Literal["words", "you", "bank"]
    same_as: Asked | None
    rehearse: str
    rounds: list[RoundOfOwn]
    takes: int


class Own(TypedDict):
    """Questions of the private bank."""

    questions: list[OwnRow]


class Stage(TypedDict):
    """A stage of the loop that lies ahead."""

    id: str
    name: str
    who: str
    minutes: int
    focus: list[str]


class Reason(TypedDict):
    """Why something may be next."""

    source: ReasonSource
    source_words: str
    said: str
    quote: str
    ref: str
    standing: str
    as_of: str


class Focus(TypedDict):
    """A competency that the next round may turn on; no chance stands here, since none is known."""

    competency: str
    name: str
    reasons: list[Reason]
    questions: list[Asked]
    drills: list[Coded]


class Next(TypedDict):
    """What can be said of the next round, and what is not known; `over` says that the process has ended."""

    company: str
    track: str
    level: str
    loop: str
    label: str
    seen: list[Named]
    ahead: list[Stage]
    skipped: list[Named]
    foci: list[Focus]
    drills: int
    grounds: list[Reason]
    not_known: list[str]
    over: str


class TakenIn(TypedDict):
    """Drills that the plan took in, those that it had, and whether there is a plan."""

    new: list[str]
    had: list[str]
    planned: bool


class PastTake(TypedDict):
    """The take of a kind of question that stood before a round; empty where there was none."""

    kind: str
    kind_name: str
    take: str
    said_at: str
    signal: str
    signal_words: str
    reader: str


class ComparedRow(RoundHead):
    """A round beside what stood before it."""

    felt: float | None
    signals: list[PastTake]


class ShareOf(TypedDict):
    """A share with its interval."""

    share: float
    low: float
    high: float


class CameGroup(TypedDict):
    """Rounds that are alike before they came out: `n` of `of` led on; `share` is null where they are too few."""

    name: str
    n: int
    of: int
    share: ShareOf | None


class Compared(TypedDict):
    """What came of every round; groups from `shares_from` decided rounds on."""

    rounds: list[ComparedRow]
    decided: int
    shares_from: int
    groups: list[CameGroup]
    warning: str
