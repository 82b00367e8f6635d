"""The written forms of the company brief: lines for reading a call, and the library of initiatives."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from .wire_base import Id, Text, Wire


class BriefingWire(Wire):
    """Lines for reading an earnings call: a labelled corpus, cues (regular expressions), objects or plain words.

    A flag's lines are expressions too; its label is the claim that a priority with such words has to be held against.
    A corpus also has frames, whose `{}` is filled with objects, so that a topic cannot give its label away.
    """

    id: Id
    use: Literal["corpus", "cue", "objects", "words", "flag"]
    label: Text
    note: Text
    lines: Annotated[list[Text], Meta(min_length=1)]
    frames: list[Annotated[str, Meta(pattern=r"\{\}")]] = []  # noqa: RUF012 - msgspec copies an empty default


class ProductBetWire(Wire):
    """What a product manager could lead for a theme; `{}` is the call's own object."""

    problem: Text
    member: Text
    bet: Text
    primary: Text
    drivers: Text
    guardrails: Text


class ProgramBetWire(Wire):
    """What a technical program manager could lead for a theme; `{}` is the call's own object."""

    dependencies: Text
    readiness: Text
    risk: Text


Term = Annotated[str, Meta(min_length=2)]


class InitiativeWire(Wire):
    """A theme of priorities: how it is recognised, the initiatives it makes, the questions it makes likely."""

    id: Id
    name: Text
    terms: Annotated[list[Term], Meta(min_length=2, description="Words or short phrases of the theme, lower case.")]
    pm: ProductBetWire
    tpm: ProgramBetWire
    questions: Annotated[list[Text], Meta(min_length=2)]


#: Folder of a pack → the form of what stands in it.
BRIEF_KINDS: dict[str, type[Wire]] = {"briefing": BriefingWire, "initiatives": InitiativeWire}
BRIEF_STEMS = {"briefing": "id", "initiatives": "id"}
