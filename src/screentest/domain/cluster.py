"""A cluster of copies in regions: what is kept in it, how it is set, what happens to it, and what members then meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Consistency = Literal["ONE", "LOCAL_QUORUM", "QUORUM", "EACH_QUORUM", "ALL"]
#: What becomes of two writes that did not know of each other: the later clock wins, both are kept, or the second is
#: refused by a majority that knows of the first and tries again.
ConflictRule = Literal["last-write-wins", "merge", "conditional"]
#: What is done where the copies cannot answer: let it through unchecked, or refuse it.
FailRule = Literal["open", "closed"]
TroubleKind = Literal["partition", "flapping", "region-loss", "node-loss", "slow-region", "lag"]

LEVELS: tuple[Consistency, ...] = get_args(Consistency)
CONFLICT_RULES: tuple[ConflictRule, ...] = get_args(ConflictRule)
FAIL_RULES: tuple[FailRule, ...] = get_args(FailRule)
TROUBLE_KINDS: tuple[TroubleKind, ...] = get_args(TroubleKind)
MOST_REPLICAS, MOST_REGIONS, MOST_MINUTES = 7, 4, 120


@dataclass(frozen=True, slots=True)
class Region:
    """A place with its own copies; `share` (0 to 1) of all requests come from there."""

    id: str
    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Nodes:
    """How the machines answer.

    `median` ms; `slow_share` (0 to 1) of answers take `slow` ms more; `down` is the share of copies that cannot be
    asked at any time; `lag` seconds pass on average until a copy that nobody waited for holds a write; `catch_up`
    seconds pass on average between the end of a cut and the repair of what was missed.
    """

    median: float
    slow_share: float
    slow: float
    down: float
    lag: float
    catch_up: float


@dataclass(frozen=True, slots=True)
class Page:
    """What one screen asks for: `hops` calls one after the other, then `fan_out` calls at once."""

    hops: int
    fan_out: int


@dataclass(frozen=True, slots=True)
class DataClass:
    """One class of data and its traffic.

    `stale` and `refused` say what a member notices. `reads` and `writes` are per minute over all regions;
    `rewrites` are writes an hour to one object in use; `away` (0 to 1) is the share of requests for an object that come
    from another region than its own; `writer` names the one region that writes, where there is one.
    """

    id: str
    name: str
    what: str
    stale: str
    refused: str
    reads: int
    writes: int
    rewrites: float
    away: float
    writer: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """How one class is kept: copies in each region, the copies a read and a write wait for, and two rules.

    A number in place of a level counts copies wherever they stand, the nearest first.
    """

    replicas: int
    read: Consistency | int
    write: Consistency | int
    conflict: ConflictRule
    fail: FailRule


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong from minute `start` on, for `minutes`.

    `regions`: the two that are cut from each other, or the one that is meant. `amount`: ms added (slow-region), seconds
    of lag on average (lag), share of copies lost (node-loss), minutes between changes (flapping).
    """

    kind: TroubleKind
    start: int
    minutes: int
    regions: tuple[str, ...]
    amount: float = 0.0

    @property
    def end(self) -> int:
        """Return the first minute after it."""
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where classes are kept and what happens to it: regions, ms between any two, minutes simulated, events.

    `headroom`: how many times its usual traffic a region can carry; `cold`: times slower an answer is at first where
    traffic is sent anew; `warm`: minutes in which that falls to about a third.
    """

    regions: tuple[Region, ...]
    distance: float
    minutes: int
    nodes: Nodes
    page: Page
    events: tuple[Trouble, ...]
    headroom: float = 2.0
    cold: float = 4.0
    warm: float = 3.0


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute in one region: requests, and what came of them.

    Shares are 0 to 1 (`refused` includes what was then let through unchecked; nan where no write was sampled), `age`
    is the mean seconds that stale answers were behind, latencies are ms of reads (nan where none was answered).
    """

    minute: int
    region: str
    reads: int
    writes: int
    reads_refused: float
    writes_refused: float
    stale: float
    age: float
    lost: float
    p50: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one class over a run, in all and during the events.

    `reads`, `writes`: requests asked; `stale`: share of answered reads; `oldest`: the longest seconds behind;
    `lost`: share of accepted writes that another overwrote without having seen them; `merged`: share that met such a
    write and were kept; `unchecked`: share of requests let through. `*_in` are shares while an event lasts;
    `sampled` is how many reads and writes were simulated.
    """

    id: str
    setting: Setting
    minutes: tuple[Minute, ...]
    reads: int
    writes: int
    reads_refused: float
    writes_refused: float
    reads_refused_in: float
    writes_refused_in: float
    stale: float
    stale_in: float
    oldest: float
    lost: float
    lost_in: float
    merged: float
    unchecked: float
    read_p50: float
    read_p95: float
    read_p99: float
    write_p50: float
    write_p99: float
    sampled: tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """What one screen took: ms of its serial part and of the whole; the share of slow screens with its closed form."""

    serial_p50: float
    serial_p99: float
    whole_p50: float
    whole_p99: float
    slow_share: float
    slow_share_exact: float
    sampled: int


@dataclass(frozen=True, slots=True)
class Simulated:
    """A run: every class in order, the screen, and minutes after which a lost region's traffic was moved, if at all."""

    outcomes: Mapping[str, Outcome]
    page: PageOutcome
    seed: int
    evacuate_after: int | None
