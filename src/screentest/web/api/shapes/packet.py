"""Shapes of packets and of who decides what."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....domain.claim import ClaimStanding
from ....domain.packet import PacketState
from .common import Finding, Quote


class ClaimFound(TypedDict):
    """A claim with what was found about it."""

    id: str
    statement: str
    standing: ClaimStanding
    finding: str
    as_of: str


class PagedQuote(Quote):
    """Words with the page on which they stand; null where there are no pages."""

    page: int | None


class Shown(PagedQuote):
    """Words that show something."""

    code: str
    name: str


class Required(TypedDict):
    """One thing that such a packet claims, and how far it is shown."""

    id: str
    name: str
    asks: str
    state: PacketState
    state_words: str
    basis: str
    shown: list[Shown]
    said: list[PagedQuote]
    lacks: list[str]
    gather: str
    claims: list[ClaimFound]


class PacketWarning(TypedDict):
    """What speaks against a packet, with every place."""

    code: str
    what: str
    words: str
    quotes: list[PagedQuote]


KeeperSides = TypedDict(
    "KeeperSides",
    {
        "question": str,
        "reading": str,
        "for": list[Shown],
        "against": list[Shown],
        "not_in_packet": list[str],
        "claims": list[ClaimFound],
    },
)


class ReadsLike(TypedDict):
    """Which track the packet reads like."""

    track: Literal["pm", "tpm", "insufficient"]
    words: str
    probability_pm: float


class StateCounts(TypedDict):
    """How many requirements are in each state."""

    shown: int
    partly: int
    claimed: int
    missing: int


class RouteGap(TypedDict):
    """A requirement of the other track that is not shown."""

    id: str
    name: str
    state: PacketState
    gather: str


class Carried(TypedDict):
    """What carries over."""

    id: str
    name: str
    shown: list[Shown]


class Step(TypedDict):
    """A step of the way."""

    name: str
    do: str
    evidence: str
    fills: list[str]
    already_shown: bool


class RouteRead(TypedDict):
    """A change of track: what is missing, what carries over, the steps."""

    id: str
    name: str
    note: str
    gaps: list[RouteGap]
    carried: list[Carried]
    steps: list[Step]
    claims: list[ClaimFound]


class Packet(TypedDict):
    """What a packet was found to show at a level; `refusal` says why nothing may be read."""

    track: str
    level: str
    level_note: str
    refusal: str
    summary: str
    counts: StateCounts
    requirements: list[Required]
    missing: list[str]
    next: list[str]
    warnings: list[PacketWarning]
    findings: list[Finding]
    keeper: KeeperSides
    reads_like: ReadsLike
    route: RouteRead | None
    claims: list[ClaimFound]
    held: list[str]
    notes: list[str]
    reader: str


class RouteRow(TypedDict):
    """A change of track that a pack knows; `track` is where it leads."""

    id: str
    name: str
    track: str
    note: str


class Routes(TypedDict):
    """The routes, and the levels at which packets are read."""

    levels: list[str]
    routes: list[RouteRow]


class Part(TypedDict):
    """One role's part in a decision."""

    who: str
    words: str
    part: str


class Misstep(TypedDict):
    """What is off, and why."""

    what: str
    why: str
    claims: list[ClaimFound]


class RightAsked(TypedDict):
    """The question under which a situation is asked, and what rates it."""

    id: str
    prompt: str
    track: str
    listens_for: str
    rubric: str
    criteria: list[str]


class Situation(TypedDict):
    """A situation in which the authority of a PM and of a TPM differ or collide."""

    id: str
    name: str
    situation: str
    decides: str
    decides_words: str
    parts: list[Part]
    collides: str
    strong_pm: str
    strong_tpm: str
    missteps: list[Misstep]
    question: RightAsked
    basis: str
    claims: list[ClaimFound]


class Rights(TypedDict):
    """Situations, and what they rest on."""

    note: str
    situations: list[Situation]
