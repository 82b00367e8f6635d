"""Turns events into tables by minute: who reaches whom, when a link is next up, what is added, who serves whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...domain.cluster import Cluster, Trouble

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Links:
    """Tables over minutes (T) and regions (G).

    `up` (T, G, G): one region reaches another (itself too, unless lost); `next_up` (T, G, G): first minute from this
    one on in which it does, T where none; `added` (T, G): ms; `lag` (T, G): mean seconds; `down` (T, G): share of
    copies that do not answer; `serves` (T, G): the region that answers for one, -1 for nobody; `busy` (T, G): chance
    that a request is turned away for want of room; `slower` (T, G): factor of cold caches; `event` (T): something
    lasts.
    """

    up: Bools
    next_up: Ints
    added: Floats
    lag: Floats
    down: Floats
    serves: Ints
    busy: Floats
    slower: Floats
    event: Bools


def links(cluster: Cluster, evacuate_after: int | None) -> Links:
    """Return the tables for a cluster; a lost or slow region's traffic moves after `evacuate_after` minutes."""
    t, g = cluster.minutes, len(cluster.regions)
    place = {region.id: i for i, region in enumerate(cluster.regions)}
    up = np.ones((t, g, g), bool)
    added, lag, down = np.zeros((t, g)), np.full((t, g), cluster.nodes.lag), np.full((t, g), cluster.nodes.down)
    serves = np.tile(np.arange(g), (t, 1))
    event = np.zeros(t, bool)
    for one in cluster.events:
        a, b = one.start, min(one.end, t)
        event[a:b] = True
        at = [place[name] for name in one.regions]
        for minute in _cut(one, t):
            up[minute, at[0], at[1]] = up[minute, at[1], at[0]] = False
        if one.kind == "region-loss":
            up[a:b, at[0], :] = up[a:b, :, at[0]] = False
            serves[a:b, at[0]] = -1
        elif one.kind == "slow-region":
            added[a:b, at[0]] += one.amount
        elif one.kind == "lag":
            lag[a:b, at[0]] += one.amount
        elif one.kind == "node-loss":
            down[a:b, at[0]] = 1 - (1 - down[a:b, at[0]]) * (1 - one.amount)
    slower = np.ones((t, g))
    if evacuate_after is not None:
        _evacuate(cluster, evacuate_after, place, serves, slower)
    return Links(up, _next_up(up), added, lag, down, serves, _busy(cluster, serves), slower, event)


def _cut(event: Trouble, minutes: int) -> list[int]:
    """Return the minutes in which an event cuts its two regions from each other."""
    within = range(event.start, min(event.end, minutes))
    if event.kind == "partition":
        return list(within)
    if event.kind == "flapping":
        every = max(1, int(event.amount))
        return [minute for minute in within if (minute - event.start) // every % 2 == 0]
    return []


def _next_up(up: Bools) -> Ints:
    t = len(up)
    found = np.full(up.shape, t)
    later = np.full(up.shape[1:], t)
    for minute in range(t - 1, -1, -1):
        later = np.where(up[minute], minute, later)
        found[minute] = later
    return found


def _evacuate(cluster: Cluster, after: int, place: dict[str, int], serves: Ints, slower: Floats) -> None:
    """Send a lost or slow region's traffic to the largest other one, whose caches are cold for it at first."""
    for one in cluster.events:
        if one.kind not in ("region-loss", "slow-region") or after >= one.minutes:
            continue
        gone = place[one.regions[0]]
        others = [i for i in range(len(cluster.regions)) if i != gone]
        if not others:
            continue
        to = max(others, key=lambda i: (cluster.regions[i].share, -i))
        begin, end = one.start + after, min(one.end, cluster.minutes)
        serves[begin:end, gone] = to
        passed = np.arange(max(0, end - begin))
        slower[begin:end, to] += (cluster.cold - 1) * np.exp(-passed / cluster.warm)


def _busy(cluster: Cluster, serves: Ints) -> Floats:
    """Return the chance of being turned away: what is asked of a region beyond its room, as a share of it."""
    shares = np.array([region.share for region in cluster.regions])
    asked = np.stack([(shares[None, :] * (serves == i)).sum(axis=1) for i in range(len(shares))], axis=1)
    room = shares * cluster.headroom
    return np.where(asked > room, 1 - room / np.maximum(asked, 1e-12), 0.0)
