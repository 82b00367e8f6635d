"""Loops: the rounds of an interview process as a practice plan; never a company's official process."""

from __future__ import annotations

from dataclasses import dataclass

from .track import QuestionKind, Track


@dataclass(frozen=True, slots=True)
class Stage:
    """One round: who asks, how long, and what it listens for."""

    id: str
    name: str
    minutes: int
    interviewer: str
    focus: tuple[str, ...]
    question_types: tuple[QuestionKind, ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """The rounds of one track."""

    id: str
    track: Track
    label: str
    stages: tuple[Stage, ...]
    as_of: str
    note: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """One rung of a ladder, with the language that postings use for it (`inference`: not an official criterion)."""

    id: str
    name: str
    aka: tuple[str, ...]
    inference: bool
    pm: tuple[str, ...]
    tpm: tuple[str, ...]
    as_of: str
    sources: tuple[str, ...] = ()
