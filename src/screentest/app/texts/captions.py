"""Captions (VTT, SRT) become a transcript of “Speaker: words” turns; every place in it knows its line in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...domain.errors import UserError

_CUE = re.compile(r"^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->")
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^>]*>|<\d[^>]*>", re.I)
_SPEAKER = re.compile(r"^([A-Z][\w .'-]{0,40}):\s+(.*)$")


class Piece(NamedTuple):
    """Words of one line of the file: where they begin in the transcript, their line (from 1), each one's column."""

    start: int
    line: int
    columns: Sequence[int]


@dataclass(frozen=True, slots=True)
class Transcript:
    """The transcript made of captions; `pieces` say where its words stand in the file, in order."""

    text: str
    pieces: tuple[Piece, ...]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and column (both from 1, in code points) in the captions of a place in the transcript.

        What stands in the transcript alone, such as a name that the captions give once, has the place of the words
        after it; at the end of all, of those before it.
        """
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0:
            return self.pieces[0].line, self.pieces[0].columns[0]
        piece = self.pieces[at]
        inside = offset - piece.start
        if inside > len(piece.columns) and at + 1 < len(self.pieces):
            return self.pieces[at + 1].line, self.pieces[at + 1].columns[0]
        if inside >= len(piece.columns):
            return piece.line, piece.columns[-1] + 1
        return piece.line, piece.columns[inside]


def is_captions(text: str, name: str) -> bool:
    """Tell whether a text is captions, by its name or by its first lines."""
    if text.startswith("WEBVTT") or name.lower().endswith((".vtt", ".srt")):
        return True
    return any(_CUE.match(line) for line in text[:2000].split("\n")[:6])


def read_captions(text: str, name: str) -> Transcript:
    """Return captions as a transcript; a file cut short gives what it holds. Raises UserError where that is no word."""
    written: list[str] = []
    pieces: list[Piece] = []
    length = 0
    last: tuple[str, str] | None = None
    speaker: str | None = None
    for who, line, words, columns in _said(text):
        if last == (who, words):
            continue
        last = (who, words)
        before = " "
        if who != speaker:
            before = ("\n\n" if written else "") + (f"{who}: " if who else "")
            speaker = who
        written += [before, words]
        pieces.append(Piece(length + len(before), line, columns))
        length += len(before) + len(words)
    if not pieces:
        raise UserError(f"{name} holds no caption with words", "export the transcript again, or paste the text")
    return Transcript("".join(written) + "\n", tuple(pieces))


def _said(text: str) -> Iterator[tuple[str, int, str, Sequence[int]]]:
    """Yield each line of words: who says it, its number, its words without tags, and the column of each character."""
    speaker = ""
    in_cue = False
    for number, raw in enumerate(text.split("\n"), start=1):
        if _CUE.match(raw):
            in_cue = True
            continue
        if not raw.strip():
            in_cue = False
        if not in_cue:
            continue
        columns = _shown(raw)
        words = "".join(raw[column - 1] for column in columns)
        voice, named = _VOICE.search(raw), _SPEAKER.match(words)
        if voice:
            speaker = voice.group(1).strip()
        elif named:
            speaker, columns, words = named[1], columns[named.start(2) :], named[2]
        if words:
            yield speaker, number, words, columns


def _shown(raw: str) -> Sequence[int]:
    """Return the columns (from 1) of a line that are shown: without tags, and without space at either end."""
    spans = [match.span() for match in _TAG.finditer(raw)]
    if not spans:
        first = len(raw) - len(raw.lstrip())
        return range(first + 1, len(raw.rstrip()) + 1)
    hidden = {at for start, end in spans for at in range(start, end)}
    shown = [at + 1 for at in range(len(raw)) if at not in hidden]
    while shown and raw[shown[0] - 1].isspace():
        del shown[0]
    while shown and raw[shown[-1] - 1].isspace():
        del shown[-1]
    return shown
