"""Nothing can be gamed: such texts score at the floor or not at all, and added to a good answer they raise nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest
from case import Case
from cases import CASES, FAMILIES
from good import Good, own, packed
from room import FLOOR, Ratings, Room, raised

from screentest.domain.scorecard import Scorecard

GOODS = (*own(), *packed())
Changed = Mapping[str, tuple[Ratings, dict[str, Ratings]]]


def first_of_each_family() -> tuple[Case, ...]:
    """Return one case of each family: what the packs' good answers are played against."""
    return tuple({case.family: case for case in reversed(CASES)}.values())


@pytest.fixture(scope="module")
def graded(room: Room) -> dict[str, Scorecard]:
    return room.cases(CASES)


def test_every_family_is_there() -> None:
    assert len(CASES) >= 60
    assert len({case.id for case in CASES}) == len(CASES)
    assert set(Counter(case.family for case in CASES)) == set(FAMILIES)
    assert min(Counter(case.family for case in CASES).values()) >= 5


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_it_scores_at_the_floor_or_not_at_all(graded: dict[str, Scorecard], case: Case) -> None:
    card = graded[case.id]
    assert card.overall is None or card.overall <= FLOOR, card.ratings
    assert card.signal in ("strong_no_hire", "insufficient_evidence")


@pytest.fixture(scope="module")
def appended(room: Room) -> Changed:
    """Give each good answer's ratings, alone and with each case behind it."""
    found = {}
    for good in GOODS:
        cases = CASES if good in own() else first_of_each_family()
        found[good.name] = room.changed(good, {case.id: f"{good.text}\n\n{room.text(case)}" for case in cases})
    return found


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_a_good_answer_is_rated(appended: Changed, good: Good) -> None:
    assert all(value is not None for value in appended[good.name][0].values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_added_to_a_good_answer_it_raises_nothing(appended: Changed, case: Case) -> None:
    found = {
        name: up
        for name, (alone, together) in appended.items()
        if case.id in together and (up := raised(alone, together[case.id]))
    }
    assert found == {}
