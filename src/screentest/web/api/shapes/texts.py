"""Shapes of what is answered about a text."""

from __future__ import annotations

from typing import TypedDict

from .common import Debrief, EvidenceQuote

__all__ = ["Debrief", "Evidence"]


class Evidence(TypedDict):
    """Every piece of evidence, for and against; `gated` says why a text is not read."""

    evidence: list[EvidenceQuote]
    gated: list[str]
    reader: str
