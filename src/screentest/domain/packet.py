"""Packets: what a document for a promotion or a change of track has to show, and what one was found to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .evidence import Evidence, Quote
from .rubric import Need
from .track import Track

PacketLevel = Literal["L5", "L6", "principal"]
#: `shown`: every need is met by quotes; `partly`: some are; `claimed`: said without an act; `missing`: not even said.
PacketState = Literal["shown", "partly", "claimed", "missing"]

PACKET_LEVELS: tuple[PacketLevel, ...] = get_args(PacketLevel)


@dataclass(frozen=True, slots=True)
class PacketMark:
    """A behaviour that packets tell and interview answers seldom do; `warns` marks one that speaks against a packet.

    `patterns` are in the language of docs/add-an-indicator.md.
    """

    code: str
    name: str
    what: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    warns: str = ""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a packet of a track claims at some levels, and what shows it.

    `levels` holds, for each level that asks for it, on which public words that rests: always an inference. `said` are
    patterns of words that claim it without showing it; `gather` reads after "bring"; a low `rank` stands first.
    """

    id: str
    name: str
    track: Track
    asks: str
    levels: Mapping[str, str]
    needs: tuple[Need, ...]
    said: tuple[str, ...]
    gather: str
    rank: int
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One step of a change of track: what to do, what evidence it leaves, and which requirements that fills."""

    name: str
    do: str
    evidence: str
    fills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A change of track: its steps in order, and the claims about it, each with its own standing in the ledger."""

    id: str
    name: str
    begins: Track
    ends: Track
    note: str
    steps: tuple[RouteStep, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One requirement beside one packet: its state, what shows it, where it is only said, and which needs are open."""

    requirement: Requirement
    state: PacketState
    shown: tuple[Evidence, ...]
    said: tuple[Quote, ...]
    open: tuple[Need, ...]
