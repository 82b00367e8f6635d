"""The simulator against closed forms and a plain Monte Carlo, as near as its sample sizes allow; and its laws."""

from __future__ import annotations

from math import exp, isnan

import monte_carlo
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from little import CLASS, cluster

from screentest.domain.cluster import (
    CONFLICT_RULES,
    LEVELS,
    ConflictRule,
    Consistency,
    DataClass,
    Outcome,
    Page,
    Setting,
    Trouble,
)
from screentest.engines.simulation import closed_form
from screentest.engines.simulation.closed_form import tolerance
from screentest.engines.simulation.run import page, simulate

LWW: ConflictRule = "last-write-wins"
levels = st.sampled_from(LEVELS)


def kept(read: Consistency | int, write: Consistency | int, replicas: int = 3, conflict: ConflictRule = LWW) -> Setting:
    return Setting(replicas, read, write, conflict, "closed")


@settings(max_examples=30)
@given(levels, levels, st.integers(1, 5), st.integers(1, 3), st.floats(0.0, 0.4), st.integers(0, 10**6))
def test_answered_shares_are_the_binomial_ones(
    read: Consistency, write: Consistency, replicas: int, regions: int, down: float, seed: int
) -> None:
    outcome = simulate(cluster(regions, 20, down=down), CLASS, kept(read, write, replicas), seed)
    for refused, level, sample in (
        (outcome.reads_refused, read, outcome.sampled[0]),
        (outcome.writes_refused, write, outcome.sampled[1]),
    ):
        exact = 1 - closed_form.answered(replicas, regions, level, down)
        assert abs(refused - exact) <= tolerance(exact, sample) + 1e-12


@pytest.mark.parametrize(("n", "w", "r"), [(3, 1, 1), (3, 1, 2), (3, 2, 1), (5, 2, 2), (5, 1, 3), (7, 3, 3)])
def test_reads_miss_what_never_spreads_as_often_as_sets_miss(n: int, w: int, r: int) -> None:
    """Copies that nobody waited for get a write long after the run; every read draws its copies anew."""
    outcome = spread(n, w, r, lag=86_400.0 * 1000)
    exact, after = closed_form.misses(n, w, r), share_after()
    # Before its first write an object cannot be stale; 960 objects say when that comes.
    error = tolerance(exact * after, outcome.sampled[0]) + exact * tolerance(1 - after, 960)
    assert abs(outcome.stale - exact * after) <= error


def spread(n: int, w: int, r: int, lag: float) -> Outcome:
    many = DataClass("busy", "Busy", "", "", "", 100, 100, 60.0, 0.0)
    return simulate(cluster(1, 60, lag=lag), many, kept(r, w, n), 5, size=4.0)


def share_after() -> float:
    """Return the share of an hour's reads for which a write had come, one a minute on average: the mean of 1 - e^-t."""
    return 1 - (1 - exp(-60)) / 60


@settings(max_examples=25)
@given(levels, levels, st.integers(1, 5), st.integers(1, 3), st.integers(0, 10**6), st.sampled_from(CONFLICT_RULES))
def test_sets_that_overlap_are_never_stale_and_lose_nothing_to_a_condition(
    read: Consistency, write: Consistency, replicas: int, regions: int, seed: int, conflict: ConflictRule
) -> None:
    events = (Trouble("partition", 5, 6, ("r0", "r1")), Trouble("node-loss", 8, 5, ("r0",), 0.3)) if regions > 1 else ()
    setting = kept(read, write, replicas, conflict)
    outcome = simulate(cluster(regions, 20, events, down=0.02, lag=20), CLASS, setting, seed, size=0.5)
    if closed_form.newest(setting, regions) == "everywhere":
        assert outcome.stale == 0
        assert outcome.oldest == 0
    if conflict == "merge" or (conflict == "conditional" and write in ("QUORUM", "EACH_QUORUM", "ALL")):
        assert outcome.lost == 0
    if conflict != "merge":
        assert outcome.merged == 0


@given(st.integers(1, 60), st.floats(0.001, 0.2), st.integers(0, 10**6))
@settings(max_examples=25)
def test_the_slow_share_of_screens_is_the_closed_one_and_the_monte_carlos(calls: int, slow: float, seed: int) -> None:
    outcome = page(cluster(slow_share=slow, page=Page(3, calls)), seed, size=0.5)
    exact = closed_form.slow_share(calls, slow)
    assert outcome.slow_share_exact == exact
    assert abs(outcome.slow_share - exact) <= tolerance(exact, outcome.sampled)
    other = monte_carlo.slow(calls, slow, 1000, seed)
    assert abs(outcome.slow_share - other) <= tolerance(exact, outcome.sampled) + tolerance(exact, 1000)


