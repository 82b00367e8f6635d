"""A quote is verified or it is nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.evidence import Quote, quote_at, verified_quote
from screentest.domain.text import Span, count_words, fold

SOURCE = "We met.\nI told the vendor that it’s our fault — and paid."


def test_a_verbatim_quote_is_kept_as_it_stands() -> None:
    assert verified_quote("I told the vendor", SOURCE) == Quote(Span(8, 25), "I told the vendor")


def test_another_rendering_is_repaired_to_the_source_own_words() -> None:
    quote = verified_quote("it's OUR fault - and", SOURCE)
    assert quote is not None
    assert (quote.text, quote.match) == ("it’s our fault — and", "repaired")
    assert quote.span.of(SOURCE) == quote.text


@pytest.mark.parametrize("wanted", ["I told the landlord", "we met", "", "I told the vendor that it’s our fault."])
def test_an_invented_or_tiny_quote_is_nothing(wanted: str) -> None:
    assert verified_quote(wanted, SOURCE) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_verified_quote_is_always_the_source_own_text(wanted: str, source: str) -> None:
    quote = verified_quote(wanted, source)
    if quote is not None:
        assert quote.span.of(source) == quote.text
        assert fold(quote.text) == fold(wanted)


@given(st.text(st.sampled_from("ab '. "), max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_quote_at_a_span_has_three_words(source: str, a: int, b: int) -> None:
    span = Span(min(a, b), max(a, b))
    quote = quote_at(source, span)
    assert (quote is not None) == (count_words(span.of(source)) >= 3)
    assert quote is None or quote == Quote(span, span.of(source), "verbatim")
