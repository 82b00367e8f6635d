"""Use case: a file of any kind that is read becomes a document: its text, and its pages where it has them."""

from __future__ import annotations

from ...domain.document import Document, DocumentKind
from ...domain.errors import UserError
from ..bootstrap import documents
from .captions import is_captions
from .incoming import MAX_BYTES, text_from


def read_document(data: bytes, name: str) -> Document:
    """Return a document from its bytes; `name` is what it is called in messages, its ending may tell its kind.

    PDF, DOCX, saved HTML, JSON Resume, captions (VTT, SRT), Markdown and text. Raises UserError with a hint where the
    bytes are none of these or break a bound, and Unavailable where a library is not installed.
    """
    if len(data) > MAX_BYTES:
        raise UserError(f"{name} has more than {MAX_BYTES // 1_000_000} MB", "cut it to what matters")
    if not data.strip():
        raise UserError(f"{name} is empty", "give it a document with words")
    reader = documents()
    kind = reader.kind_of(data, name)
    if kind is None:
        text = text_from(data, name)
        return Document(text, _plain_kind(data, name), name)
    return reader.read(data, name, kind)


def _plain_kind(data: bytes, name: str) -> DocumentKind:
    if is_captions(data.decode("utf-8", "replace").removeprefix("\ufeff"), name):
        return "captions"
    return "markdown" if name.lower().endswith((".md", ".markdown")) else "text"
