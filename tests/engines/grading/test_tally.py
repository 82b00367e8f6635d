"""What counts: an indicator once, a sentence once, as many as can be, and the surest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rubrics import FOR, SENTENCES, seen

from screentest.domain.evidence import Evidence
from screentest.domain.rubric import Need
from screentest.engines.grading.tally import counted, tally_of


def places(need: Need, found: Sequence[Evidence]) -> list[tuple[str, int]]:
    return [(item.indicator, item.support.span.start // 10) for item in counted(need, tally_of(found, SENTENCES))]


BOTH = Need(2, ("FOR0", "FOR1"))


def test_an_indicator_counts_once_however_often_it_is_seen() -> None:
    assert places(BOTH, [seen("FOR0"), seen("FOR0", 20), seen("FOR0", 40)]) == [("FOR0", 0)]


def test_a_sentence_counts_once_whatever_it_shows() -> None:
    assert len(places(BOTH, [seen("FOR0"), seen("FOR1")])) == 1
    assert len(places(BOTH, [seen("FOR0", 10), seen("FOR1", 14)])) == 1


def test_what_can_stand_elsewhere_makes_room() -> None:
    assert places(BOTH, [seen("FOR0"), seen("FOR0", 20), seen("FOR1")]) == [("FOR0", 2), ("FOR1", 0)]


def test_quotes_count_by_place() -> None:
    need = Need(1, ("FOR0", "FOR1"), "quotes")
    found = [seen("FOR0"), seen("FOR0", 20), seen("FOR1", 40), seen("FOR1", 20), seen("FOR2", 60)]
    assert places(need, found) == [("FOR0", 0), ("FOR0", 2), ("FOR1", 4)]


def test_the_surer_reason_is_shown_where_either_would_do() -> None:
    guess = replace(seen("FOR0"), kind="example", probability=0.9)
    doubt = replace(seen("FOR0", 10), kind="example", probability=0.4)
    assert places(BOTH, [doubt, guess]) == [("FOR0", 0)]
    assert places(BOTH, [doubt, guess, seen("FOR0", 30)]) == [("FOR0", 3)]
    assert places(BOTH, [guess, seen("FOR1")]) == [("FOR1", 0)]


found_anywhere = st.lists(
    st.builds(seen, st.sampled_from(FOR), st.integers(0, 3).map(lambda n: n * 10)), max_size=9, unique=True
)
needs = st.lists(st.sampled_from(FOR), min_size=1, unique=True).map(lambda of: Need(1, tuple(of)))


@given(needs, found_anywhere)
def test_no_choice_counts_more(need: Need, found: list[Evidence]) -> None:
    best = 0
    by_code = [[item for item in found if item.indicator == code] for code in need.of]
    for chosen in product(*([None, *items] for items in by_code)):
        taken = [item.support.span.start // 10 for item in chosen if item is not None]
        best = max(best, len(taken) if len(set(taken)) == len(taken) else 0)
    result = places(need, found)
    assert len(result) == best
    assert len({code for code, _ in result}) == len({place for _, place in result}) == best


@given(needs, found_anywhere, st.randoms(use_true_random=False))
def test_the_order_in_which_evidence_comes_does_not_matter(need: Need, found: list[Evidence], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert places(need, shuffled) == places(need, found)


@pytest.mark.parametrize("counting", ["indicators", "quotes"])
def test_what_is_not_asked_for_does_not_count(counting: str) -> None:
    assert counted(Need(1, ("FOR0",), counting), tally_of([seen("FOR1")], SENTENCES)) == []  # type: ignore[arg-type]
