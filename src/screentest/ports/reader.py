"""The reader: finds evidence in a response; it never rates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..domain.evidence import Evidence
from ..domain.response import Response
from ..domain.scorecard import ReaderStamp, UnscoredReason
from ..domain.text import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one response, and what the gate held back.

    `refused` is set where nothing may be rated; `gated` says in words which text was not allowed to earn anything.
    """

    evidence: tuple[Evidence, ...]
    read: tuple[Span, ...]
    words: int
    stamp: ReaderStamp
    refused: UnscoredReason | None = None
    refusal: str = ""
    gated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the response answers, where it is known: all of it may be empty."""

    prompt: str = ""
    kind: str = ""
    track: str = ""
    subtype: str = ""


class Reader(Protocol):
    """Finds evidence."""

    stamp: ReaderStamp

    def read(self, response: Response, asked: Asked) -> Reading:
        """Return what was found in the candidate's turns of one response."""
        ...

    def read_many(self, batch: Sequence[tuple[Response, Asked]]) -> list[Reading]:
        """Return the readings of several responses, in order; the same as reading one by one."""
        ...
