"""The scheduler: what a review does to the memory of a card, and how likely it still comes to mind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from ..domain.plan import Memory, Recall, Review


class Scheduler(Protocol):
    """Works out memories. No chance in it: the same reviews give the same memory."""

    #: Which scheduler this is, with its version and settings; memories of another one are worked out anew.
    stamp: str

    def after(self, memory: Memory | None, recall: Recall, on: date) -> Memory:
        """Return the memory after one more review; None is a card never seen. A better recall is never due earlier."""
        ...

    def replay(self, reviews: Iterable[Review]) -> Memory | None:
        """Return the memory after reviews of one card in order, or None where there is none."""
        ...

    def retrievability(self, memory: Memory, on: date) -> float:
        """Return the probability, from 0 to 1, that the card comes to mind on a day."""
        ...
