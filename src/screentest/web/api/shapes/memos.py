"""Shapes of the memo round."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ....app.contracts import GRADE_OUT
from .common import Debrief, Quote

__all__ = ["SUBMITTED", "Done", "Memo", "MemoReading", "MemoRound", "Memos"]


class MemoRound(TypedDict):
    """A clock; `minutes_left` is below zero when it is over, which changes no rating."""

    question: str
    prompt: str
    started_at: str
    due_at: str
    minutes: int
    minutes_left: int
    state: Literal["open", "late", "submitted"]
    take: str | None
    note: str


class MemoRow(TypedDict):
    """A memo of the bank with its newest round."""

    id: str
    track: str
    minutes: int
    prompt: str
    round: MemoRound | None


class Memos(TypedDict):
    """The memos of the bank."""

    memos: list[MemoRow]


class MemoPoint(TypedDict):
    """One thing that a reader needs, and the words that show it."""

    id: str
    asks: str
    shown: bool
    message: str
    hint: str
    quotes: list[Quote]


class MemoReading(TypedDict):
    """What a reader in silence finds; no part of the rating."""

    words: int
    minutes_to_read: int
    open: int
    points: list[MemoPoint]
    note: str


class Memo(MemoRow):
    """A brief with the words as they stand; `reading` is null where there are none."""

    text: str
    reading: MemoReading | None


class Done(TypedDict):
    """A memo that was handed in; `debrief` is null where no scorecard fits today's rubric."""

    take: str
    question: str
    said_at: str
    text: str
    round: MemoRound | None
    late_minutes: int
    reading: MemoReading
    debrief: Debrief | None


_GRADED = {name: schema for name, schema in GRADE_OUT["properties"].items() if name != "id"}
_CARD = {"type": "object", "properties": _GRADED, "required": list(_GRADED)}
_CLOCK: dict[str, Any] = {"type": ["object", "null"]}
_READ: dict[str, Any] = {"type": "object", "required": ["words", "minutes_to_read", "open", "points", "note"]}
_KEYS: dict[str, Any] = {
    "take": {"type": "string"},
    "question": {"type": "string"},
    "prompt": {"type": "string"},
    "round": _CLOCK,
    "late_minutes": {"type": "integer", "minimum": 0},
    "reading": _READ,
    "scorecard": _CARD,
    "follow_up": {"type": "array", "items": {"type": "string"}},
}
#: What became of a memo: its take, its clock, what was read, and the scorecard of the batch contract.
SUBMITTED: dict[str, Any] = {
    "type": "object",
    "properties": _KEYS,
    "required": list(_KEYS),
    "additionalProperties": False,
}
