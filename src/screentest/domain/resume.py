"""A résumé taken apart: sections, positions with their dates, and lines, all as spans of the document's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .document import Document
from .text import Span

SectionKind = Literal["head", "summary", "work", "projects", "volunteering", "study", "lists"]


@dataclass(frozen=True, slots=True)
class Dates:
    """A stretch of months: `start` and `end` count months since the year 0, `end` is the first month after it."""

    start: int
    end: int
    span: Span
    running: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One item or paragraph, without its mark; lines broken by a page's width are one."""

    span: Span
    listed: bool
    section: SectionKind
    role: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A position held, with the line that names it; `dates` is None where it gives none."""

    heading: Span
    dates: Dates | None


@dataclass(frozen=True, slots=True)
class Resume:
    """A document read as a résumé.

    `months` counts months of work, overlapping ones once; None where no dates were found. `notes` says what is odd.
    """

    document: Document
    lines: tuple[Line, ...]
    roles: tuple[Role, ...]
    months: int | None
    notes: tuple[str, ...] = ()

    @property
    def years(self) -> float | None:
        """Return years of work, to one decimal."""
        return None if self.months is None else round(self.months / 12, 1)
