"""Speech has an order that shuffled words and heaps have not."""

from __future__ import annotations

import random  # noqa: TID251  (seeded: the same order each time)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.app.services import Services
from screentest.domain.text import plain
from screentest.engines.reading.order import UNSEEN, classes, function_share, learn, order_score

SPEECH = (
    "I told the vendor on Monday that we would not pay for the second week, because the tests had never been run and "
    "nobody on their side could say when they would be. He was not happy about it, but he agreed to send two of his "
    "people to us, and they sat with our team until the last of the errors was gone. It took them nine days, and it "
    "was the first time that I saw the whole list in one place."
)


def test_words_have_classes() -> None:
    assert classes("we shipped 1,200 units, quickly.") == ["we", "-ed", "#", "-s", ",", "-ly", "."]
    assert classes("she organised it") == classes("they organized it")


def test_a_table_says_what_follows_what() -> None:
    table = learn([plain(SPEECH)] * 5)
    assert table["of the"] > 0
    assert table == learn([plain(SPEECH)] * 5)
    assert "the the" not in table


@given(st.integers(0, 2**32))
def test_speech_scores_above_its_own_words_shuffled(seed: int) -> None:
    table = learn([plain(SPEECH)] * 3)
    words = classes(plain(SPEECH))
    mixed = list(words)
    random.Random(seed).shuffle(mixed)
    assert order_score(words, table) > order_score(mixed, table)


def test_without_words_or_a_table_nothing_is_held_against_anybody() -> None:
    assert order_score([], {"a b": 1.0}) == order_score(["a"], {"a b": 1.0}) == order_score(["a", "b"], {}) == 1.0
    assert order_score(["a", "b"], {"x y": 1.0}) == UNSEEN


def test_running_english_has_its_share_of_function_words() -> None:
    assert function_share(classes(plain(SPEECH))) >= 0.35
    assert function_share(classes("metric guardrail baseline cohort retention")) == 0.0
    assert function_share([]) == 0.0


@pytest.mark.parametrize("seed", range(5))
def test_the_shipped_table_tells_speech_from_shuffled_words(services: Services, seed: int) -> None:
    table = services.library.reading["order"]
    words = classes(plain(SPEECH))
    mixed = list(words)
    random.Random(seed).shuffle(mixed)
    assert order_score(mixed, table) < 0.0 < order_score(words, table)
