"""Use case: bytes from outside become text, within bounds; captions become a transcript."""

from __future__ import annotations

from ...domain.errors import UserError
from ...engines.reading.turns import parse_turns
from .captions import Transcript, is_captions, read_captions

#: A text with more characters is refused wherever it comes from: it is a book, not an answer.
MAX_TEXT = 2_000_000
#: More bytes than this are not even read; of a text they would be two and a half times too many characters at least.
MAX_BYTES = 20_000_000
_CONTROL = frozenset(range(32)) - {9, 10, 11, 12, 13, 27}


def text_from(data: bytes, name: str) -> str:
    """Return the text of some bytes; raises UserError where they are no text, no words, or too many."""
    found = text_or_transcript(data, name)
    return found.text if isinstance(found, Transcript) else found


def text_or_transcript(data: bytes, name: str) -> str | Transcript:
    """Return the text of some bytes; of captions the transcript made of them, which knows its places in the file.

    Raises UserError where the bytes are no text, no words, or too many.
    """
    if len(data) > MAX_BYTES:
        raise UserError(too_long(name, f"more than {MAX_BYTES // 4}"), "cut it to the answer itself")
    text = _decoded(data, name)
    if "\x00" in text:
        raise UserError(f"{name} is not a text file", "save it as plain text or Markdown")
    if len(text) > MAX_TEXT:
        raise UserError(too_long(name, len(text)), "cut it to the answer itself")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UserError(f"{name} is empty", "give it the words of an answer")
    return read_captions(text, name) if is_captions(text, name) else text


def too_long(name: str, characters: int | str) -> str:
    """Return what is said of a text that is too long, in a file, in a form or on a line of a batch."""
    return f"{name} has {characters} characters; at most {MAX_TEXT} are read"


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
