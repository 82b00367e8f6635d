"""Questions: what the interviewer says and knows, what a strong answer holds, wrong turns, and probes."""

from __future__ import annotations

from dataclasses import dataclass

from .indicator import Provenance
from .track import QuestionKind, Track


@dataclass(frozen=True, slots=True)
class Probe:
    """A follow-up, said when an indicator is missing or was found against the speaker (one of the two is set)."""

    say: str
    missing: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class CommonProbe:
    """A probe for any question: the ways to say it, one reason, and the kinds of question it fits (none: all)."""

    say: tuple[str, ...]
    missing: str = ""
    found: str = ""
    kinds: tuple[QuestionKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """What the interviewer knows about the case: said when asked for in one of the ways of `asks`."""

    key: str
    asks: tuple[str, ...]
    say: str


@dataclass(frozen=True, slots=True)
class WrongTurn:
    """Solving for the wrong variable: the words that show it, the redirect, and what is said when it goes on."""

    name: str
    signs: tuple[str, ...]
    redirect: str
    close: str


@dataclass(frozen=True, slots=True)
class WrongSigns:
    """Signs that many questions share: for their wrong turns whose name holds one of `names`.

    Questions of the kinds in `types` that have no such turn get one of this name, redirect and close.
    """

    name: str
    names: tuple[str, ...]
    types: tuple[QuestionKind, ...]
    signs: tuple[str, ...]
    redirect: str
    close: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the bank; `prompt` is what the interviewer says, `time_box` is in minutes."""

    id: str
    kind: QuestionKind
    subtype: str
    track: Track
    levels: tuple[str, ...]
    competencies: tuple[str, ...]
    prompt: str
    time_box: int
    listens_for: str
    wrong_variables: tuple[str, ...]
    probes: tuple[Probe, ...]
    provenance: Provenance
    facts: tuple[Fact, ...] = ()
    wrong_turns: tuple[WrongTurn, ...] = ()
