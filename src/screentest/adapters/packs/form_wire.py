"""The written form of the workbench's forms: fields, marks, checks, a worked example, a drill, lengths."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...domain.indicator import Mistake, Severity, Standing
from .wire_base import Code, Id, ProvenanceWire, Text, Wire


class FormFieldWire(Wire):
    """One field: its heading, what it asks, how to answer, the least words, and other headings that mean it."""

    id: Id
    heading: Text
    asks: Text
    hint: Text
    required: bool = True
    least: Annotated[int, Meta(ge=0, le=200)] = 0
    also: list[str] = []


class MarksWire(Wire):
    """Words to look for; one of `unless` takes away what it overlaps."""

    pattern: Annotated[list[Text], Meta(min_length=1)]
    unless: list[Text] = []


class FormCheckWire(Wire):
    """One check of the form. `marks` are groups of names: of the form's marks, or built in (“@number”)."""

    code: Code
    check: Id
    name: Id
    fields: Annotated[list[Id], Meta(min_length=1)]
    severity: Severity
    message: Text
    hint: Text
    shows: str = ""
    marks: list[list[str]] = []
    when: list[str] = []
    covers: list[Mistake] = []
    numbers: dict[str, float] = {}
    claims: list[str] = []
    standing: Standing = "inferred"


class KeyPointWire(Wire):
    """One point of a drill's key, and why."""

    point: Text
    why: Text


class DrillWire(Wire):
    """A worked case: what is given, what to produce, the key."""

    case: Text
    produce: Annotated[list[Text], Meta(min_length=1)]
    key: Annotated[list[KeyPointWire], Meta(min_length=1)]
    claims: list[str] = []


class LengthWire(Wire):
    """A form that is spoken in two lengths is two forms, each with its own id, name, seconds and example."""

    id: Id
    name: Text
    seconds: Annotated[int, Meta(ge=10, le=1800)]
    example: Text


class FormWire(Wire):
    """One form; the file's stem is its id. It has an example, or lengths that have one each."""

    id: Id
    name: Text
    what: Text
    fields: Annotated[list[FormFieldWire], Meta(min_length=1)]
    checks: list[FormCheckWire]
    provenance: ProvenanceWire
    marks: dict[Id, MarksWire] = {}
    example: str = ""
    lengths: list[LengthWire] = []
    compared: list[Id] = []
    ignores: list[Mistake] = []
    drill: DrillWire | None = None
    claims: list[str] = []


FORM_KINDS: dict[str, type[Wire]] = {"forms": FormWire}
FORM_STEMS = {"forms": "id"}
