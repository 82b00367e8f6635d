"""Indicators: behaviours that can be observed in what a person said, and how they are looked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

Stands = Literal["for", "against"]
Severity = Literal["info", "warn", "error"]
Mistake = Literal[
    "role-blur",
    "consensus",
    "control",
    "feature-first",
    "unowned",
    "unquantified",
    "vanity-metric",
    "blame",
    "structure",
    "hedging",
    "slogan",
    "wrong-variable",
]
DetectionKind = Literal["pattern", "structure", "example"]
Standing = Literal["supported", "inferred"]

MISTAKES: tuple[str, ...] = get_args(Mistake)
SEVERITIES: tuple[str, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a piece of content comes from."""

    kind: str
    author: str
    reviewed: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Detection:
    """How an indicator is looked for; patterns are in the language of docs/add-an-indicator.md."""

    pattern: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    structure: str = ""
    example: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """One observable behaviour. `name` reads after "shows" (stands for) or after "allow" (stands against)."""

    code: str
    name: str
    since: str
    stands: Stands
    what: str
    why: str
    when_fine: str
    weak: str
    strong: str
    standing: Standing
    provenance: Provenance
    detect: Detection = field(default_factory=Detection)
    mistake: Mistake | None = None
    severity: Severity | None = None
    message: str = ""
    #: Only held against a speaker of this track ("pm" or "tpm"); "" for all.
    role: str = ""
    claims: tuple[str, ...] = ()
