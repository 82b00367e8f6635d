"""What every written form of a pack item is made of: identifiers, texts, days, and where an item comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Code = Annotated[str, Meta(pattern=r"^[A-Z]{3}\d{3}$", description="Three letters and three digits, never reused.")]
Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Lower-case words joined by hyphens.")]
Text = Annotated[str, Meta(min_length=3)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", description="A date, year-month-day.")]


class Wire(Struct, forbid_unknown_fields=True, omit_defaults=False):
    """Base of all written forms."""


class ProvenanceWire(Wire):
    """Where an item comes from."""

    kind: Literal["original", "adapted-facts"]
    author: Text
    reviewed: Day
    sources: list[str] = []
