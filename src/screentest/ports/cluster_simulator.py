"""The simulator of clusters: from a cluster, a class of data and its setting to what members met."""

from __future__ import annotations

from typing import Protocol

from ..domain.cluster import Cluster, DataClass, Outcome, PageOutcome, Setting


class ClusterSimulator(Protocol):
    """Simulates one class or one screen; the same arguments give the same figures."""

    def simulate(
        self, cluster: Cluster, one: DataClass, setting: Setting, seed: int, evacuate_after: int | None = None
    ) -> Outcome:
        """Return what came of one class."""
        ...

    def page(self, cluster: Cluster, seed: int) -> PageOutcome:
        """Return what one screen takes on a quiet day."""
        ...
