"""The same story is known by the words it shares in a row, in either order, and another is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.stories.twins import runs_of, told_in, twins

_ONE = (
    "I gave our June slot to payments because their fix reached more people than my feature, and ours went out nine "
    "weeks late, which I told the sponsor myself on the same afternoon before he could read it."
)
_OTHER = (
    "The vendor wanted three years and I thought yes, so I asked the engineer who had wanted out to argue against me "
    "on paper, and point four of hers was an exit fee that I had never counted."
)


def test_a_story_with_a_few_words_changed_is_the_same() -> None:
    changed = _ONE.replace("June", "July").replace("nine", "ten")
    (twin,) = twins({"a": runs_of(_ONE), "b": runs_of(changed), "c": runs_of(_OTHER)})
    assert (twin.first, twin.second) == ("a", "b")
    assert 0.5 < twin.share < 1


def test_two_stories_are_two() -> None:
    assert twins({"a": runs_of(_ONE), "b": runs_of(_OTHER)}) == []


def test_a_take_that_tells_a_story_among_other_words_is_known() -> None:
    take = "So you ask about generosity. Well. " + _ONE + " That is the story and I would do it again, I suppose."
    assert [twin.second for twin in told_in(runs_of(_ONE), {"t1": runs_of(take), "t2": runs_of(_OTHER)})] == ["t1"]


def test_a_text_too_short_to_say_anything_is_no_twin() -> None:
    assert twins({"a": runs_of("I cut it short."), "b": runs_of("I cut it short.")}) == []


@given(st.text(), st.text())
def test_order_does_not_matter(first: str, second: str) -> None:
    one = twins({"a": runs_of(first), "b": runs_of(second)}, 0.1)
    two = twins({"a": runs_of(second), "b": runs_of(first)}, 0.1)
    assert [twin.share for twin in one] == [twin.share for twin in two]
