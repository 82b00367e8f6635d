"""Use case: what came from outside by a form, a file or pasted words, becomes a document under a harmless name."""

from __future__ import annotations

import re
import unicodedata

from ...domain.document import Document
from ...domain.errors import UserError
from .read_document import read_document
from .resume import MAX_RESUME

MOST_NAME = 80
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def name_of(given: str, otherwise: str) -> str:
    """Return what a file is called in messages: its last part, short, without control signs; it is never a path."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    shown = _ODD.sub("", last).strip().lstrip(".")
    if len(shown) > MOST_NAME:
        stem, dot, ending = shown.rpartition(".")
        shown = f"{stem[:60]}….{ending}" if dot and len(ending) <= 8 else f"{shown[:MOST_NAME]}…"
    return shown or otherwise


def paper(data: bytes, given: str, words: str, otherwise: str) -> Document | None:
    """Return the document of an uploaded file, else of pasted words, None where there is neither.

    `otherwise` is what it is called where it has no name. Raises UserError with what to do where it cannot be read.
    """
    if data:
        document = read_document(data, name_of(given, otherwise))
    elif words.strip():
        document = read_document(words.encode("utf-8", errors="replace"), otherwise)
    else:
        return None
    if len(document.text) > MAX_RESUME:
        raise UserError(
            f"{document.name} has {len(document.text)} characters; at most {MAX_RESUME} are read",
            "cut it to what matters",
        )
    return document
