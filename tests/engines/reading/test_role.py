"""The role that a speaker claims as the speaker's own, and what may be held against it."""

from __future__ import annotations

import pytest
from making import context

from screentest.engines.reading.role import role_of, speaks_as


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I was the technical program manager for billing.", "tpm"),
        ("As a TPM I ran the cutover.", "tpm"),
        ("I'm a programme lead in payments.", "tpm"),
        ("I was the product manager for search.", "pm"),
        ("In my years as head of product I learnt to wait.", "pm"),
        ("I came in as a PM and left as a TPM, and I am a program manager now.", "both"),
        ("The product manager decided, and the TPM ran it.", ""),
        ("The TPM on the other side told me so.", ""),
        ("I stopped the launch.", ""),
        ("", ""),
    ],
)
def test_a_role_is_the_speaker_s_own(text: str, expected: str) -> None:
    assert role_of(text.lower()) == expected


@pytest.mark.parametrize(
    ("track", "text", "expected"),
    [
        ("tpm", "We waited.", True),
        ("both", "We waited.", True),
        ("pm", "As a TPM I waited.", False),
        ("", "We waited.", False),
        ("", "As a TPM I waited.", True),
    ],
)
def test_a_sentence_is_held_against_a_role_that_is_spoken_for(track: str, text: str, expected: bool) -> None:
    made = context(text, track=track)
    assert speaks_as("tpm", made, made.sentences[0]) is expected
