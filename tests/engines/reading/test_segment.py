"""Sentences and clauses are spans into the original: in order, apart, and nothing said is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.text import Span, count_words
from screentest.engines.reading.segment import clauses, sentences, smallest_clause, split_all

PIECES = [
    "word",
    "I",
    "e.g.",
    "3.5",
    " ",
    ". ",
    "! ",
    "?",
    ", ",
    " – ",
    "—",
    "\n\n",
    "\n- ",
    "\n1. ",
    "…",
    "...",
    "”",
    "(",
    ") ",
    "and ",
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)
#: What may stand between sentences: blanks and the marks of a list.
BETWEEN = "-*•▪‣#>"


@given(texts)
def test_sentences_are_in_order_and_apart_and_cover_what_was_said(text: str) -> None:
    spans = sentences(text)
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert all(char.isspace() or char in BETWEEN for char in text[end : span.start])
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        end = span.end
    assert all(char.isspace() or char in BETWEEN for char in text[end:])


@given(texts)
def test_clauses_are_in_order_and_inside_their_sentence(text: str) -> None:
    for sentence in sentences(text):
        end = sentence.start
        for clause in clauses(text, sentence):
            assert end <= clause.start < clause.end <= sentence.end
            end = clause.end


@given(texts, st.data())
def test_the_smallest_clause_has_three_words_or_is_the_sentence(text: str, data: st.DataObject) -> None:
    for sentence in sentences(text):
        start = data.draw(st.integers(sentence.start, sentence.end - 1))
        match = Span(start, data.draw(st.integers(start + 1, sentence.end)))
        place = smallest_clause(text, sentence, match)
        assert sentence.holds(place)
        assert place == sentence or count_words(place.of(text)) >= 3
        assert place == sentence or place.meets(match)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("There weren't. It isn't the shop's. I left.", ["There weren't.", "It isn't the shop's.", "I left."]),
        ("It wasn’t. So I asked.", ["It wasn’t.", "So I asked."]),
        (
            "It rose by 3.5 points, e.g. in May, vs. April. Then it fell.",
            ["It rose by 3.5 points, e.g. in May, vs. April.", "Then it fell."],
        ),
        ("First point\n\nSecond point", ["First point", "Second point"]),
        ("Reasons:\n- one reason\n- another\n2. a third", ["Reasons:", "one reason", "another", "2.", "a third"]),
        ("No end", ["No end"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_speech_without_marks_is_cut_at_joining_words() -> None:
    text = " and then ".join(["we looked at all of the tickets that had come in since the spring release"] * 9)
    pieces = cut(text)
    assert len(pieces) > 3
    assert all(count_words(piece) < 60 for piece in pieces)
    assert all(piece.startswith(("we looked", "and then")) for piece in pieces)


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        ("killed", "I killed the launch"),
        ("cost us", "which cost us two weeks"),
        ("Yes", "Yes, I killed the launch"),
        ("launch, which", "I killed the launch, which cost us two weeks"),
    ],
)
def test_the_smallest_clause_that_holds_a_match(match: str, expected: str) -> None:
    text = "Yes, I killed the launch, which cost us two weeks."
    start = text.index(match)
    place = smallest_clause(text, Span(0, len(text)), Span(start, start + len(match)))
    assert place.of(text).rstrip(".") == expected


def test_a_sentence_without_three_words_is_its_own_clause() -> None:
    assert smallest_clause("Yes, no.", Span(0, 8), Span(0, 3)) == Span(0, 8)


def test_only_the_parts_that_were_asked_for_are_cut() -> None:
    text = "Mine is here. Yours is not. Mine again."
    parts = [Span(0, 13), Span(28, 39)]
    assert [span.of(text) for span in split_all(text, parts)] == ["Mine is here.", "Mine again."]
