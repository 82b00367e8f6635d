"""Chooses the reader for a document by its own marks; a new kind is one new file and one row here."""

from __future__ import annotations

import importlib
import json
from pathlib import PurePath
from typing import cast

from ...domain.document import Document, DocumentKind
from ...domain.errors import Unavailable

#: Kind → the module that reads it (`read(data, name)`); imported when asked for, because two of them are heavy.
READERS: dict[str, str] = {"pdf": "pdf", "docx": "docx", "html": "html", "json-resume": "json_resume"}
_ENDINGS: dict[str, DocumentKind] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json-resume",
}
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
#: JSON Resume is known among JSON by any of these keys.
_RESUME_KEYS = ("basics", "work", "education", "skills", "projects", "volunteer")


class Documents:
    """Reads PDF, Word, saved HTML and JSON Resume."""

    def kind_of(self, data: bytes, name: str) -> DocumentKind | None:
        """Return the kind by the bytes' own marks, else by the name's ending; None where it is plain text."""
        head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        ending = PurePath(name).suffix.lower()
        # The standard allows other bytes before the mark; a text may speak of the mark.
        if head.startswith(b"%pdf-") or (ending == ".pdf" and b"%pdf-" in head):
            return "pdf"
        if head.startswith(b"pk\x03\x04"):
            return "docx"
        if head.startswith(_HTML) or (head.startswith((b"<?xml", b"<!--")) and b"<html" in data[:4096].lower()):
            return "html"
        if head.startswith(b"{") and _is_resume(data):
            return "json-resume"
        return _ENDINGS.get(ending)

    def read(self, data: bytes, name: str, kind: DocumentKind) -> Document:
        """Return the document of a kind."""
        try:
            module = importlib.import_module(f".{READERS[kind]}", __package__)
        except ImportError as fault:
            raise Unavailable(
                f"reading {name} needs {fault.name}, which is not installed", "pip install 'screentest[documents]'"
            ) from None
        return cast(Document, module.read(data, name))


def _is_resume(data: bytes) -> bool:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and any(key in found for key in _RESUME_KEYS)
