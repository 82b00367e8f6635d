"""The seed alone decides: not the number of careers, not the threads; and sharing chances narrows the difference."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from pay_room import POSTED, task

from screentest.domain.offer import Grant, Offer, PayRange, RefreshGrant
from screentest.domain.outlook import OutlookTask, Side
from screentest.engines.outlook.careers import work
from screentest.engines.outlook.draws import BLOCK, draw
from screentest.engines.outlook.plan import plan_of
from screentest.engines.outlook.run import simulate, simulate_all, sums, world_of

ROOT = Path(__file__).resolve().parents[3]
if str(ROOT) not in sys.path:
    sys.path.append(str(ROOT))

from bench import outlook as plain  # noqa: E402 - the model written down a second time, in plain Python

RANGE = Offer(
    "range",
    "tpm",
    PayRange(200_000, 320_000),
    level=6,
    bonus=12,
    grants=(Grant(200_000, (40, 30, 30)),),
    refresh=RefreshGrant(90_000, (20, 30, 50), from_year=2),
    election=25,
    free_options=5,
)
SALARY = (Side("PM", "pm", "salary-and-options"), Side("TPM", "tpm", "salary-and-options"))
TASKS = {
    "as surveyed": task(),
    "salary with options": task(SALARY, {"election": 0.3, "option_hold": 4}, posted=POSTED),
    "an offer": task((Side("PM", "pm"), Side("range", "tpm", offer=RANGE))),
    "many breaks": task(own={"break_pm": 0.5, "break_tpm": 0.3, "promotion_pm": 1}),
}


@pytest.mark.parametrize("made", TASKS.values(), ids=TASKS.keys())
def test_on_the_same_chances_plain_python_comes_to_the_same(made: OutlookTask) -> None:
    plans, world = [plan_of(side, made) for side in made.sides], world_of(made, "present")
    chances = draw(1, 0, 200, made.horizon)
    found, _, _ = work(plans, world, chances)
    ways = [plain.way_of(plan) for plan in plans]
    for i in range(200):
        wanted = plain.career(
            ways,
            world,
            chances.person[:, i].tolist(),
            chances.wait[:, i].tolist(),
            chances.noise[:, i].tolist(),
            chances.price[:, i].tolist(),
            chances.luck[:, i].tolist(),
            float(chances.place[i]),
        )
        assert found[:, i].tolist() == pytest.approx(wanted, rel=2e-4)


def test_more_careers_and_more_threads_change_nothing_of_the_first() -> None:
    made = task()
    plans, world = [plan_of(side, made) for side in made.sides], world_of(made, "present")
    alone, _ = sums(plans, world, BLOCK + 100, 3, threads=1)
    for careers, threads in ((BLOCK + 100, 2), (3 * BLOCK, 1), (3 * BLOCK, 4)):
        found, _ = sums(plans, world, careers, 3, threads=threads)
        assert np.array_equal(found[:, : BLOCK + 100], alone)


def test_the_seed_decides() -> None:
    assert simulate(task(seed=9)) == simulate(task(seed=9))
    assert simulate(task(seed=9)) != simulate(task(seed=10))


def test_tasks_worked_out_together_come_to_what_each_does_alone() -> None:
    tasks = [task(), task(own={"promotion_pm": 0.2}), task(seed=8)]
    assert simulate_all(tasks) == [simulate(one) for one in tasks]


def test_sharing_chances_narrows_the_difference() -> None:
    made = task()
    plans, world = [plan_of(side, made) for side in made.sides], world_of(made, "present")
    shared, _ = sums(plans, world, 20_000, 1)
    apart, _ = sums(plans[1:], world, 20_000, 2)
    assert np.std(shared[0] - shared[1]) < 0.75 * np.std(shared[0] - apart[0])


def test_chances_are_left_as_they_are() -> None:
    made, chances = task(), draw(1, 0, 64, 8)
    plans, world = [plan_of(side, made) for side in made.sides], world_of(made, "present")
    first, _, _ = work(plans, world, chances)
    second, _, _ = work(plans, world, chances)
    assert np.array_equal(first, second)
