"""The document reader: bytes of a known kind become text, within bounds."""

from __future__ import annotations

from typing import Protocol

from ..domain.document import Document, DocumentKind


class DocumentReader(Protocol):
    """Reads what is more than plain text: PDF, Word, saved HTML, JSON Resume."""

    def kind_of(self, data: bytes, name: str) -> DocumentKind | None:
        """Return the kind by the bytes' own marks, else by the name's ending; None where it is plain text."""
        ...

    def read(self, data: bytes, name: str, kind: DocumentKind) -> Document:
        """Return the document.

        Raises UserError where the bytes cannot be read as that kind, and Unavailable where a library is missing.
        """
        ...
