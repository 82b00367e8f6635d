"""Shapes of the plan beside its contract."""

from __future__ import annotations

from typing import Literal, TypedDict

from ....app.plan.contract import PLAN_OUT
from ....domain.plan import CardKind, Recall

__all__ = ["TODAY", "Card", "Outcome", "PlanFile", "Undone"]

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


class PlanFile(TypedDict):
    """The plan as a text to be written to a file."""

    name: str
    text: str


class Undone(TypedDict):
    """What was taken back."""

    id: str
    undone: str
