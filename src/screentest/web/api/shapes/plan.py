"""Shapes of the plan beside its contract."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....app.plan.contract import PLAN_OUT
from ....domain.plan import CardKind, Recall
from .common import TextFile

__all__ = ["TODAY", "Card", "Deck", "Moved", "Outcome", "TextFile", "Undone"]

_OUT = PLAN_OUT["properties"]
_HEAD = {name: _OUT[name] for name in ("interview", "today", "days_left", "load", "track", "known", "notes")}
_TODAY = {**_HEAD, **_OUT["days"]["items"]["properties"], "spent_minutes": {"type": "integer", "minimum": 0}}
#: Today's list: the head of the plan with one of its days.
TODAY = {"type": "object", "properties": _TODAY, "required": list(_TODAY), "additionalProperties": False}


class Outcome(TypedDict):
    """What came of an item; `next` is the day on which it comes again."""

    id: str
    title: str
    did: Literal["done", "skipped", "dropped"]
    rating: Recall | None
    because: str
    next: str | None


class Card(TypedDict):
    """A card with its answer."""

    id: str
    kind: CardKind
    front: str
    back: str
    as_of: str


class Deck(TypedDict):
    """The cards as a file of another program."""

    name: str
    base64: str


class MovedItem(TypedDict):
    """What was moved, and to which day."""

    id: str
    day: str


class NotMoved(MovedItem):
    """What could not be moved, and why."""

    why: str


class Moved(TypedDict):
    """What became of a calendar; `foreign` entries are somebody else's."""

    taken: list[MovedItem]
    refused: list[NotMoved]
    unmoved: int
    gone: int
    foreign: int


class Undone(TypedDict):
    """What was taken back."""

    id: str
    undone: str
