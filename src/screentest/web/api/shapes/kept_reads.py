"""Shapes of cold reads and briefs that are kept."""

from __future__ import annotations

from typing import TypedDict

from ....app.brief.contract import BRIEF_OUT
from .common import TextFile
from .decide import ColdRead

__all__ = ["BRIEF", "Briefs", "Read", "Reads", "TextFile"]


class ReadRow(TypedDict):
    """A kept cold read; `requisition` is empty where none was sent."""

    id: str
    made_at: str
    words: str
    resume: str
    requisition: str


class Reads(TypedDict):
    """The kept cold reads, the newest first."""

    reads: list[ReadRow]


class Read(ReadRow):
    """A cold read as it was read, with the words of the résumé that its places are in."""

    text: str
    read: ColdRead


class BriefRow(TypedDict):
    """A kept brief."""

    id: str
    made_at: str
    company: str
    calls: list[str]


class Briefs(TypedDict):
    """The kept briefs, the newest first."""

    briefs: list[BriefRow]


#: A kept brief: the brief's contract under the id that it is kept by.
BRIEF = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "made_at": {"type": "string"},
        "brief": {name: value for name, value in BRIEF_OUT.items() if name != "$schema"},
    },
    "required": ["id", "made_at", "brief"],
    "additionalProperties": False,
}
