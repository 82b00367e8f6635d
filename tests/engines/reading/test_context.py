"""A match that is denied, or put into others' mouths, is no act of the speaker's."""

from __future__ import annotations

import pytest
from making import at, context

from screentest.domain.text import Span, plain
from screentest.engines.reading.context import negated, reported

TEXT = "We met. I would never have shipped it on a Friday. We stopped."


@pytest.mark.parametrize(
    ("sentence", "match", "expected"),
    [
        ("I did not ship it.", "ship", True),
        ("I didn’t really ship it.", "ship", True),
        ("Nobody would ship it.", "ship", True),
        ("We went without shipping it.", "shipping", True),
        ("I shipped it.", "shipped", False),
        ("It was not ready, so the two of us shipped it.", "shipped", False),
        ("I knotted it and shipped.", "shipped", False),
    ],
)
def test_a_negation_stands_directly_before(sentence: str, match: str, expected: bool) -> None:
    assert negated(plain(sentence), Span(0, len(sentence)), at(sentence, match)) is expected


def test_a_negation_of_the_sentence_before_does_not_count() -> None:
    text = "We would not. Ship it was the answer."
    assert not negated(plain(text), Span(14, len(text)), at(text, "Ship"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Some people would say ship it.", True),
        ("Many would argue that it works.", True),
        ("The textbook has an answer.", True),
        ("Conventional wisdom is to wait.", True),
        ("I would say ship it.", False),
        ("We wait.", False),
    ],
)
def test_what_others_would_say_is_reported(sentence: str, expected: bool) -> None:
    assert reported(plain(sentence), Span(0, len(sentence))) is expected


def test_words_before_counts_the_candidate_only() -> None:
    made = context(TEXT)
    assert made.words_before(0) == 0
    assert made.words_before(TEXT.index("never")) == 4
    assert made.words_before(len(TEXT)) == len(TEXT.split())
