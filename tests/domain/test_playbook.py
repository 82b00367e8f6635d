"""Sentences of the playbook and the marks in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.playbook import Sentence, sentences


def test_a_mark_before_the_stop_belongs_to_its_sentence() -> None:
    assert sentences("Pay is one salary [[pay-salary]]. There is a tale [[~tale, ~other]]; ask. No fact here.") == (
        Sentence("Pay is one salary.", ("pay-salary",)),
        Sentence("There is a tale; ask.", (), ("tale", "other")),
        Sentence("No fact here."),
    )


def test_quotes_stay_whole_and_figures_do_not_end_a_sentence() -> None:
    told = sentences("It sounds like “we did.” The range ended at $1.0M then. “Why?” Ask it.")
    assert [one.text for one in told] == [
        "It sounds like “we did.”",
        "The range ended at $1.0M then.",
        "“Why?”",
        "Ask it.",
    ]


@pytest.mark.parametrize("wrong", ["Said [[Not An Id]].", "Said [[]].", "Said [[open.", "Said closed]]."])
def test_a_mark_that_cannot_be_read_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"claim|closed"):
        sentences(wrong)


_WORDS = st.lists(st.sampled_from(["pay", "levels", "ask", "why", "nobody"]), min_size=1, max_size=6).map(" ".join)
_IDS = st.lists(st.sampled_from(["a", "b-c", "pay-1"]), max_size=3)


@given(st.lists(st.tuples(_WORDS, _IDS), min_size=1, max_size=5))
def test_nothing_is_lost_whatever_the_marks(told: list[tuple[str, list[str]]]) -> None:
    marked = [(words.capitalize(), f" [[{', '.join(ids)}]]" if ids else "") for words, ids in told]
    written = " ".join(f"{words}{mark}." for words, mark in marked)
    read = sentences(written)
    assert [one.text for one in read] == [f"{words.capitalize()}." for words, _ in told]
    assert [list(one.rests) for one in read] == [ids for _, ids in told]
