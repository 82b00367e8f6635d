"""A sentence may stand in others' mouths: by itself, by the sentence before it, or by the one after it."""

from __future__ import annotations

import pytest

from screentest.domain.text import plain
from screentest.engines.reading.mouths import in_others_mouths
from screentest.engines.reading.segment import sentences

#: Each text beside the sentences in it that are not the speaker's claim, by place.
CASES = [
    ("Some people would say ship it. We waited.", {0}),
    ("Most candidates would say this. Ship to everyone and watch the numbers.", {0, 1}),
    ("Most candidates would say this. I ship to one town first.", {0}),
    ("The obvious move was this. Add two engineers and keep the date. I cut the scope.", {0, 1}),
    ("The usual fix was known. Restart it every night.", {0, 1}),
    ("A weak plan will go like this. Everyone meets on Monday and agrees.", {0, 1}),
    ("What would I not do? Launch in all markets and hope.", {0, 1}),
    ("Here is what I wouldn't do. Blame the vendor and wait.", {0, 1}),
    ("Add engineers until the date holds. I wouldn't do that.", {0, 1}),
    ("Add engineers until the date holds. I disagree.", {0, 1}),
]
#: Near misses: the speaker speaks, admits, or the words point back.
OWN = [
    "What would I do? Launch in one market and stop at two per cent.",
    "What did I not do? Ask the warehouse.",
    "I added engineers. I wouldn't do that again.",
    "Add engineers until the date holds. I disagreed with it in March, took it to the director and cut the scope.",
    "The obvious fix was a restart. It held for a week.",
    "Some would do that. The pharmacy counted by hand.",
    "The easy way is to add people and keep the date. It costs four weeks of training.",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_others_say_and_what_is_refused_is_no_claim(text: str, expected: set[int]) -> None:
    assert in_others_mouths(plain(text), sentences(plain(text))) == expected


@pytest.mark.parametrize("text", OWN)
def test_the_speakers_own_words_stay_so(text: str) -> None:
    assert not in_others_mouths(plain(text), sentences(plain(text)))


def test_it_reaches_one_sentence_and_no_further() -> None:
    text = plain("Most candidates would say this. Ship to everyone. Stop at two per cent of errors.")
    assert in_others_mouths(text, sentences(text)) == {0, 1}
