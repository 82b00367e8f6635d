"""What a reader needs of a memo: found where it stands, named where it does not, with quotes that are there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.memo import MemoPoint, MemoReading
from screentest.engines.memo.page import MemoPage
from screentest.engines.memo.points import read_memo
from screentest.engines.reading.segment import sentences

BRIEF = "A memo of at most 220 words. Given: 38 of 100 pairs come back; a ninth buys 31 of 100 kept pairs."
GOOD = """\
I recommend that we charge for the third return within a month, in Austria alone, from 1 May. Free returns stay for all
others. I turned down a charge for everybody because the ninth who return most also buy 31 of 100 kept pairs.

I counted the returns of 400 customers by hand: 52 of them sent back three or more. The price is theirs; about 6 of 100
may leave, and the shop loses their pairs. The risk is that good customers leave unseen. The head of service owns it and
reads the letters each Friday.

We compare Austria with Switzerland, which is alike by size and season. If kept pairs a customer fall by more than 4
per 100 in two weeks, the charge ends at once. I do not know whether a customer who paid once comes back. On 14 June the
head of the business decides about the other countries, with the charge kept only where returns fell by a fifth and kept
pairs of customers did not fall.

The season does not wait, and the trial in Austria is small enough that a mistake in it costs about 9,000.
"""


def read(text: str, brief: str = BRIEF) -> MemoReading:
    return read_memo(MemoPage(text, brief, sentences, {}))


def point(text: str, name: str) -> MemoPoint:
    return next(one for one in read(text).points if one.id == name)


def test_a_memo_with_everything_has_nothing_open() -> None:
    assert [(one.id, one.message) for one in read(GOOD).open] == []


@pytest.mark.parametrize(
    ("taken", "lost"),
    [
        ("I turned down a charge for everybody because the ninth", "option-rejected"),
        ("The head of service owns it", "risks-have-owners"),
        ("If kept pairs a customer fall", "what-would-change-it"),
        ("I do not know whether", "unknown-said"),
    ],
)
def test_what_is_taken_out_is_missed(taken: str, lost: str) -> None:
    text = " ".join(GOOD.split())
    start = text.index(taken)
    end = text.index(". ", start) + 2
    assert lost in {one.id for one in read(text[:start] + text[end:]).open}


def test_a_call_after_the_background_is_named_with_its_place() -> None:
    late = "## Background\n\n" + "The shop has grown for years and everybody knows it. " * 8 + "\n\n" + GOOD
    found = point(late, "decision-first")
    assert (found.shown, "number 9" in found.message) == (False, True)
    assert "Background" in point(late, "call-before-background").message


def test_weighing_is_no_call() -> None:
    text = "We could charge for returns. We should consider a fee. It would be possible to stop. It depends."
    assert not point(text, "decision-first").shown


def test_lists_and_headings_are_no_prose() -> None:
    listed = "# Returns\n\n" + "\n".join(f"- a point about returns number {i} and nothing else" for i in range(30))
    assert "list lines" in point(listed, "prose").message
    assert not point("\n\n".join(f"## Heading {i}\n\nFine." for i in range(9)), "prose").shown
    assert point(GOOD, "prose").shown


def test_length_is_held_against_the_brief() -> None:
    assert "too many" in point(GOOD + GOOD, "length-kept").message
    assert "note" in point("I recommend that we stop on 1 May.", "length-kept").message
    assert read(GOOD).minutes == 1


def test_a_figure_of_the_opening_that_never_returns_is_named() -> None:
    text = GOOD.replace("in Austria alone", "in Austria alone, which saves 777,000 a year")
    (quote,) = point(text, "opening-supported").quotes
    assert "777,000" in quote.text


def test_every_quote_stands_in_the_memo() -> None:
    for one in read(GOOD).points:
        for quote in one.quotes:
            assert quote.span.of(GOOD) == quote.text


def test_an_empty_memo_and_a_heading_alone_are_read_without_a_fault() -> None:
    for text in ("", "\n\n", "# Title", "- one\n- two", "if " * 3000):
        assert read(text).open


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_has_every_point_once_and_true_quotes(text: str) -> None:
    found = read(text)
    assert len({one.id for one in found.points}) == len(found.points) == 12
    assert all(quote.span.of(text) == quote.text for one in found.points for quote in one.quotes)
    assert all(one.hint for one in found.open)


@given(st.integers(1, 4))
def test_what_is_added_at_the_end_takes_no_call_from_the_opening(times: int) -> None:
    padded = GOOD + "\nNothing more is to be said of the shop.\n" * times
    assert point(padded, "decision-first") == point(GOOD, "decision-first")
