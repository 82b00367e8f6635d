"""A document as it was read: its text, and where its pages stand in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, get_args

from .text import Span

DocumentKind = Literal["text", "markdown", "captions", "pdf", "docx", "html", "json-resume"]
DOCUMENT_KINDS: tuple[str, ...] = get_args(DocumentKind)


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a file. All spans elsewhere are code points of `text`.

    `pages` holds the span of each page in order (PDF only, else empty); `notes` says what was passed over.
    """

    text: str
    kind: DocumentKind
    name: str = ""
    pages: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()

    def page_of(self, place: Span) -> int | None:
        """Return the number (from 1) of the page on which `place` begins, or None where there are no pages."""
        if not self.pages:
            return None
        return max(1, bisect_right([page.start for page in self.pages], place.start))
