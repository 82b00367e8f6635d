"""Titles are masked, and every span of what is left leads back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.text import Span
from screentest.engines.requisition.masking import MASK, masked

TITLES = [
    "Product Manager",
    "product managers",
    "Technical Program Manager",
    "technical programme management",
    "Project Lead",
    "Product Owner",
    "TPM",
    "PMs",
    "PgM",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_masked(title: str) -> None:
    assert masked(f"As a {title} you plan.").text == f"As a {MASK} you plan."


@pytest.mark.parametrize("text", ["Ends at 3 pm today.", "The product is sound.", "A program of work.", "tempo"])
def test_other_words_stay(text: str) -> None:
    assert masked(text).text == text


def test_masking_twice_is_masking_once() -> None:
    once = masked("The Product Manager and the TPM meet.").text
    assert masked(once).text == once


PIECES = st.lists(
    st.one_of(st.sampled_from([f" {title} " for title in TITLES]), st.text(alphabet="ab 😀.", max_size=6))
)


@given(PIECES, st.data())
def test_spans_lead_back_to_the_source(pieces: list[str], data: st.DataObject) -> None:
    source = "".join(pieces)
    found = masked(source)
    start = data.draw(st.integers(0, len(found.text)))
    end = data.draw(st.integers(start, len(found.text)))
    span = found.origin(Span(start, end))
    assert 0 <= span.start <= span.end <= len(source)
    assert found.origin(Span(0, len(found.text))) == Span(0, len(source))
    piece = found.text[start:end]
    if MASK not in found.text:
        assert span.of(source) == piece