def test_serial_hops_sum_up() -> None:
    one, nine = (page(cluster(slow_share=0.0, page=Page(hops, 1)), 3) for hops in (1, 9))
    # Medians of nearly symmetrical times add up; a hundredth is four times the error of 4,000 screens.
    assert nine.serial_p50 == pytest.approx(9 * one.serial_p50 * exp(0.25**2 / 2), rel=0.02)


def test_the_same_seed_gives_the_same_and_another_does_not() -> None:
    some = cluster(2, events=(Trouble("partition", 5, 10, ("r0", "r1")),))
    first, again, other = (simulate(some, CLASS, kept("ONE", "ONE"), seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_a_cut_refuses_each_quorum_and_spares_the_local_one() -> None:
    some = cluster(3, events=(Trouble("partition", 10, 10, ("r0", "r1")),))
    each, local = (simulate(some, CLASS, kept("LOCAL_QUORUM", level), 1) for level in ("EACH_QUORUM", "LOCAL_QUORUM"))
    within = [m.writes_refused for m in each.minutes if 10 <= m.minute < 20 and m.region != "r2"]
    assert {share for share in within if not isnan(share)} == {1.0}
    assert {m.writes_refused for m in each.minutes if m.region == "r2" and not isnan(m.writes_refused)} == {0.0}
    assert local.writes_refused == 0
    assert local.stale_in > 0 == each.stale


def test_the_age_never_exceeds_the_cut_and_its_repair_by_much() -> None:
    some = cluster(2, 40, (Trouble("partition", 10, 10, ("r0", "r1")),), lag=0.0)
    outcome = simulate(some, CLASS, kept("LOCAL_QUORUM", "LOCAL_QUORUM"), 1)
    # Ten minutes, and a repair with a mean of 30 s: e to the minus 20 is not met.
    assert 60 < outcome.oldest <= 600 + 20 * 30
    late = [m.stale for m in outcome.minutes if m.minute > 31]
    assert max(late) == 0


def test_a_lost_region_is_refused_until_its_traffic_moves_and_the_cold_cache_costs() -> None:
    some = cluster(2, 30, (Trouble("region-loss", 5, 20, ("r0",)),))
    stays, moves = (simulate(some, CLASS, kept("ONE", "ONE"), 1, after) for after in (None, 4))

    def refused(outcome: Outcome, minute: int) -> float:
        return next(m.reads_refused for m in outcome.minutes if m.minute == minute and m.region == "r0")

    assert [refused(stays, minute) for minute in (4, 5, 24, 25)] == [0, 1, 1, 0]
    assert [refused(moves, minute) for minute in (5, 8, 9, 20)] == [1, 1, 0, 0]
    cold = [m.p50 for m in moves.minutes if m.region == "r1" and m.minute in (8, 9, 24)]
    assert cold[1] > 2 * cold[0] > cold[2]


def test_a_region_without_room_turns_some_away() -> None:
    events = (Trouble("region-loss", 5, 20, ("r0",)),)
    outcome = simulate(cluster(2, 30, events, headroom=1.5), CLASS, kept("ONE", "ONE"), 1, 0)
    busy = [m.reads_refused for m in outcome.minutes if m.region == "r1" and 5 <= m.minute < 25]
    # Twice the usual traffic and room for one and a half: a quarter is turned away.
    assert abs(sum(busy) / len(busy) - 0.25) <= tolerance(0.25, 24 * len(busy))


def test_whoever_does_not_wait_for_the_slow_region_does_not_feel_it() -> None:
    some = cluster(3, events=(Trouble("slow-region", 5, 20, ("r2",), 400),))
    near, wide = (simulate(some, CLASS, kept(level, "ONE"), 1) for level in ("ONE", "ALL"))
    slow = [m.p50 for m in near.minutes if m.region == "r0" and 6 <= m.minute < 25]
    waiting = [m.p50 for m in wide.minutes if m.region == "r0" and 6 <= m.minute < 25]
    assert max(slow) < 20
    assert min(waiting) > 400


def test_last_write_wins_loses_what_merging_keeps() -> None:
    some = cluster(2, 40, (Trouble("partition", 5, 30, ("r0", "r1")),))
    shared = DataClass("shared", "Shared", "", "", "", 100, 100, 12.0, 0.5)
    wins, merged = (simulate(some, shared, kept("ONE", "ONE", conflict=rule), 1) for rule in (LWW, "merge"))
    assert wins.lost_in > 0.1
    assert merged.lost == 0 == wins.merged
    assert merged.merged == pytest.approx(wins.lost)
