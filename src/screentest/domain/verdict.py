"""The track verdict: which track somebody's own words support, by how much, and what would turn it over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .evidence import Quote
from .indicator import DetectionKind

TrackSide = Literal["pm", "tpm"]
TrackVerdict = Literal["pm", "tpm", "insufficient"]
Aspect = Literal[
    "problem",
    "customer-insight",
    "strategy",
    "outcome",
    "dependencies",
    "technical-depth",
    "cross-organisation",
    "time-to-market",
]
Manner = Literal["done", "took-part", "without-effect", "others", "late"]
Origin = Literal["resume", "answers"]
Why = Literal["decided", "nothing", "thin", "balanced"]

ASPECTS: tuple[str, ...] = get_args(Aspect)
VERDICTS: tuple[str, ...] = get_args(TrackVerdict)


@dataclass(frozen=True, slots=True)
class TrackIndicator:
    """One behaviour that tells the tracks apart. `name` reads after "shows"; `gather` reads after "bring"."""

    code: str
    name: str
    track: TrackSide
    aspect: Aspect
    what: str
    why: str
    gather: str
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """One forced choice of the questionnaire; `pm` and `tpm` are its two answers."""

    id: str
    situation: str
    pm: str
    tpm: str


@dataclass(frozen=True, slots=True)
class Signal:
    """One indicator at one quote. `weight` is evidence in units of a typical clear line, positive for pm, |w| ≤ 1.5.

    `manner` says how it was done: `others` where the words give the work to somebody else, which counts against it.
    """

    indicator: str
    weight: float
    quote: Quote
    kind: DetectionKind
    manner: Manner = "done"
    role: int | None = None
    origin: Origin = "resume"

    @property
    def supports(self) -> TrackSide:
        """Return the track that the signal speaks for."""
        return "pm" if self.weight > 0 else "tpm"


@dataclass(frozen=True, slots=True)
class Calibration:
    """How evidence becomes a probability: log-odds are `slope` times the balance; decided from `decide` on."""

    slope: float
    decide: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two strong signals that point apart, and why they can stand in one text."""

    pm: Signal
    tpm: Signal
    why: str


@dataclass(frozen=True, slots=True)
class Flip:
    """The smallest change that would give another verdict.

    `without` are the quotes without which the verdict would not stand; `more` is how many further clear pieces of
    evidence for `toward` would turn it, and `gather` the indicators of that side that are not shown yet.
    """

    toward: TrackSide
    more: int
    gather: tuple[str, ...]
    without: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The reading of one person's evidence. `margin` is log-odds, positive for pm; `probability_pm` is always given."""

    track: TrackVerdict
    why: Why
    margin: float
    probability_pm: float
    signals: tuple[Signal, ...]
    conflicts: tuple[Conflict, ...] = ()
    flips: tuple[Flip, ...] = ()
    held: tuple[str, ...] = ()
    reader: str = ""
    #: What the questionnaire moved the margin by; it never moves the track.
    choices: float = 0.0
