"""Small clusters for the tests of the simulation."""

from __future__ import annotations

from screentest.domain.cluster import Cluster, DataClass, Nodes, Page, Region, Trouble

CLASS = DataClass("thing", "Thing", "what", "stale", "refused", 1000, 500, 10.0, 0.1)


def cluster(
    regions: int = 1,
    minutes: int = 30,
    events: tuple[Trouble, ...] = (),
    down: float = 0.0,
    lag: float = 0.5,
    slow_share: float = 0.01,
    headroom: float = 10.0,
    page: Page = Page(4, 20),  # noqa: B008 - frozen
) -> Cluster:
    """Return a cluster of equal regions r0, r1, …"""
    some = tuple(Region(f"r{i}", f"R{i}", 1 / regions) for i in range(regions))
    return Cluster(some, 80.0, minutes, Nodes(4.0, slow_share, 120.0, down, lag, 30.0), page, events, headroom)
