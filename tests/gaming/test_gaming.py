"""Nothing can be gamed: such texts score at the floor or not at all, and added to a good answer they raise nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest
from case import Case
from cases import CASES, FAMILIES
from good import Good, own, packed
from room import FLOOR, Ratings, Room, placed, raised

from screentest.domain.scorecard import Scorecard

GOODS = (*own(), *packed())

#: Gaps that are known and stated in docs/evidence.md: the reader still credits a sentence of these. Strict: a gap that
#: closes must leave this list.
AT_THE_FLOOR_GAPS = frozenset({"fast-off-topic/lost-marathon"})
ADDED_GAPS = frozenset(
    {
        "fast-gibberish/markov-babble",
        "fast-off-topic/allotment",
        "fast-off-topic/lost-marathon",
    }
)


def known_gap(request: pytest.FixtureRequest, gaps: frozenset[str]) -> None:
    """Expect a known gap to fail, so that the list stays true."""
    if request.node.callspec.id in gaps:
        request.applymarker(pytest.mark.xfail(strict=True, reason="a known gap, see docs/evidence.md"))


Changed = Mapping[str, tuple[Ratings, dict[tuple[str, str], Ratings]]]


def first_of_each_family() -> tuple[Case, ...]:
    """Return one case of each family: what the packs' good answers are played against."""
    return tuple({case.family: case for case in reversed(CASES)}.values())


@pytest.fixture(scope="module")
def graded(room: Room) -> dict[str, Scorecard]:
    return room.cases(CASES)


def test_every_family_is_there() -> None:
    assert len(CASES) >= 130
    assert len({case.id for case in CASES}) == len(CASES)
    assert set(Counter(case.family for case in CASES)) == set(FAMILIES)
    assert min(Counter(case.family for case in CASES).values()) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_it_scores_at_the_floor_or_not_at_all(
    request: pytest.FixtureRequest, graded: dict[str, Scorecard], case: Case
) -> None:
    known_gap(request, AT_THE_FLOOR_GAPS)
    card = graded[case.id]
    assert card.overall is None or card.overall <= FLOOR, card.ratings
    assert card.signal in ("strong_no_hire", "insufficient_evidence")


@pytest.fixture(scope="module")
def joined(room: Room) -> Changed:
    """Give each good answer's ratings, alone and with each case before it, in its middle and behind it."""
    found = {}
    for good in GOODS:
        cases = CASES if good in own() else first_of_each_family()
        texts = {(case.id, place): text for case in cases for place, text in placed(good.text, room.text(case)).items()}
        found[good.name] = room.changed(good, texts)
    return found


@pytest.mark.parametrize("good", GOODS, ids=lambda good: good.name)
def test_a_good_answer_is_rated(joined: Changed, good: Good) -> None:
    assert all(value is not None for value in joined[good.name][0].values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_added_to_a_good_answer_it_raises_nothing(request: pytest.FixtureRequest, joined: Changed, case: Case) -> None:
    known_gap(request, ADDED_GAPS)
    found = {
        (name, place): up
        for name, (alone, together) in joined.items()
        for (added, place), ratings in together.items()
        if added == case.id and (up := raised(alone, ratings))
    }
    assert found == {}
