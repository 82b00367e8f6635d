"""The dress of business talk: taken off, nothing else touched, and worn by neither a plain sentence nor a short one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.engines.reading.canonical import canonical_word
from screentest.engines.reading.plain_words import _INSTEAD, _LEFT_OUT, _PLAIN, in_plain_words

PLAIN = (
    "i rang eleven clinics on a tuesday and four put me on hold",
    "we stop if refunds pass 60 a week, and the branch manager decides that alone",
    "how do you know that the surface is clean",
    "it took 40 seconds to switch back, so we kept the old ledger until june",
)


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_sentence_stays_as_it_is(sentence: str) -> None:
    assert in_plain_words(sentence) == sentence


@pytest.mark.parametrize(
    ("dressed", "bare"),
    [
        ("moreover, we leveraged the log in order to quantify it", "we used the log to measure it"),
        ("from a governance perspective, i deprioritized the pilot", "i put off the pilot"),
        ("i rang, at the end of the day, eleven clinics", "i rang, eleven clinics"),
        ("stage-gate two is contingent on zero lost orders", "gate two is only if zero lost orders"),
        ("um, it was kind of late", "it was late"),
    ],
)
def test_dress_is_taken_off(dressed: str, bare: str) -> None:
    assert in_plain_words(dressed) == bare


def test_a_sentence_of_nothing_but_dress_stays() -> None:
    assert in_plain_words("robust, seamless, end-to-end.") == "robust, seamless, end-to-end."


@pytest.mark.parametrize("phrase", ["keyboard", "a core-banking", "er-diagram", "the realigned", "thusly"])
def test_what_only_holds_a_dressed_word_stays(phrase: str) -> None:
    assert in_plain_words(phrase) == phrase


def test_what_is_said_instead_is_plain_and_what_is_looked_for_is_in_its_one_form() -> None:
    assert [plain for plain in _INSTEAD if in_plain_words(plain) != plain] == []
    looked_for = [*_PLAIN, *_LEFT_OUT.split(", ")]
    assert [phrase for phrase in looked_for if " ".join(map(canonical_word, phrase.split())) != phrase] == []
    assert len(looked_for) == len(set(looked_for))


@given(
    st.lists(st.sampled_from([*_PLAIN, *_LEFT_OUT.split(", "), "log", "we", "three", "broke", ",", "."]), max_size=12)
)
def test_taking_it_off_twice_changes_nothing_more(words: list[str]) -> None:
    once = in_plain_words(" ".join(words))
    twice = in_plain_words(once)
    assert in_plain_words(twice) == twice
    assert bool(once) == bool(words)


@given(st.sampled_from(PLAIN), st.lists(st.sampled_from(_LEFT_OUT.split(", ")), min_size=1, max_size=3), st.integers(0))
def test_what_is_left_out_may_stand_between_any_two_words(sentence: str, empty: list[str], at: int) -> None:
    words = sentence.split()
    place = at % len(words)
    assert in_plain_words(" ".join([*words[:place], *empty, *words[place:]])) == sentence
