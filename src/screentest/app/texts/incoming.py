"""Use case: bytes from outside become text, within bounds; captions become a transcript."""

from __future__ import annotations

import re

from ...domain.errors import UserError
from ...engines.reading.turns import parse_turns

#: A text with more characters is refused wherever it comes from: it is a book, not an answer.
MAX_TEXT = 2_000_000
#: More bytes than this are not even read.
MAX_BYTES = 20_000_000
_CUE = re.compile(r"^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->")
_VOICE = re.compile(r"<v(?:\.[\w.]+)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^>]*>|<\d[^>]*>", re.I)
_SPEAKER = re.compile(r"^([A-Z][\w .'-]{0,40}):\s+(.*)$")
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


def text_from(data: bytes, name: str) -> str:
    """Return the text of some bytes; raises UserError where they are no text, no words, or too many."""
    if len(data) > MAX_BYTES:
        raise UserError(f"{name} has more than {MAX_BYTES // 1_000_000} MB", "cut it to the answer itself")
    text = _decoded(data, name)
    if "\x00" in text:
        raise UserError(f"{name} is not a text file", "save it as plain text or Markdown")
    if len(text) > MAX_TEXT:
        many = f"{name} has {len(text)} characters; at most {MAX_TEXT} are read"
        raise UserError(many, "cut it to the answer itself")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UserError(f"{name} is empty", "give it the words of an answer")
    if is_captions(text, name):
        return transcript_from_captions(text, name)
    return text


def is_unicode(data: bytes) -> bool:
    """Tell whether bytes say themselves how they are to be read; other text is taken to be Windows text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def with_candidate(text: str, name: str) -> str:
    """Return the text; raises UserError where it is a transcript in which the candidate never speaks."""
    if not parse_turns(text).said:
        raise UserError(f"no turn of the candidate in {name}", NO_CANDIDATE)
    return text


NO_CANDIDATE = "begin the candidate's turns with “Candidate:”, or give the answer alone, without speakers"


def is_captions(text: str, name: str) -> bool:
    """Tell whether a text is captions, by its name or by its first lines."""
    if text.startswith("WEBVTT") or name.lower().endswith((".vtt", ".srt")):
        return True
    return any(_CUE.match(line) for line in text[:2000].split("\n")[:6])


def was_captions(data: bytes, name: str) -> bool:
    """Tell whether `text_from` makes a transcript of these bytes, so that places in its text are none of the file's."""
    return is_captions(_decoded(data, name).replace("\r\n", "\n"), name)


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        # Windows text is common and harmless; anything with control characters is not text at all.
        if not _CONTROL.intersection(data[:4096]) and b"\x00" not in data:
            try:
                return data.decode("cp1252")
            except UnicodeDecodeError:
                pass
        raise UserError(
            f"{name} is not UTF-8 text (byte {fault.start})",
            "save it as UTF-8 text; an answer is not read from PDF or Word",
        ) from None


def transcript_from_captions(text: str, name: str) -> str:
    """Return captions (VTT or SRT) as “Speaker: words” lines; a file cut short gives what it holds."""
    lines: list[tuple[str, str]] = []
    speaker = ""
    in_cue = False
    for raw in text.splitlines():
        if _CUE.match(raw):
            in_cue = True
            continue
        if not raw.strip():
            in_cue = False
            continue
        if not in_cue:
            continue
        voice = _VOICE.search(raw)
        words = _TAG.sub("", _VOICE.sub("", raw)).strip()
        named = _SPEAKER.match(words)
        if voice:
            speaker = voice.group(1).strip()
        elif named:
            speaker, words = named.group(1), named.group(2)
        if words and not (lines and lines[-1] == (speaker, words)):
            lines.append((speaker, words))
    if not lines:
        raise UserError(f"{name} holds no caption with words", "export the transcript again, or paste the text")
    turns: list[list[str]] = []
    last = None
    for who, words in lines:
        if who != last:
            turns.append([f"{who}:" if who else ""])
            last = who
        turns[-1].append(words)
    return "\n\n".join(" ".join(part for part in turn if part) for turn in turns) + "\n"
