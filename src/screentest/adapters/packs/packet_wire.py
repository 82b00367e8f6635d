"""The written form of packets and decision rights: marks, requirements, routes, situations."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...domain.decision_right import Decider
from ...domain.packet import PacketLevel
from ...domain.rubric import Counting
from ...domain.track import Track
from .wire_base import Code, Id, ProvenanceWire, Text, Wire


class PacketMarkWire(Wire):
    """A behaviour that packets tell, found by patterns; `warns` says what is wrong where it speaks against a packet."""

    code: Code
    name: Id
    what: Text
    provenance: ProvenanceWire
    pattern: Annotated[list[Text], Meta(min_length=1)]
    unless: list[Text] = []
    warns: str = ""


class PacketNeedWire(Wire):
    """At least `n` of some codes: of indicators, of track indicators, or of packet marks."""

    of: Annotated[list[Code], Meta(min_length=1)]
    n: Annotated[int, Meta(ge=1)] = 1
    counting: Counting = "indicators"


class RequirementWire(Wire):
    """One thing that a packet claims; `levels` gives for each level the public words that it rests on (inference)."""

    id: Id
    name: Text
    track: Track
    asks: Text
    levels: Annotated[dict[PacketLevel, Text], Meta(min_length=1)]
    needs: Annotated[list[PacketNeedWire], Meta(min_length=1)]
    gather: Text
    rank: Annotated[int, Meta(ge=1, le=99)]
    provenance: ProvenanceWire
    said: list[Text] = []
    claims: list[str] = []


class RouteStepWire(Wire):
    """One step of a route."""

    name: Text
    do: Text
    evidence: Text
    fills: list[Id] = []


class RouteWire(Wire):
    """A change of track."""

    id: Id
    name: Text
    begins: Track
    ends: Track
    note: Text
    steps: Annotated[list[RouteStepWire], Meta(min_length=1)]
    claims: list[str]
    provenance: ProvenanceWire


class MisstepWire(Wire):
    """What would be off."""

    what: Text
    why: Text
    claims: list[str] = []


class DecisionRightWire(Wire):
    """One situation in which authority differs or collides."""

    id: Id
    name: Text
    situation: Text
    decides: Decider
    parts: dict[Decider, Text]
    collides: Text
    strong_pm: Text
    strong_tpm: Text
    missteps: Annotated[list[MisstepWire], Meta(min_length=1)]
    question: Id
    basis: Text
    provenance: ProvenanceWire
    claims: list[str] = []


PACKET_KINDS: dict[str, type[Wire]] = {
    "packet/marks": PacketMarkWire,
    "packet/requirements": RequirementWire,
    "packet/routes": RouteWire,
    "decision_rights": DecisionRightWire,
}
PACKET_STEMS = {
    "packet/marks": "code",
    "packet/requirements": "id",
    "packet/routes": "id",
    "decision_rights": "id",
}
