"""The closed forms: against figures worked by hand, laws, and the Monte Carlo that shares no code with them."""

from __future__ import annotations

from itertools import combinations

import monte_carlo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.cluster import LEVELS, Consistency, Setting
from screentest.engines.simulation import closed_form
from screentest.engines.simulation.closed_form import tolerance

TIMES = 20_000
copies = st.integers(1, 9)
chances = st.floats(0.01, 0.6)


def setting(read: Consistency | int, write: Consistency | int, replicas: int = 3) -> Setting:
    return Setting(replicas, read, write, "last-write-wins", "open")


@pytest.mark.parametrize(("calls", "share"), [(20, 0.182), (100, 0.634), (1, 0.01)])
def test_fan_out_raises_the_tail_as_is_known(calls: int, share: float) -> None:
    assert closed_form.slow_share(calls, 0.01) == pytest.approx(share, abs=5e-4)


def test_a_quorum_of_three_survives_one_copy() -> None:
    assert closed_form.availability(3, 2, 0.1) == pytest.approx(0.9**3 + 3 * 0.9**2 * 0.1)
    assert closed_form.availability(3, 3, 0.1) == pytest.approx(0.729)


@given(copies, st.data())
def test_a_read_misses_by_counting_all_sets(n: int, data: st.DataObject) -> None:
    w, r = data.draw(st.integers(1, n)), data.draw(st.integers(1, n))
    sets = list(combinations(range(n), r))
    missing = sum(not set(some) & set(range(w)) for some in sets)
    assert closed_form.misses(n, w, r) == pytest.approx(missing / len(sets))
    assert (closed_form.misses(n, w, r) == 0) == (r + w > n)


@given(copies, chances, st.data(), st.integers(0, 10**6))
def test_availability_agrees_with_the_monte_carlo(n: int, down: float, data: st.DataObject, seed: int) -> None:
    needed = data.draw(st.integers(1, n))
    exact = closed_form.availability(n, needed, down)
    assert abs(monte_carlo.answered(n, needed, down, 2000, seed) - exact) <= tolerance(exact, 2000)


@pytest.mark.parametrize(
    ("n", "w", "r", "wait", "lag"), [(3, 1, 1, 2.0, 5.0), (5, 2, 2, 1.0, 3.0), (3, 2, 2, 0.1, 9.0)]
)
def test_staleness_agrees_with_the_monte_carlo(n: int, w: int, r: int, wait: float, lag: float) -> None:
    exact = closed_form.stale_after(n, w, r, wait, lag)
    assert abs(monte_carlo.stale(n, w, r, wait, lag, TIMES, 1) - exact) <= tolerance(exact, TIMES)


@given(st.sampled_from(LEVELS), st.sampled_from(LEVELS), st.integers(1, 5), st.integers(1, 3))
def test_what_meets_everywhere_shares_a_copy_in_every_choice_of_sets(
    read: Consistency, write: Consistency, replicas: int, regions: int
) -> None:
    """The rule against brute force: the sets that leave the least overlap, region by region."""
    one = setting(read, write, replicas)
    reads = [counts(read, replicas, regions, at) for at in range(regions)]
    writes = [counts(write, replicas, regions, at) for at in range(regions)]
    meets = all(overlap(a, b, replicas, regions) for a in reads for b in writes)
    assert (closed_form.newest(one, regions) == "everywhere") == meets


def counts(level: Consistency, replicas: int, regions: int, region: int) -> int | dict[int, int]:
    """Return how many copies anywhere, or by region, a request from `region` waits for."""
    most = replicas // 2 + 1
    if level == "LOCAL_QUORUM":
        return {region: most}
    if level == "EACH_QUORUM":
        return dict.fromkeys(range(regions), most)
    return {"ONE": 1, "QUORUM": replicas * regions // 2 + 1, "ALL": replicas * regions}[level]


def overlap(a: int | dict[int, int], b: int | dict[int, int], replicas: int, regions: int) -> bool:
    """Tell whether any two such sets share a copy: one set takes its copies as far from the other as it can."""
    if isinstance(a, int) and isinstance(b, int):
        return a + b > replicas * regions
    if isinstance(a, int):
        a, b = b, a
    assert isinstance(a, dict)
    if isinstance(b, int):
        return b > replicas * regions - sum(a.values())
    return any(a.get(at, 0) + b.get(at, 0) > replicas for at in range(regions))


def test_hops_add_up() -> None:
    mean, deviation = closed_form.hops(9, 5.0, 2.0)
    assert (mean, deviation) == (45.0, 6.0)


@given(st.sampled_from(LEVELS), st.integers(1, 5), st.integers(1, 3), chances)
def test_no_level_answers_more_often_than_one_copy(
    level: Consistency, replicas: int, regions: int, down: float
) -> None:
    least = closed_form.answered(replicas, regions, "ALL", down)
    most = closed_form.answered(replicas, regions, "ONE", down)
    assert least - 1e-12 <= closed_form.answered(replicas, regions, level, down) <= most + 1e-12


def test_the_tolerance_shrinks_with_the_root_of_the_sample() -> None:
    assert tolerance(0.5, 400) == pytest.approx(2 * tolerance(0.5, 1600), rel=0.15)
    assert tolerance(0.0, 100) == 0.0
