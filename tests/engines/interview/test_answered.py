"""What was answered in other words is not asked for again; what was not is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.interview.answered import answered


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("My one ground is who has a date hanging on us.", "PRI101"),
        ("The woman on the desk had sent me a list of 31 calls.", "LRN101"),
        ("Out of everyone who pressed play, how many saw nothing within ten seconds.", "MET101"),
        ("I told him before he chose, with the count in my hand.", "CUL102"),
        ("That's the call.", "DEC101"),
        ("Either they forgot, or they could not come.", "PRB107"),
        ("120 of 400 in May, 90 of 410 in June.", "EVD101"),
        ("I'd start with the oldest, because it breaks first.", "SCH101"),
    ],
)
def test_a_sign_is_seen(text: str, code: str) -> None:
    assert code in answered(text)


def test_talk_answers_nothing() -> None:
    assert answered("We were in the big room on the second floor and somebody had brought biscuits.") == frozenset()


@given(st.text(max_size=400))
def test_dress_changes_nothing(text: str) -> None:
    assert answered(text) == answered(f"  {text}\n\n")
