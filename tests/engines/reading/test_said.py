"""A sentence that comes again earns nothing; a refrain earns nothing from its first coming on; parallels stay."""

from __future__ import annotations

from collections.abc import Sequence

from screentest.domain.text import plain
from screentest.engines.reading.said import REFRAIN, SHORT_REFRAIN, Said, shingles_of

STOP = "We will stop the trial on Friday if more than nine in a hundred parcels come late."


def held(sentences: Sequence[str]) -> set[int]:
    said = Said()
    found: set[int] = set()
    for i, sentence in enumerate(plain(s) for s in sentences):
        words = sentence.rstrip(".!?").replace(",", "").split()
        found.update(said.again(i, sentence, words, shingles_of(words)))
    return found


def test_the_second_coming_is_held_and_the_first_is_not() -> None:
    assert held([STOP, "It rained.", STOP]) == {2}


def test_other_letters_figures_openers_and_nouns_make_no_new_sentence() -> None:
    figure = "The queue grew by 40 tickets a day until the night shift took it over."
    for again in (STOP.upper(), f"As I said, {STOP.lower()}", STOP.replace("parcels", "letters")):
        assert held([STOP, again]) == {1}
    assert held([figure, figure.replace("40", "55")]) == {1}


def test_a_short_sentence_said_again_behind_an_opener_is_held() -> None:
    short = "I wouldn't do anything else today."
    assert held([short, f"As I said, {short}"]) == {1}
    assert held([short, "My director said that I wouldn't do anything else today."]) == set()


def test_a_refrain_is_held_from_its_first_coming_on() -> None:
    assert held([STOP] * REFRAIN) == set(range(REFRAIN))
    assert held(["It was my mistake."] * (SHORT_REFRAIN - 1)) == set(range(1, SHORT_REFRAIN - 1))
    assert held(["It was my mistake."] * SHORT_REFRAIN) == set(range(SHORT_REFRAIN))


def test_parallel_sentences_are_no_repetition() -> None:
    first = "In the harbour branch we lent forty drills and lost two of them in a year."
    second = "In the hill branch nobody wanted drills, so we lent ladders and lost none."
    assert held([first, second]) == set()
    assert held(["I was wrong.", "I knew it.", "I was wrong."]) == set()
