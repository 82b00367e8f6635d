"""Texts made comparable: folding settles, plain text keeps its length, and a located quote is proved or refused."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from screentest.domain.text import MIN_QUOTE_WORDS, Span, count_words, fold, fold_with_map, locate, plain, words

#: Letters that fold to several, that combine, that look alike; quotes, dashes and blanks of all kinds.
TRICKY = "abcABC ßﬁﬀŉİıſΣς½é\u0301\u0345\u200d'’ʼ\"“„«»-–—… \t\n\u00a0\u2009🎬عم"
texts = st.text(st.sampled_from(TRICKY), max_size=40) | st.text(max_size=20)
sentences = st.lists(st.text(st.sampled_from("abcßﬁéİ'’"), min_size=1, max_size=6), min_size=3, max_size=9).map(
    " ".join
)


@given(texts)
@example("")
@example(" \u0301 ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold_with_map(text)
    assert len(folded.text) == len(folded.origin)
    assert all(0 <= span.start < span.end <= len(text) for span in folded.origin)
    assert list(folded.origin) == sorted(folded.origin)


@given(texts)
@example("İstanbul ΑΣ")
def test_plain_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It’s “fine” – really", 'it\'s "fine" - REALLY'),
        ("straße", "STRASSE"),
        ("ﬁne café", "fine cafe\u0301"),
        ("two\u00a0\n  words", "two words"),
        (" at the edges ", "at the edges"),
    ],
)
def test_renderings_of_the_same_words_fold_alike(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@given(sentences, st.data())
def test_an_honest_quote_is_always_located(source: str, data: st.DataObject) -> None:
    found = source.split(" ")
    start = data.draw(st.integers(0, len(found) - MIN_QUOTE_WORDS))
    end = data.draw(st.integers(start + MIN_QUOTE_WORDS, len(found)))
    quote = " ".join(found[start:end])
    assume(count_words(quote) >= MIN_QUOTE_WORDS)
    for rendered in (quote, quote.upper(), quote.replace("'", "’"), quote.replace(" ", "  \n"), fold(quote)):
        assume(count_words(rendered) >= MIN_QUOTE_WORDS)
        span = locate(rendered, source)
        assert span is not None
        assert fold(span.of(source)) == fold(rendered)


@given(texts, texts)
def test_what_is_located_is_the_same_words(wanted: str, source: str) -> None:
    span = locate(wanted, source + wanted.upper() + source)
    if span is not None:
        assert fold(span.of(source + wanted.upper() + source)) == fold(wanted)
        assert count_words(wanted) >= MIN_QUOTE_WORDS


@pytest.mark.parametrize(
    ("wanted", "source"),
    [
        ("Se ist lang", "Die straße ist lang"),
        ("die stras", "die straß ist"),
        ("Ine print is small", "The ﬁne print is small"),
        ("the f is", "the ﬁ is"),
    ],
)
def test_a_quote_never_begins_or_ends_inside_a_letter(wanted: str, source: str) -> None:
    assert locate(wanted, source) is None


def test_a_later_place_is_tried_where_the_first_begins_inside_a_letter() -> None:
    source = "die straße ist lang und se ist lang"
    span = locate("SE IST LANG", source)
    assert span is not None
    assert span.of(source) == "se ist lang"


@pytest.mark.parametrize("wanted", ["", " ", "two words", "one", "it's mine", "... !!! ???"])
def test_fewer_than_three_words_are_no_quote(wanted: str) -> None:
    assert locate(wanted, f"{wanted} and {wanted} again") is None


def test_invented_words_are_not_found() -> None:
    assert locate("I never said this", "I said something else entirely") is None
    assert locate("I never said this", "") is None


@pytest.mark.parametrize("dash", ["\u2010", "\u2011", "\u2212", "\u2015"])
def test_every_dash_folds_to_a_hyphen(dash: str) -> None:
    assert fold(f"a re{dash}run of it") == "a re-run of it"


def test_marks_that_compose_without_being_combining_fold_alike() -> None:
    assert fold("\uff76\uff9e") == fold("\u30ac")
    assert fold("\u1100\u1161\u11a8") == fold("\uac01")


def test_words_keep_their_apostrophes() -> None:
    assert words("It’s the team's call, isn't it? 40%") == ["It’s", "the", "team's", "call", "isn't", "it", "40"]


def test_spans_hold_and_meet() -> None:
    whole, part, beside = Span(0, 9), Span(2, 4), Span(4, 6)
    assert whole.holds(part)
    assert not part.holds(whole)
    assert part.meets(Span(3, 5))
    assert not part.meets(beside)
    assert part.of("0123456") == "23"
