"""What a grade says about a card, and which loads can be planned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.errors import UserError
from screentest.domain.plan import RECALLS, checked_load, recall_of


@pytest.mark.parametrize(
    ("overall", "shown", "recall"),
    [
        (4.0, None, "easy"),
        (3.5, True, "easy"),
        (3.49, None, "good"),
        (2.5, None, "good"),
        (2.0, True, "hard"),
        (1.0, None, "again"),
        (1.0, True, "hard"),
        (4.0, False, "again"),
        (None, False, "again"),
        (None, True, None),
        (None, None, None),
    ],
)
def test_the_grade_of_a_take_gives_the_recall(overall: float | None, shown: bool | None, recall: str | None) -> None:
    assert recall_of(overall, shown) == recall


@given(st.floats(1, 4), st.floats(1, 4), st.sampled_from([True, None]))
def test_a_better_take_is_never_a_worse_recall(one: float, other: float, shown: bool | None) -> None:
    worse, better = sorted([one, other])
    recalls = [recall_of(overall, shown) for overall in (worse, better)]
    assert RECALLS.index(recalls[0] or "again") <= RECALLS.index(recalls[1] or "again")


@pytest.mark.parametrize("minutes", [-5, 0, 3, 9, 481, 2000])
def test_a_load_that_no_plan_can_be_made_for_is_refused(minutes: int) -> None:
    with pytest.raises(UserError, match=f"{minutes} minutes a day") as caught:
        checked_load(minutes, frozenset())
    assert "10" in caught.value.hint


def test_a_week_without_a_working_day_is_refused() -> None:
    with pytest.raises(UserError, match="every day of the week"):
        checked_load(45, frozenset(range(7)))
