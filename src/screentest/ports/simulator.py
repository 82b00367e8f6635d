"""The simulator of pay: from ways, figures and a seed to spreads with their Monte-Carlo errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..domain.outlook import Outlook, OutlookTask


class Simulator(Protocol):
    """Simulates tasks; the same task gives the same outlook, whatever the machine's threads do."""

    def __call__(self, tasks: Sequence[OutlookTask]) -> list[Outlook]:
        """Return, for every task in order, what came of each way, and of the first less each other."""
        ...
