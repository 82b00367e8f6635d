"""Competencies: the things assessed; and the behaviours a company says it values."""

from __future__ import annotations

from dataclasses import dataclass

from .track import Track


@dataclass(frozen=True, slots=True)
class Competency:
    """One thing that an interview assesses."""

    id: str
    name: str
    track: Track
    what: str
    strong: str
    weak: str
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CultureBehaviour:
    """One behaviour that a company names, in observable acts."""

    id: str
    name: str
    what: str
    observable: tuple[str, ...]
    indicators: tuple[str, ...]
    off_note: str
    as_of: str
    sources: tuple[str, ...]
    claims: tuple[str, ...] = ()
