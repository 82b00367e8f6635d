"""Captions: every word of the transcript is found where the file has it, whatever tags, names and gaps stand there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from screentest.app.grading.sarif import Places
from screentest.app.texts.captions import Transcript, read_captions
from screentest.app.texts.incoming import text_or_transcript

WORDS = st.text(st.sampled_from("abcé 9.,"), min_size=1, max_size=20).filter(lambda said: said.strip())
CUES = st.lists(
    st.tuples(st.sampled_from(["", "<v Ana>", "<v Bo>", "Ana: ", "Bo: "]), WORDS, st.sampled_from(["", "<i>", "</v>"])),
    min_size=1,
    max_size=12,
)


def written(cues: list[tuple[str, str, str]], ends: str = "\n") -> str:
    lines = ["WEBVTT", ""]
    for number, (who, said, tag) in enumerate(cues):
        half = len(said) // 2
        lines += [f"00:00:{number:02}.000 --> 00:00:{number + 1:02}.000", f"{who}{said[:half]}{tag}{said[half:]}", ""]
    return ends.join(lines)


@given(CUES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_place_in_the_transcript_is_that_place_in_the_file(cues: list[tuple[str, str, str]], ends: str) -> None:
    found = text_or_transcript(written(cues, ends).encode(), "talk.vtt")
    assert isinstance(found, Transcript)
    lines = written(cues).split("\n")
    places = Places(found)
    for piece in found.pieces:
        for inside in range(len(piece.columns)):
            line, column = places.of(piece.start + inside)
            assert lines[line - 1][column - 1] == found.text[piece.start + inside]


@given(CUES)
def test_places_never_go_back(cues: list[tuple[str, str, str]]) -> None:
    found = read_captions(written(cues), "talk.vtt")
    at = [found.of(offset) for offset in range(len(found.text) + 1)]
    assert at == sorted(at)
    assert at[0] == (found.pieces[0].line, found.pieces[0].columns[0])


def test_a_name_has_the_place_of_the_words_that_follow() -> None:
    found = read_captions("00:01.000 --> 00:02.000\n<v Ana>Why?\n\n00:02.000 --> 00:03.000\n<v Bo>So.\n", "a.vtt")
    assert found.text == "Ana: Why?\n\nBo: So.\n"
    assert found.of(found.text.index("Bo") + 1) == (5, 7)
    assert found.of(found.text.index("Why")) == (2, 8)
