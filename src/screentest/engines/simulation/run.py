"""Simulates one class of data, or a screen, through a cluster's minutes; the same seed gives the same figures."""

from __future__ import annotations

import zlib

import numpy as np

from ...domain.cluster import Cluster, DataClass, Outcome, PageOutcome, Setting
from .closed_form import slow_share
from .links import Bools, Floats, Ints, Links, links
from .requests import ROUNDS, SIGMA, Answered, Asked, answer, service
from .summary import Sampled, outcome
from .versions import History, arrivals, behind, history, newest_seen, unseen

#: Objects that are followed, reads in each region and minute, and screens that are loaded in a run.
OBJECTS, READS, PAGES = 240, 24, 4000
#: Objects are added until about so many writes are expected, but not more than three times as many.
WRITES = 1000


def simulate(
    cluster: Cluster,
    one: DataClass,
    setting: Setting,
    seed: int,
    evacuate_after: int | None = None,
    size: float = 1.0,
) -> Outcome:
    """Return what came of one class; `size` multiplies the number of objects and of sampled reads."""
    chance = np.random.Generator(np.random.SFC64([seed, zlib.crc32(one.id.encode())]))
    table = links(cluster, evacuate_after)
    g = len(cluster.regions)
    wanted = min(max(OBJECTS, WRITES / max(one.rewrites * cluster.minutes / 60, 1e-9)), 3 * OBJECTS)
    objects = max(g, int(wanted * size) // g * g)
    thing, asked = _writes(cluster, table, one, objects, chance)
    rounds = ROUNDS if setting.conflict == "conditional" else 1
    written = answer(cluster, table, asked, setting.write, setting.replicas, chance, rounds)
    arrives = arrivals(cluster, table, asked, written, setting.replicas, chance)
    kept = history(objects, thing, asked, written, arrives)
    lost, merged = _conflicts(cluster, table, setting, kept, thing, asked, written, chance)
    of, reads = _reads(cluster, table, one, objects, max(1, int(READS * size)), chance)
    read = answer(cluster, table, reads, setting.read, setting.replicas, chance)
    seen = newest_seen(kept, of, reads.at, read.chosen)
    age = np.where(read.ok, behind(kept, of, reads.at, seen), 0.0)
    age[age <= 0] = 0.0
    return outcome(cluster, one, setting, table, Sampled(reads, read, age, asked, written, lost, merged))


def _writes(
    cluster: Cluster, table: Links, one: DataClass, objects: int, chance: np.random.Generator
) -> tuple[Ints, Asked]:
    """Return the writes of every object in order of object and time; an object's region is its number mod G."""
    counts = chance.poisson(one.rewrites * cluster.minutes / 60, objects)
    thing = np.repeat(np.arange(objects), counts)
    at = chance.random(len(thing)) * cluster.minutes * 60
    order = np.lexsort((at, thing))
    return thing, _asked(cluster, table, _where(cluster, one, thing, chance, True), at[order])


def _where(cluster: Cluster, one: DataClass, thing: Ints, chance: np.random.Generator, writing: bool) -> Ints:
    """Return the region from which each object is asked for: its own, or for some another; a writer stays alone."""
    g = len(cluster.regions)
    if writing and one.writer:
        return np.full(len(thing), [region.id for region in cluster.regions].index(one.writer))
    other = chance.integers(1, g, len(thing)) if g > 1 else np.zeros(len(thing), np.int64)
    away = chance.random(len(thing)) < one.away
    return np.asarray((thing + np.where(away, other, 0)) % g)


def _reads(
    cluster: Cluster, table: Links, one: DataClass, objects: int, each: int, chance: np.random.Generator
) -> tuple[Ints, Asked]:
    """Return reads, the same number in every minute and region."""
    g, t = len(cluster.regions), cluster.minutes
    client = np.tile(np.repeat(np.arange(g), each), t)
    at = (np.repeat(np.arange(t), g * each) + chance.random(t * g * each)) * 60
    away = chance.random(len(at)) < one.away
    other = chance.integers(1, g, len(at)) if g > 1 else np.zeros(len(at), np.int64)
    of = (client + np.where(away, other, 0)) % g
    return of + g * chance.integers(0, objects // g, len(at)), _asked(cluster, table, client, at)


def _asked(cluster: Cluster, table: Links, client: Ints, at: Floats) -> Asked:
    minute = np.minimum(at // 60, cluster.minutes - 1).astype(np.int64)
    return Asked(at, minute, client, table.serves[minute, client])


def _conflicts(
    cluster: Cluster,
    table: Links,
    setting: Setting,
    kept: History,
    thing: Ints,
    asked: Asked,
    written: Answered,
    chance: np.random.Generator,
) -> tuple[Bools, Bools]:
    """Return which writes were lost and which were kept by merging (writes,)."""
    there = kept.row >= 0
    rows = kept.row[there]
    basis = np.full(there.shape, -1)
    if setting.conflict == "conditional":
        basis[there] = _met(kept, there, written)
    else:
        before = answer(cluster, table, asked, setting.read, setting.replicas, chance)
        slot = np.broadcast_to(np.arange(there.shape[1]), there.shape)[there]
        basis[there] = newest_seen(kept, thing[rows], asked.at[rows], before.chosen[rows], slot)
    gone = np.zeros(len(thing), bool)
    gone[rows] = unseen(kept, basis)[there]
    none = np.zeros(len(thing), bool)
    return (none, gone) if setting.conflict == "merge" else (gone, none)


def _met(kept: History, there: Bools, written: Answered) -> Ints:
    """Return for each accepted write the newest earlier one whose waited-for copies share one with its own."""
    chosen = np.where(there[..., None], written.chosen[kept.row], False)
    shared = np.einsum("kac,kbc->kab", chosen.astype(np.float32), chosen.astype(np.float32)) > 0
    most = there.shape[1]
    earlier = np.tri(most, k=-1, dtype=bool)
    shared &= earlier[None]
    newest = np.where(shared.any(axis=2), most - 1 - np.argmax(shared[:, :, ::-1], axis=2), -1)
    return np.asarray(newest[there])


def page(cluster: Cluster, seed: int, size: float = 1.0) -> PageOutcome:
    """Return what one screen takes on a quiet day: hops one after the other, then the slowest of the fan-out."""
    chance = np.random.Generator(np.random.SFC64([seed, 7]))
    many, shape, nodes = int(PAGES * size), cluster.page, cluster.nodes
    serial = service(cluster, chance, (many, shape.hops)).sum(axis=1)
    fan = service(cluster, chance, (many, shape.fan_out))
    # An answer counts as slow where the slow part is in it: no usual time comes near that.
    line = nodes.median * np.exp(6 * SIGMA)
    slow = (fan > line).any(axis=1).mean() if nodes.slow > line else 0.0
    whole = serial + fan.max(axis=1)
    return PageOutcome(
        float(np.percentile(serial, 50)),
        float(np.percentile(serial, 99)),
        float(np.percentile(whole, 50)),
        float(np.percentile(whole, 99)),
        float(slow),
        slow_share(shape.fan_out, nodes.slow_share),
        many,
    )


class Clusters:
    """The simulator of clusters as the app asks for it."""

    def simulate(
        self, cluster: Cluster, one: DataClass, setting: Setting, seed: int, evacuate_after: int | None = None
    ) -> Outcome:
        """Return what came of one class."""
        return simulate(cluster, one, setting, seed, evacuate_after)

    def page(self, cluster: Cluster, seed: int) -> PageOutcome:
        """Return what one screen takes on a quiet day."""
        return page(cluster, seed)
