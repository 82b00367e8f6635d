"""The written form of what requisitions are read by: signs with their sentences, and the corpus of exposure."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from ...domain.requisition import SignSide
from .wire_base import Id, ProvenanceWire, Text, Wire


class RequisitionWire(Wire):
    """One sign: a behaviour that a requisition asks for, or what it says of how long its scope lasts.

    Patterns are in the language of docs/add-an-indicator.md; sentences train the head of the track.
    """

    id: Id
    name: Text
    side: SignSide
    what: Text
    asks: Text
    provenance: ProvenanceWire
    competency: str = ""
    pattern: list[Text] = []
    unless: list[Text] = []
    sentences: list[Text] = []


class ScopePairWire(Wire):
    """Two extracts in one set of words: a scope that ends, and one that lasts."""

    event_bound: Text
    foundational: Text


class ExposureWire(Wire):
    """Extracts and sentences that train the head of exposure.

    Sentences that sound like one side, or like none, decide nothing; they are near misses of both sides.
    """

    id: Id
    note: Text
    provenance: ProvenanceWire
    pairs: list[ScopePairWire] = []
    event_bound: list[Text] = []
    foundational: list[Text] = []
    undecided: list[Text] = []
    sounds_event_bound: list[Text] = []
    sounds_foundational: list[Text] = []
