"""PDF to text, page by page; a scan, a locked file and a book are refused with what to do instead."""

from __future__ import annotations

import io
import logging

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from ...domain.document import Document
from ...domain.errors import UserError
from ...domain.text import Span

#: More pages than this are a book, not a résumé, posting or call.
MAX_PAGES = 100
#: More text than this is refused.
MAX_TEXT = 2_000_000
#: Fewer letters and digits than this on all pages together mean that the words are pictures.
LEAST_LETTERS = 25
#: What a broken file makes the library raise besides its own errors.
_BROKEN = (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OverflowError)


def read(data: bytes, name: str) -> Document:
    """Return the text of a PDF with the span of each page."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked(name)
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise UserError(
                f"{name} has {count} pages; at most {MAX_PAGES} are read", "save the pages that matter as a PDF"
            )
        pages = _pages(reader, name)
    except DependencyError:
        raise _locked(name) from None
    except _BROKEN as fault:
        raise UserError(f"{name} is a damaged PDF: {_first_line(fault)}", "save or export it again") from None
    return _document(pages, name)


def _locked(name: str) -> UserError:
    return UserError(f"{name} is locked by a password", "save a copy without a password, or paste its text")


def _first_line(fault: BaseException) -> str:
    lines = str(fault).splitlines()
    return lines[0][:100] if lines else type(fault).__name__


def _pages(reader: PdfReader, name: str) -> list[str]:
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        # Lone surrogates and zeros come from broken font tables; nobody wrote them.
        text = page.extract_text().encode("utf-8", "ignore").decode().replace("\x00", "")
        size += len(text)
        if size > MAX_TEXT:
            raise UserError(f"{name} holds more than {MAX_TEXT} characters", "save the pages that matter as a PDF")
        pages.append("\n".join(line.rstrip() for line in text.splitlines()).strip("\n"))
    return pages


def _document(pages: list[str], name: str) -> Document:
    if sum(char.isalnum() for page in pages for char in page) < LEAST_LETTERS:
        raise UserError(
            f"{name} holds no text on its {len(pages)} page(s): it is a scan or a picture",
            "export it from where it was written, or paste its text",
        )
    spans: list[Span] = []
    at = 0
    for page in pages:
        spans.append(Span(at, at + len(page)))
        at += len(page) + 2
    empty = sum(not page.strip() for page in pages)
    notes = (f"{empty} of {len(pages)} pages hold no text and were passed over",) if empty else ()
    return Document("\n\n".join(pages), "pdf", name, tuple(spans), notes)
