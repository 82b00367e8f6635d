"""Stretches begin at every sentence; one about nobody's work is held, and what is written comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")
topic = pytest.importorskip("screentest.engines.reading.topic")

NOISE, WORK = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
MADE = topic.Topic(np.array([1, -1, 0], np.float32), NOISE[None, :], WORK[None, :], 0.5)


@given(st.lists(st.integers(1, 90), max_size=40))
def test_a_stretch_is_long_enough_and_no_longer(words: list[int]) -> None:
    found = topic.stretches(words)
    assert [first for first, _ in found] == list(range(len(found)))
    for first, after in found:
        assert sum(words[first:after]) >= topic.STRETCH > sum(words[first : after - 1])
    assert sum(words[len(found) :]) < topic.STRETCH


def test_what_stands_before_and_behind_it_cannot_carry_it() -> None:
    vectors = np.stack([WORK] * 4 + [NOISE] * 5 + [WORK] * 4)
    assert {4, 5, 6, 7, 8} <= topic.strange(MADE, vectors, [20] * 13) <= set(range(2, 11))


def test_work_is_left_alone_and_so_is_a_text_without_a_stretch() -> None:
    assert topic.strange(MADE, np.stack([WORK] * 9), [20] * 9) == frozenset()
    assert topic.strange(MADE, np.stack([NOISE] * 2), [20] * 2) == frozenset()


def test_it_comes_back_as_it_was_written() -> None:
    plain = topic.topic_to_plain(MADE, {"caught": 0.5})
    back = topic.topic_from_plain(plain)
    assert back.weights.tolist() == MADE.weights.tolist()
    assert back.noise.tolist() == MADE.noise.tolist()
    assert back.work.tolist() == MADE.work.tolist()
    assert (back.bar, plain["caught"]) == (MADE.bar, 0.5)
