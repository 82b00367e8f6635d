"""Closed forms: what can be said of quorums, copies that lag, fan-out and hops without simulating anything."""

from __future__ import annotations

from math import comb, exp, isclose, sqrt
from statistics import NormalDist
from typing import Literal

from ...domain.cluster import Setting

Newest = Literal["everywhere", "region", "no"]
Abroad = Literal["never", "reads", "writes", "both"]


def majority(copies: int) -> int:
    """Return how many copies are more than half of `copies` (at least 1)."""
    return copies // 2 + 1


def waits(level: str | int, replicas: int, regions: int) -> tuple[int, ...]:
    """Return how many copies a request waits for: one number anywhere, or for EACH_QUORUM one number a region."""
    if isinstance(level, int):
        return (level,)
    if level == "EACH_QUORUM":
        return (majority(replicas),) * regions
    counts = {"ONE": 1, "LOCAL_QUORUM": majority(replicas), "QUORUM": majority(replicas * regions)}
    return (counts.get(level, replicas * regions),)


def newest(setting: Setting, regions: int) -> Newest:
    """Return where a read must meet every accepted write: everywhere, in the writer's region only, or nowhere.

    Sets overlap where reads plus writes exceed the copies (R + W > N), over all copies or over those of one region.
    """
    n, total = setting.replicas, setting.replicas * regions
    read, write = setting.read, setting.write
    wide_r, wide_w = (sum(waits(level, n, regions)) for level in (read, write))
    if wide_r + wide_w > total:
        return "everywhere"
    if {read, write} in ({"EACH_QUORUM"}, {"EACH_QUORUM", "LOCAL_QUORUM"}):
        return "everywhere"
    if read == "LOCAL_QUORUM" and write == "LOCAL_QUORUM":
        return "everywhere" if regions == 1 else "region"
    return "no"


def abroad(setting: Setting, regions: int) -> Abroad:
    """Return which requests must wait for another region, all copies being up."""
    n = setting.replicas
    far = {
        name: regions > 1
        and (level == "EACH_QUORUM" or (level != "LOCAL_QUORUM" and sum(waits(level, n, regions)) > n))
        for name, level in (("reads", setting.read), ("writes", setting.write))
    }
    if all(far.values()):
        return "both"
    return "reads" if far["reads"] else "writes" if far["writes"] else "never"


def availability(copies: int, needed: int, down: float) -> float:
    """Return the chance that at least `needed` of `copies` answer, each being down with chance `down` by itself."""
    return sum(comb(copies, up) * (1 - down) ** up * down ** (copies - up) for up in range(needed, copies + 1))


def misses(copies: int, written: int, read: int) -> float:
    """Return the chance that `read` copies drawn at random hold none of the `written` ones: C(N-W, R) / C(N, R)."""
    return comb(copies - written, read) / comb(copies, read)


def stale_after(copies: int, written: int, read: int, seconds: float, lag: float) -> float:
    """Return the chance that a read misses a write `seconds` after it was accepted.

    The other copies get it after lags of their own, exponential with mean `lag` seconds; copies are read at random.
    """
    still = 1.0 if lag == 0 and seconds == 0 else 0.0 if lag == 0 else exp(-read * seconds / lag)
    return misses(copies, written, read) * still


def slow_share(calls: int, slow: float) -> float:
    """Return the chance that at least one of `calls` is slow, each with chance `slow`: 1 - (1 - p)^n."""
    return 1 - (1 - slow) ** calls


def hops(calls: int, mean: float, deviation: float) -> tuple[float, float]:
    """Return mean and standard deviation of the time of `calls` one after the other, each independent of the rest."""
    return calls * mean, deviation * sqrt(calls)


def tolerance(share: float, sample: int, chance: float = 1e-7) -> float:
    """Return how far a sampled share may lie from the exact one, save with `chance`, by its sample size alone.

    Normal deviation plus one draw for shares near 0 or 1, where the normal law is too narrow.
    """
    share = min(1.0, max(0.0, share))
    deviations = NormalDist().inv_cdf(1 - chance / 2)
    spread = deviations * sqrt(share * (1 - share) / sample)
    return spread + (0.0 if isclose(share, 0.0) or isclose(share, 1.0) else deviations**2 / (2 * sample))


def answered(replicas: int, regions: int, level: str | int, down: float) -> float:
    """Return the chance that a request is answered, nothing being cut and each copy down with chance `down`."""
    if level == "LOCAL_QUORUM":
        return availability(replicas, majority(replicas), down)
    if level == "EACH_QUORUM":
        return availability(replicas, majority(replicas), down) ** regions
    return availability(replicas * regions, waits(level, replicas, regions)[0], down)
