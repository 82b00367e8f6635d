"""Bytes become text or a refusal that says what to do."""

from __future__ import annotations

import pytest

from screentest.app.texts.incoming import MAX_BYTES, MAX_TEXT, is_unicode, text_from, with_candidate
from screentest.domain.errors import UserError

WORDS = "I decided to stop the rollout — and said so."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark"])
def test_unicode_in_any_dress(encoding: str) -> None:
    data = b"\xff\xfe" + WORDS.encode("utf-16-le") if encoding == "utf-16-le-mark" else WORDS.encode(encoding)
    assert text_from(data, "a.txt") == WORDS
    assert is_unicode(data)


def test_windows_text() -> None:
    data = WORDS.encode("cp1252")
    assert text_from(data, "a.txt") == WORDS
    assert not is_unicode(data)


def test_line_ends_become_one() -> None:
    assert text_from(b"a\r\nb\rc\n", "a.txt") == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        ("\u00a0\u2003\n".encode(), "is empty"),
        (b"PK\x03\x04\xff\xfe", "not UTF-8"),
        (b"a\x00b", "not a text file"),
        (b"caf\xe9 \x81", "not UTF-8"),
        (b"a" * (MAX_TEXT + 1), "has 2000001 characters; at most 2000000 are read"),
        (b"a" * (MAX_BYTES + 1), "has more than 5000000 characters; at most 2000000 are read"),
    ],
    ids=["empty", "only a mark", "only spaces", "binary", "zeros", "no encoding", "too long", "far too long"],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        text_from(data, "the file")
    assert "the file" in caught.value.message
    assert caught.value.hint


VTT = """WEBVTT

NOTE made by a machine

1
00:00:01.000 --> 00:00:03.000 align:start
<v Interviewer>What did <i>you</i> do?</v>

2
00:00:03.000 --> 00:00:05.000
<v Candidate>I wrote the query</v>

00:00:05.000 --> 00:00:06.000
<v Candidate>I wrote the query</v>

00:00:06.000 --> 00:00:08.000
<v Candidate>and read every row.</v>
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
Sam: What did you do?

2
00:00:03,000 --> 00:00:05,000
Alex: I wrote the query
"""


def test_captions_become_turns() -> None:
    turns = "Interviewer: What did you do?\n\nCandidate: I wrote the query and read every row.\n"
    assert text_from(VTT.encode(), "talk.vtt") == turns
    assert text_from(VTT.encode(), "standard input") == turns


def test_captions_are_known_without_their_ending() -> None:
    turns = "Sam: What did you do?\n\nAlex: I wrote the query\n"
    assert text_from(SRT.encode(), "talk.srt") == turns
    assert text_from(SRT.encode(), "standard input") == turns


@pytest.mark.parametrize("cut", range(len(VTT) // 3, len(VTT), 7))
def test_captions_cut_anywhere_give_what_they_hold(cut: int) -> None:
    text = text_from(VTT[:cut].encode(), "talk.vtt")
    assert text.startswith("Interviewer: What did")


def test_captions_without_words_are_refused() -> None:
    for data in (b"WEBVTT\n", b"WEBVTT\n\n00:00:01.000 --> 00:0", b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n"):
        with pytest.raises(UserError, match="no caption with words"):
            text_from(data, "talk.vtt")


def test_a_time_in_an_answer_makes_no_captions() -> None:
    text = "At 10:30 we stopped.\nFrom 10:30 --> 11:00 nothing moved.\n"
    assert text_from(text.encode(), "a.txt") == text


def test_the_candidate_must_speak() -> None:
    assert with_candidate("I decided.", "a") == "I decided."
    assert with_candidate("Q: Why?\nA: I decided.", "a")
    with pytest.raises(UserError, match="no turn of the candidate in a"):
        with_candidate("Interviewer: Why?\nInterviewer: Hello?", "a")
