"""The written form of questions: what is asked, what the interviewer knows, wrong turns, and probes."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...domain.track import QuestionKind, Track
from .wire_base import Code, Id, ProvenanceWire, Text, Wire

Spoken = Annotated[str, Meta(min_length=3, max_length=400)]


class WhenWire(Wire):
    """When a probe is said: an indicator is missing, or was found."""

    missing: Code | None = None
    found: Code | None = None


class ProbeWire(Wire):
    """A probe."""

    when: WhenWire
    say: Text


class FactWire(Wire):
    """What the interviewer knows and says when asked for it, in any of the ways in `asks`."""

    key: Id
    asks: Annotated[list[Spoken], Meta(min_length=3, max_length=16)]
    say: Spoken


class WrongTurnWire(Wire):
    """An answer that solves for the wrong variable: the words that show it, what is said first, and at the end."""

    name: Annotated[str, Meta(min_length=3, max_length=60)]
    signs: Annotated[list[Annotated[str, Meta(min_length=3, max_length=60)]], Meta(min_length=3, max_length=24)]
    redirect: Spoken
    close: Spoken


class QuestionWire(Wire):
    """One question."""

    id: Id
    type: QuestionKind
    subtype: Id
    track: Track
    levels: list[str]
    competencies: list[Id]
    prompt: Text
    time_box: Annotated[int, Meta(ge=1, le=240)]
    listens_for: Text
    wrong_variables: list[Code]
    probes: Annotated[list[ProbeWire], Meta(min_length=3, max_length=6)]
    provenance: ProvenanceWire
    facts: Annotated[list[FactWire], Meta(max_length=10)] = []
    wrong_turns: Annotated[list[WrongTurnWire], Meta(max_length=4)] = []


class CommonProbeWire(Wire):
    """What is said when an indicator is missing or was found and the question has no probe of its own for it."""

    when: WhenWire
    say: Annotated[list[Spoken], Meta(min_length=1, max_length=6)]
    types: list[QuestionKind] = []


class CommonProbesWire(Wire):
    """Probes that fit any question of some types."""

    id: Id
    probes: Annotated[list[CommonProbeWire], Meta(min_length=1)]
    provenance: ProvenanceWire


class WrongSignsWire(Wire):
    """Words of a wrong turn that many questions know: added to turns of such a name, or a turn where there is none."""

    id: Id
    names: Annotated[list[Id], Meta(min_length=1, max_length=8)]
    types: list[QuestionKind]
    signs: Annotated[list[Annotated[str, Meta(min_length=3, max_length=60)]], Meta(min_length=3, max_length=60)]
    redirect: Spoken
    close: Spoken
    provenance: ProvenanceWire


QUESTION_KINDS: dict[str, type[Wire]] = {
    "questions": QuestionWire,
    "probes": CommonProbesWire,
    "wrong_signs": WrongSignsWire,
}
QUESTION_STEMS = {"questions": "id", "probes": "id", "wrong_signs": "id"}
