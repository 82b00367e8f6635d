"""Sentences of speech are spans in order, within the text, and none is endless."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from marked import marked

from screentest.domain.text import count_words
from screentest.engines.briefing.segment import MOST, sentences

WORDS = st.lists(
    st.sampled_from(
        "and we're building so it's the vans. um yeah thanks our goal first second but Dr. 4.1 percent\n\n".split(" ")
    ),
    max_size=200,
).map(" ".join)


@given(WORDS)
def test_spans_stand_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


def test_speech_without_stops_is_cut_where_it_turns() -> None:
    text = marked("coldbrook").text
    assert max(count_words(span.of(text)) for span in sentences(text)) <= MOST + 5


def test_a_title_does_not_end_a_sentence() -> None:
    text = "We thank Dr. Moll for that. We go on."
    assert [span.of(text) for span in sentences(text)] == ["We thank Dr. Moll for that.", "We go on."]
