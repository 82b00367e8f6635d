"""Shapes of the decision: requisition, cold read, outlook."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.verdict import TrackSide
from .common import Quote
from .outlook import Estimate, Figures, Outlook

__all__ = ["ColdRead", "Figures", "Outlook", "Requisition"]


class RoleSign(TypedDict):
    """A sign in a posting with all its quotes."""

    id: str
    name: str
    what: str
    asks: str
    quotes: list[Quote]


class Exposure(TypedDict):
    """How event-bound the scope reads (0 to 1); never a probability of dismissal."""

    reading: Literal["foundational", "event-bound", "mixed"]
    score: float
    low: float
    high: float
    words: str
    note: str
    event_bound: list[RoleSign]
    foundational: list[RoleSign]


class CompetencyAsked(TypedDict):
    """A competency and in how many sentences it is asked for."""

    id: str
    name: str
    sentences: int


class LevelFound(TypedDict):
    """Words that resemble a level's."""

    level: str
    because: str
    quote: Quote


class LevelsFound(TypedDict):
    """Level language."""

    note: str
    found: list[LevelFound]


class PayRange(TypedDict):
    """A range of pay as it is written."""

    low: float
    high: float | None
    currency: str
    period: str
    doubt: str
    quote: Quote


class PaySign(TypedDict):
    """What is said of pay besides."""

    id: str
    words: str
    quote: Quote


class Pay(TypedDict):
    """What is said of pay."""

    ranges: list[PayRange]
    signs: list[PaySign]


class RoleRead(TypedDict):
    """What a posting says, as both readings give it."""

    track: Literal["pm", "tpm", "hybrid"]
    track_words: str
    probability_tpm: float
    prior: str
    exposure: Exposure
    levels: LevelsFound
    pay: Pay
    warnings: list[str]
    notes: list[str]
    pm: list[RoleSign]
    tpm: list[RoleSign]


class Requisition(RoleRead):
    """A whole reading of a posting."""

    log_odds: float
    competencies: list[CompetencyAsked]
    foci: list[str]
    sentences: int
    reader: str


class RoleBeside(RoleRead):
    """A posting beside a verdict."""

    document: str
    beside: str


class Signal(TypedDict):
    """Words that speak for a side."""

    text: str
    start: int
    end: int
    page: int | None
    supports: TrackSide
    indicator: str
    name: str
    aspect: str | None
    weight: float
    manner: str
    found: str
    origin: Literal["resume", "answers"]


class Conflict(TypedDict):
    """Two quotes that speak for different sides."""

    pm: Signal
    tpm: Signal
    why: str


class Flip(TypedDict):
    """What would change the verdict."""

    toward: TrackSide
    words: str
    more: int
    gather: list[str]
    without: list[Signal]


class Verdict(TypedDict):
    """A verdict with all that a person is shown of it."""

    track: Literal["pm", "tpm", "insufficient"]
    track_words: str
    probability_pm: float
    margin: float
    why: str
    why_words: str
    years: float | None
    quotes: list[Signal]
    answers: list[Signal]
    conflicts: list[Conflict]
    titles: str
    flips: list[Flip]
    cautions: list[str]
    claims: list[str]
    held: list[str]
    notes: list[str]
    choices: int
    reader: str


class HeadSide(TypedDict):
    """One side's worth."""

    name: str
    track: str
    quantiles: list[float]


class HeadUnsure(TypedDict):
    """All assumptions moved at once."""

    worlds: int
    at_least: float
    ahead: float


class Move(TypedDict):
    """What one assumption does between its ends."""

    name: str
    what: str
    at_low: Estimate
    at_high: Estimate
    flips: bool


class HeadBar(TypedDict):
    """The chance from which trying for either is worth the same."""

    chance_pm: float
    chance_tpm: float
    break_even: Estimate | None


class Headline(TypedDict):
    """The headline figures of an outlook."""

    careers: int
    horizon: int
    currency: str
    money_words: str
    years_from: float
    years_said: bool
    first: str
    other: str
    sides: list[HeadSide]
    difference: Estimate
    quantiles: list[float]
    at_least: Estimate
    playbook: Estimate
    unsure: HeadUnsure
    moves: list[Move]
    bar: HeadBar | None
    dated: str
    note: str
    error_note: str


class LevelLine(TypedDict):
    """What is written of a level."""

    track: str
    words: str


class Level(TypedDict):
    """A level, and whether the posting names it."""

    level: str
    as_of: str
    lines: list[LevelLine]
    named: bool


class ColdRead(TypedDict):
    """The whole decision on one page."""

    as_of: str
    document: str
    verdict: Verdict
    requisition: RoleBeside | None
    outlook: Headline | None
    outlook_missing: str
    levels: list[Level]
    level_note: str
    next: list[str]
    unknown: list[str]
    label: str
