"""Shapes of a person's data, and of what works on this machine."""

from __future__ import annotations

from typing import Any, Literal, TypedDict


class Count(TypedDict):
    """So many of this."""

    words: str
    count: int


class Counts(TypedDict):
    """How much is kept."""

    kept: list[Count]


class Export(TypedDict):
    """Everything, as an import reads it; each record stands under the name of its kind."""

    format: Literal["screentest-export"]
    version: int
    made_at: str
    records: list[dict[str, dict[str, Any]]]


class Imported(TypedDict):
    """How many records were new."""

    new: int


class CopyHeld(TypedDict):
    """The copy with which a forgetting is undone."""

    bytes: int
    made_at: str


class Copy(TypedDict):
    """The copy of what was forgotten; null where there is none."""

    copy: CopyHeld | None


class Forgotten(TypedDict):
    """How many records were deleted, and whether a copy is kept."""

    deleted: int
    copy: bool


class Remembered(TypedDict):
    """How many records came back."""

    back: int


class Check(TypedDict):
    """One thing looked at."""

    what: str
    ok: bool
    needed: bool
    detail: str
    hint: str


class Doctor(TypedDict):
    """What works here."""

    checks: list[Check]
