"""Real interviews: a round as the person tells it, what came of it, and what the next one may turn on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from .track import QuestionKind

#: Who asked, as a role: nobody's name is asked for.
AskerRole = Literal["recruiter", "hiring-manager", "peer", "partner"]
RoundOutcome = Literal["moved-on", "offer", "no", "withdrawn"]
#: Where a reason comes from: the person's own words, how an answer felt, a kept take, a pack's loop, a claim.
ReasonSource = Literal["pressed", "felt", "take", "loop", "claim"]

ASKER_ROLES: tuple[AskerRole, ...] = get_args(AskerRole)
ROUND_OUTCOMES: tuple[RoundOutcome, ...] = get_args(RoundOutcome)
#: A stage that is none of the loop's.
OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question as it was asked: what was answered, how that felt (1-4, 0 not said), what they pressed on.

    `own` is the id of the question in the person's private bank.
    """

    words: str
    own: str
    answered: str = ""
    felt: int = 0
    pressed: str = ""


@dataclass(frozen=True, slots=True)
class RealRound:
    """One round of a real process; `stage` is one of the loop's, “outside” for none of them, empty where not clear."""

    id: str
    company: str
    track: Literal["pm", "tpm"]
    level: str
    day: date
    name: str
    who: AskerRole | Literal[""]
    stage: str
    asked: tuple[AskedQuestion, ...]
    kept_at: str = ""

    @property
    def felt(self) -> float | None:
        """Return the mean of how the answers felt, or None where none was said."""
        said = [one.felt for one in self.asked if one.felt]
        return round(sum(said) / len(said), 2) if said else None


@dataclass(frozen=True, slots=True)
class CameOf:
    """What came of a round, and when that was kept (an ISO time)."""

    round: str
    outcome: RoundOutcome
    kept_at: str = ""


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """A question of a person's private bank, in the words in which it was asked.

    `kind` is empty until it is clear; `by` says who typed it; `same_as` is the bank's question that asks the same.
    """

    id: str
    prompt: str
    kind: QuestionKind | Literal[""]
    track: Literal["pm", "tpm", "both"]
    by: Literal["words", "you", "bank"] = "words"
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class AlikeQuestion:
    """A question of the bank that is like one as it was asked, and how much of the words they share (0-1)."""

    question: str
    share: float


@dataclass(frozen=True, slots=True)
class FocusReason:
    """Why something may be next: in whose words, of when, with the standing of a claim; `ref` is an id to look up."""

    source: ReasonSource
    said: str
    quote: str = ""
    ref: str = ""
    standing: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class NextFocus:
    """A competency that the next round may turn on, with every reason, what to rehearse, and drills for the plan."""

    competency: str
    reasons: tuple[FocusReason, ...]
    questions: tuple[str, ...] = ()
    drills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextRound:
    """What can be said of the next round: no measured chance is known, so none stands here.

    `seen`, `ahead` and `skipped` (earlier ones that were not told) are the loop's stages by id; `over` says why nothing
    is ahead, where a process has ended.
    """

    company: str
    track: Literal["pm", "tpm"]
    level: str
    loop: str
    seen: tuple[str, ...]
    ahead: tuple[str, ...]
    foci: tuple[NextFocus, ...]
    not_known: tuple[str, ...]
    grounds: tuple[FocusReason, ...] = ()
    over: str = ""
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastSignal:
    """The latest own take of a kind of question in the days before a round, and the signal it was given."""

    kind: str
    take: str
    said_at: str
    signal: str
    reader: str


@dataclass(frozen=True, slots=True)
class ComparedRound:
    """A round with what came of it, beside what stood before: own takes by kind of question, and how it felt."""

    round: RealRound
    outcome: RoundOutcome | None
    signals: Mapping[str, PastSignal | None]
