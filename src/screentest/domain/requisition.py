"""Requisitions: what a job description asks for, and what that says of track, level and how long the work lasts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .evidence import Quote
from .indicator import Detection

SignSide = Literal["pm", "tpm", "event-bound", "foundational", "neither"]
TrackReading = Literal["pm", "tpm", "hybrid"]
ExposureReading = Literal["foundational", "event-bound", "mixed"]
PayPeriod = Literal["year", "month", "day", "hour", "unstated"]

SIGN_SIDES: tuple[SignSide, ...] = ("pm", "tpm", "event-bound", "foundational", "neither")
TRACK_READINGS: tuple[TrackReading, ...] = ("pm", "tpm", "hybrid")
EXPOSURE_READINGS: tuple[ExposureReading, ...] = ("foundational", "event-bound", "mixed")


@dataclass(frozen=True, slots=True)
class RoleSign:
    """One thing that a requisition can ask for or say, and the side it speaks for.

    `competency` is the id of what it asks for ("" where that is none); `asks` is what an interviewer is then likely to
    probe, or what to ask them.
    """

    id: str
    name: str
    side: SignSide
    what: str
    asks: str
    competency: str
    detect: Detection


@dataclass(frozen=True, slots=True)
class SignFound:
    """A sign at the requisition's own words."""

    sign: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class RoleTrack:
    """The track that a requisition asks for; `probability_tpm` from 0 to 1, given on abstention too.

    `log_odds` is positive for tpm. `sides` holds the signs found for either track.
    """

    track: TrackReading
    probability_tpm: float
    log_odds: float
    found: tuple[SignFound, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exposure:
    """How event-bound a role's scope reads: `score` from 0 (durable mechanism) to 1 (ends with an event).

    `low` and `high` are where the score could as well lie. It is never a probability of what happens to people.
    """

    reading: ExposureReading
    score: float
    low: float
    high: float
    found: tuple[SignFound, ...]


@dataclass(frozen=True, slots=True)
class PayText:
    """One amount or range as written: `low` and `high` in units of `currency`, per `period`."""

    low: float
    high: float
    currency: str
    period: PayPeriod
    quote: Quote
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class LevelWords:
    """One level that a requisition's words resemble, and on which words; always an inference."""

    level: str
    because: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class RequisitionReading:
    """Everything read in one requisition; `notes` say what limits the reading, `reader` what it was read with."""

    track: RoleTrack
    exposure: Exposure
    levels: tuple[LevelWords, ...]
    pay: tuple[PayText, ...]
    pay_signs: tuple[SignFound, ...]
    sentences: int
    notes: tuple[str, ...]
    reader: str
