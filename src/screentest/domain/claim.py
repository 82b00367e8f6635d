"""Claims: statements about the world that advice rests on, each with sources, a date and one standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

ClaimStanding = Literal["corroborated", "partly", "contradicted", "unverifiable"]
SourceKind = Literal["primary", "secondary", "weak", "measured"]

CLAIM_STANDINGS: tuple[str, ...] = get_args(ClaimStanding)


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its address (None where we measured it ourselves) and what it shows."""

    url: str | None
    kind: SourceKind
    note: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement and what became of it when it was checked; a stale one is `superseded_by` another."""

    id: str
    statement: str
    standing: ClaimStanding
    finding: str
    topic: str
    says: Literal["playbook", "screentest"]
    as_of: str
    sources: tuple[Source, ...]
    row: int | None = None
    superseded_by: str | None = None
    depends: tuple[str, ...] = ()
