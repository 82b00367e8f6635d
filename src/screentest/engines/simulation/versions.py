"""The writes of every tracked object: when each copy holds them, and what somebody who asks then sees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...domain.cluster import Cluster
from .links import Bools, Floats, Ints, Links
from .requests import Answered, Asked


@dataclass(frozen=True, slots=True)
class History:
    """Accepted writes by object and order of their clocks, padded.

    `known` (objects, most): the second in which it was accepted, infinite where there is none; nobody may be shown an
    older value after that. `arrives` (objects, most, copies): seconds. `row` (objects, most): the write's row, or -1.
    """

    known: Floats
    arrives: Floats
    row: Ints


def arrivals(
    cluster: Cluster, links: Links, asked: Asked, answered: Answered, replicas: int, chance: np.random.Generator
) -> Floats:
    """Return the second from which each copy holds each write (writes, copies); a cut is repaired after it."""
    g, t = len(cluster.regions), cluster.minutes
    home = np.arange(g * replicas) // replicas
    region = np.maximum(asked.region, 0)
    soon = asked.at + answered.ms / 1000
    wait = chance.exponential(1.0, answered.chosen.shape) * links.lag[asked.minute][:, home]
    planned = asked.at[:, None] + wait
    minute = np.minimum(planned // 60, t - 1).astype(np.int64)
    next_up = links.next_up[minute, region[:, None], home[None, :]]
    late = (next_up > minute) | ~answered.able & (next_up == minute) & (links.down[minute, home[None, :]] > 0)
    repaired = np.maximum(planned, next_up * 60.0) + chance.exponential(1.0, wait.shape) * cluster.nodes.catch_up
    repaired[next_up >= t] = np.inf
    planned = np.where(late, repaired, planned)
    planned[answered.chosen] = np.broadcast_to(asked.at[:, None], planned.shape)[answered.chosen]
    planned = np.where(answered.chosen, np.minimum(planned, soon[:, None]), planned)
    planned[~answered.ok] = np.inf
    return planned


def history(objects: int, thing: Ints, asked: Asked, answered: Answered, arrives: Floats) -> History:
    """Return the accepted writes laid out by object; writes come in order of object, then time."""
    rows = np.flatnonzero(answered.ok)
    of = thing[rows]
    counts = np.bincount(of, minlength=objects)
    most = max(1, int(counts.max(initial=0)))
    slot = np.arange(len(rows)) - np.concatenate(([0], np.cumsum(counts)[:-1]))[of]
    known = np.full((objects, most), np.inf)
    row = np.full((objects, most), -1)
    laid = np.full((objects, most, arrives.shape[1]), np.inf)
    row[of, slot] = rows
    known[of, slot] = asked.at[rows] + answered.ms[rows] / 1000
    laid[of, slot] = arrives[rows]
    return History(known, laid, row)


def newest_seen(kept: History, thing: Ints, at: Floats, chosen: Bools, before: Ints | None = None) -> Ints:
    """Return the slot of the newest write (of those `before` a slot) that the chosen copies hold at a moment, or -1."""
    when = np.where(chosen[:, None, :], kept.arrives[thing], np.inf).min(axis=2)
    seen = when <= at[:, None]
    if before is not None:
        seen &= np.arange(seen.shape[1])[None, :] < before[:, None]
    most = seen.shape[1]
    return np.where(seen.any(axis=1), most - 1 - np.argmax(seen[:, ::-1], axis=1), -1)


def behind(kept: History, thing: Ints, at: Floats, seen: Ints) -> Floats:
    """Return the seconds since the first accepted write newer than what was seen; 0 where that is the newest."""
    known = kept.known[thing]
    newer = (np.arange(known.shape[1])[None, :] > seen[:, None]) & (known <= at[:, None])
    first = np.where(newer, known, np.inf).min(axis=1)
    return np.where(np.isfinite(first), at - first, 0.0)


def unseen(kept: History, basis: Ints) -> Bools:
    """Return which accepted writes were overwritten by somebody who had not seen them (objects, most).

    Every write builds on the one its writer saw (`basis`, a slot or -1). Whatever the last write does not build on,
    step by step, is lost.
    """
    there = kept.row >= 0
    line = np.zeros_like(there)
    rows = np.arange(len(there))
    at = there.sum(axis=1) - 1
    while (at >= 0).any():
        on = at >= 0
        line[rows[on], at[on]] = True
        at = np.where(on, basis[rows, np.maximum(at, 0)], -1)
    return there & ~line
