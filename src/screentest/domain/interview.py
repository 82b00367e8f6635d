"""Interviews: what may happen in one, what the interviewer may do, what is in hand, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .question import CommonProbe, Fact, Probe, WrongTurn

InterviewMode = Literal["study", "real"]
EventKind = Literal["said", "asked", "silence", "barged-in", "tick", "hint", "ended"]
ActKind = Literal["say", "answer", "probe", "wait", "interrupt", "close"]
TurnManner = Literal[
    "answer",
    "question",
    "nothing",
    "noise",
    "again",
    "wants-answer",
    "attack",
    "to-grader",
    "elsewhere",
    "thinking",
    "repeat",
    "leave",
]
CloseReason = Literal["complete", "done", "ended", "time", "length", "stalled", "wrong-turn"]

MODES: tuple[str, ...] = get_args(InterviewMode)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question of the candidate, and the key of the fact that it asks for.

    Empty: none that is known; two facts that both fit stand with a space between them.
    """

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was made of one turn, and of all the candidate's turns up to it: the machine itself reads no text.

    `found` gives, for each indicator seen so far, its latest words; `want` the indicators that the next anchors lack,
    most wanted first; `holds` those that cap a rating. `line` are the words that show the wrong turn of that name.
    """

    manner: TurnManner
    words: int
    inquiries: tuple[Inquiry, ...] = ()
    found: tuple[tuple[str, str], ...] = ()
    want: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    strong: bool = False
    wrong_turn: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened `at` so many seconds after the beginning; `seconds` is how long a silence has lasted."""

    kind: EventKind
    at: float
    text: str = ""
    heard: Heard | None = None
    key: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Act:
    """Something that the interviewer does.

    `code` is the indicator that a probe or hint is about, `key` the fact of an answer, `quote` the candidate's words
    that are given back, `reason` why a round closes.
    """

    kind: ActKind
    text: str = ""
    code: str = ""
    key: str = ""
    quote: str = ""
    reason: CloseReason | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the interviewer has in hand: one question with all that belongs to it. `time_box` is in seconds.

    `hints` gives (code, what it is, an example). `own_questions` says that the round ends with the candidate's own
    questions; `seed` varies the wording of common probes.
    """

    question: str
    prompt: str
    kind: str
    time_box: float
    probes: tuple[Probe, ...]
    common: tuple[CommonProbe, ...]
    facts: tuple[Fact, ...]
    wrong_turns: tuple[WrongTurn, ...]
    mode: InterviewMode
    ends_early: bool
    hints: tuple[tuple[str, str, str], ...] = ()
    most_probes: int = 4
    own_questions: bool = False
    seed: int = 0


@dataclass(frozen=True, slots=True)
class InterviewState:
    """Where an interview stands: plain values, so that the same events always lead to the same state."""

    turns: int = 0
    stalls: int = 0
    barged: int = 0
    at: float = 0.0
    #: Lines said and indicators asked about, in order; neither comes twice.
    lines: tuple[str, ...] = ()
    probed: tuple[str, ...] = ()
    #: Words of the candidate that were given back.
    quoted: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    hinted: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    redirects: int = 0
    #: The turn (counted from 1) in which a wrong turn was first heard; 0 for none.
    fork: int = 0
    warned_time: bool = False
    warned_length: bool = False
    prodded: bool = False
    stopped: bool = False
    own_round: int = 0
    closed: CloseReason | Literal[""] = ""
