"""Use case: a document becomes a résumé and what of it may be evidence."""

from __future__ import annotations

from datetime import datetime

from ...domain.document import Document
from ...domain.errors import UserError
from ...domain.resume import Resume
from ...engines.reading.segment import sentences
from ...engines.track.layout import read_resume
from ...engines.track.parts import Parts, is_english, parts_of

#: A résumé with more characters than this is a book.
MAX_RESUME = 200_000


def resume_of(document: Document, now: datetime) -> Resume:
    """Return a document as a résumé; `now` ends positions that run still.

    Raises UserError where it is too long, or in a language that cannot be read.
    """
    name = document.name or "the text"
    if len(document.text) > MAX_RESUME:
        raise UserError(
            f"{name} has {len(document.text)} characters; at most {MAX_RESUME} are read as a résumé",
            "give it the résumé alone",
        )
    if not is_english(document.text):
        raise UserError(f"{name} is not in English, and only English is read", "translate it, or write one in English")
    return read_resume(document, now.year * 12 + now.month - 1)


def evidence_parts(resume: Resume) -> Parts:
    """Return what of a résumé may be evidence."""
    return parts_of(resume, sentences)
