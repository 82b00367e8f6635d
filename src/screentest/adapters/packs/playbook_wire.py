"""The written form of the playbook's chapters."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .wire_base import Id, ProvenanceWire, Text, Wire


class SectionWire(Wire):
    """A part of a chapter; in its paragraphs `[[claim]]` stands before the stop of the sentence that rests on it."""

    heading: Text
    paragraphs: Annotated[list[Text], Meta(min_length=1)]


class ChangeWire(Wire):
    """What some claims change for the reader; `playbook` is the advice if they held, where it would be another."""

    claims: Annotated[list[Id], Meta(min_length=1)]
    evidence: Text
    playbook: str = ""


class ToolWire(Wire):
    """A command, with its arguments, and what it is good for."""

    run: Text
    does: Text


class ChapterWire(Wire):
    """One chapter."""

    id: Id
    rank: Annotated[int, Meta(ge=1, le=99)]
    title: Text
    question: Text
    short: Text
    sections: Annotated[list[SectionWire], Meta(min_length=1)]
    changes: Annotated[list[ChangeWire], Meta(min_length=1)]
    tools: Annotated[list[ToolWire], Meta(min_length=1)]
    provenance: ProvenanceWire


PLAYBOOK_KINDS: dict[str, type[Wire]] = {"playbook": ChapterWire}
PLAYBOOK_STEMS = {"playbook": "id"}
