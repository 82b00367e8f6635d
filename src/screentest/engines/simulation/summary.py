"""Sums sampled requests up: by minute and region, over the run, and while an event lasts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...domain.cluster import Cluster, DataClass, Minute, Outcome, Setting
from .links import Bools, Floats, Links
from .requests import Answered, Asked

#: The repair after an event is counted with it for so many minutes.
AFTER = 3


@dataclass(frozen=True, slots=True)
class Sampled:
    """All sampled requests of a run; `age` seconds behind (0: newest), `lost` and `merged` by write."""

    reads: Asked
    read: Answered
    age: Floats
    writes: Asked
    written: Answered
    lost: Bools
    merged: Bools


def outcome(cluster: Cluster, one: DataClass, setting: Setting, table: Links, sampled: Sampled) -> Outcome:
    """Return the outcome of one class; shares are weighed by the traffic of each region."""
    shares = np.array([region.share for region in cluster.regions])
    weight = shares[sampled.reads.client]
    # Objects stand evenly over the regions, so writes are weighed the same way, unless one region writes them all.
    heavy = np.ones(len(sampled.writes.at)) if one.writer else shares[sampled.writes.client]
    read, written = sampled.read, sampled.written
    during = _during(table.event)
    r_in, w_in = during[sampled.reads.minute], during[sampled.writes.minute]
    stale = sampled.age > 0
    kept = written.ok
    refused = _share(~read.ok, weight), _share(~kept, heavy)
    ms, write_ms = read.ms[read.ok], written.ms[kept]
    total = one.reads + one.writes
    through = (refused[0] * one.reads + refused[1] * one.writes) / total if setting.fail == "open" and total else 0.0
    return Outcome(
        id=one.id,
        setting=setting,
        minutes=_minutes(cluster, one, sampled),
        reads=one.reads * cluster.minutes,
        writes=one.writes * cluster.minutes,
        reads_refused=refused[0],
        writes_refused=refused[1],
        reads_refused_in=_share(~read.ok, weight, r_in),
        writes_refused_in=_share(~kept, heavy, w_in),
        stale=_share(stale, weight, read.ok),
        stale_in=_share(stale, weight, read.ok & r_in),
        oldest=float(sampled.age.max(initial=0.0)),
        lost=_share(sampled.lost, heavy, kept),
        lost_in=_share(sampled.lost, heavy, kept & w_in),
        merged=_share(sampled.merged, heavy, kept),
        unchecked=through,
        read_p50=_at(ms, 50),
        read_p95=_at(ms, 95),
        read_p99=_at(ms, 99),
        write_p50=_at(write_ms, 50),
        write_p99=_at(write_ms, 99),
        sampled=(len(sampled.reads.at), len(sampled.writes.at)),
    )


def _during(event: Bools) -> Bools:
    found = event.copy()
    for late in range(1, AFTER + 1):
        found[late:] |= event[:-late]
    return found


def _share(of: Bools, weight: Floats, among: Bools | None = None) -> float:
    weights = weight if among is None else weight * among
    total = float(weights.sum())
    return float((of * weights).sum()) / total if total > 0 else 0.0


def _at(ms: Floats, percent: float) -> float:
    return float(np.percentile(ms, percent)) if len(ms) else float("nan")


def _minutes(cluster: Cluster, one: DataClass, sampled: Sampled) -> tuple[Minute, ...]:
    """Return every minute of every region; reads stand in order of minute and region, as many for each."""
    g, t = len(cluster.regions), cluster.minutes
    shape = (t, g, -1)
    ok = sampled.read.ok.reshape(shape)
    age = sampled.age.reshape(shape)
    answered = np.maximum(ok.sum(axis=2), 1)
    stale = (age > 0).sum(axis=2)
    sorted_ms = np.sort(np.where(ok, sampled.read.ms.reshape(shape), np.inf), axis=2)
    places = [np.minimum((answered * part).astype(int), answered - 1) for part in (0.5, 0.95, 0.99)]
    ms = [np.take_along_axis(sorted_ms, place[..., None], axis=2)[..., 0] for place in places]
    for table in ms:
        table[~np.isfinite(table)] = np.nan
    cell = sampled.writes.minute * g + sampled.writes.client
    asked = np.bincount(cell, minlength=t * g).reshape(t, g)
    taken = np.bincount(cell[sampled.written.ok], minlength=t * g).reshape(t, g)
    lost = np.bincount(cell[sampled.lost], minlength=t * g).reshape(t, g)
    columns = (
        1 - ok.mean(axis=2),
        np.where(asked > 0, 1 - taken / np.maximum(asked, 1), np.nan),
        stale / answered,
        np.where(stale > 0, age.sum(axis=2) / np.maximum(stale, 1), 0.0),
        np.where(taken > 0, lost / np.maximum(taken, 1), 0.0),
        *ms,
    )
    cells = np.stack(columns, axis=2).tolist()
    rows = []
    for i, region in enumerate(cluster.regions):
        writes = (one.writes if region.id == one.writer else 0) if one.writer else round(one.writes * region.share)
        for minute in range(t):
            rows.append(Minute(minute, region.id, round(one.reads * region.share), writes, *cells[minute][i]))
    return tuple(rows)
