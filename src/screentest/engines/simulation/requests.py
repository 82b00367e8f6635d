"""Requests at once: which copies each waits for, whether it is answered, and how long that takes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...domain.cluster import Cluster, Consistency
from .closed_form import majority, waits
from .links import Bools, Floats, Ints, Links

#: Spread of an answer's usual time, in logarithms.
SIGMA = 0.25
#: A conditional write goes round twice more: who may write, and whether the old value still stands.
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """Some requests: seconds since the start, minute, the region that asks and the one that answers (-1: none)."""

    at: Floats
    minute: Ints
    client: Ints
    region: Ints


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of them: whether answered, ms, the copies waited for and those that could be reached (n, copies)."""

    ok: Bools
    ms: Floats
    chosen: Bools
    able: Bools


def answer(
    cluster: Cluster,
    links: Links,
    asked: Asked,
    level: Consistency | int,
    replicas: int,
    chance: np.random.Generator,
    rounds: int = 1,
) -> Answered:
    """Return what came of requests that wait for `level` of `replicas` copies in each region; the nearest first."""
    g, n = len(cluster.regions), len(asked.at)
    home = np.arange(g * replicas) // replicas
    region = np.maximum(asked.region, 0)
    able: Bools = links.up[asked.minute[:, None], region[:, None], home[None, :]]
    able &= chance.random(able.shape, np.float32) >= links.down[asked.minute][:, home]
    able &= (asked.region >= 0)[:, None]
    able &= (chance.random(n) >= links.busy[asked.minute, region])[:, None]
    # Order of asking: the own region, then the others; chance among equals; never who cannot be reached.
    order = chance.random(able.shape, np.float32) + 10.0 * ((home[None, :] - region[:, None]) % g)
    order[~able] = np.inf
    chosen = _chosen(order, level, replicas, g, home[None, :] == region[:, None])
    ok: Bools = np.asarray(np.isfinite(np.where(chosen, order, 0.0)).all(axis=1))
    far = np.where(home[None, :] == region[:, None], 0.0, cluster.distance)
    ms = far + links.added[asked.minute][:, home] + service(cluster, chance, (n, len(home)))
    moved = np.where(asked.client == region, 0.0, cluster.distance)
    slowest = np.where(chosen & able, ms, 0.0).max(axis=1)
    total = rounds * slowest * links.slower[asked.minute, region] + moved
    return Answered(ok, total, chosen & ok[:, None], able)


def service(cluster: Cluster, chance: np.random.Generator, shape: tuple[int, ...]) -> Floats:
    """Return ms that machines take: a usual time, and for some answers much more."""
    nodes = cluster.nodes
    usual = nodes.median * np.exp(SIGMA * chance.standard_normal(shape, np.float32))
    slow: Floats = usual + nodes.slow * (chance.random(shape, np.float32) < nodes.slow_share)
    return slow


def _chosen(order: Floats, level: Consistency | int, replicas: int, regions: int, local: Bools) -> Bools:
    """Return the copies waited for; an unreachable one among them means that there are not enough."""
    if level == "EACH_QUORUM":
        by_region = order.reshape(len(order), regions, replicas)
        ranks = np.argsort(np.argsort(by_region, axis=2), axis=2)
        return (ranks < majority(replicas)).reshape(order.shape)
    if level == "LOCAL_QUORUM":
        order = np.where(local, order, np.inf)
        # Copies of other regions come last and are never chosen: a quorum fits into one region.
        order = np.where(local & ~np.isfinite(order), 1e9, order)
    ranks = np.argsort(np.argsort(order, axis=1), axis=1)
    return np.asarray(ranks < waits(level, replicas, regions)[0])
