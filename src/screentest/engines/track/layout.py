"""Takes a document apart as a résumé: sections, positions with dates, items and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...domain.document import Document
from ...domain.resume import Dates, Line, Resume, Role, SectionKind
from ...domain.text import Span
from .dates import dates_in, months_of_work, oddities

#: The names under which sections go, without “professional”, “key” and the like.
_SECTIONS: dict[SectionKind, str] = {
    "summary": "summary profile about objective statement overview introduction bio",
    "work": "experience employment career history positions roles background engagements",
    "projects": "projects programs programmes highlights achievements accomplishments results impact",
    "volunteering": "volunteering volunteer community",
    "study": "education studies training academic degrees qualifications",
    "lists": "skills tools competencies competences expertise technologies keywords languages interests hobbies "
    "certifications certificates certification licences publications references awards honours honors memberships "
    "toolbox methods strengths",
}
_KIND_OF: dict[str, SectionKind] = {word: kind for kind, words in _SECTIONS.items() for word in words.split()}
_FILLER = frozenset(
    "professional work key core selected relevant personal technical executive career and & of areas my additional "
    "other main product program programme delivery strategy leadership".split()
)
_MARK = re.compile(r"\s*(?:[-*•▪‣·◦–—+]|\d{1,2}[.)])\s+")
_DRESS = re.compile(r"^[\s#>*_=|]+|[\s*_:|=]+$")
_LABEL = re.compile(r"^\s*(?:[-*•]\s+)?\**([A-Za-z][A-Za-z &/]{2,40}?)\**\s*[:—–]\s*\**(?=\s*\S)")
#: A line at least this long was probably broken by the page's width.
_WRAPPED = 60
_ENDED = (".", "!", "?", ":", ";")
#: A heading of a position has at most so many words.
_HEADING_WORDS = 24


def section_of(line: str) -> SectionKind | None:
    """Return the kind of section that a line heads, or None where it is no heading."""
    words = [word.strip(",.") for word in _DRESS.sub("", line).lower().split()]
    if not 0 < len(words) <= 5:
        return None
    named = [word for word in words if word in _KIND_OF]
    if not named or any(word not in _KIND_OF and word not in _FILLER for word in words):
        return None
    return _KIND_OF[named[-1]]


def read_resume(document: Document, now: int) -> Resume:
    """Return a document taken apart; `now` is the present month since the year 0."""
    text = document.text
    section: SectionKind = "head"
    lines: list[Line] = []
    roles: list[Role] = []
    worked: list[Dates] = []
    for span, listed in _blocks(text):
        words = span.of(text)
        heads = None if listed else section_of(words)
        if heads is not None:
            section = heads
            continue
        here = _labelled(words) or section
        dates = dates_in(text, span, now)
        if dates and _is_heading(words, listed):
            if here in ("head", "summary", "work", "projects"):
                worked.extend(dates)
                roles.append(Role(span, dates[-1]))
                section = "work" if section in ("head", "summary") else section
            continue
        lines.append(Line(span, listed, here, len(roles) - 1 if roles and here in ("work", "projects") else None))
    months = months_of_work(worked) if worked else None
    return Resume(document, tuple(lines), tuple(roles), months, (*document.notes, *oddities(worked, now)))


def _labelled(words: str) -> SectionKind | None:
    """Return the section that a line's own label puts it in, as “Skills: …” does."""
    label = _LABEL.match(words)
    kind = section_of(label.group(1)) if label else None
    return kind if kind in ("study", "lists", "summary") else None


def _is_heading(words: str, listed: bool) -> bool:
    """Tell whether a line with dates names positions; a sentence about a year does not."""
    count = len(words.split())
    return count <= _HEADING_WORDS and not (listed and count > 12) and not words.rstrip().endswith((".", "!"))


def _blocks(text: str) -> Iterator[tuple[Span, bool]]:
    """Yield items and paragraphs without their marks; a line that goes on with the one before belongs to it."""
    open_block: tuple[int, int, bool] | None = None
    at = 0
    for raw in text.split("\n"):
        start, end = at, at + len(raw)
        at = end + 1
        if not raw.strip():
            if open_block:
                yield Span(*open_block[:2]), open_block[2]
            open_block = None
            continue
        mark = _MARK.match(raw)
        listed = mark is not None
        begin = start + (mark.end() if mark else len(raw) - len(raw.lstrip()))
        stop = start + len(raw.rstrip())
        if begin >= stop:
            continue
        if open_block and not listed and _goes_on(text, open_block, raw):
            open_block = (open_block[0], stop, open_block[2])
            continue
        if open_block:
            yield Span(*open_block[:2]), open_block[2]
        open_block = (begin, stop, listed)
    if open_block:
        yield Span(*open_block[:2]), open_block[2]


def _goes_on(text: str, block: tuple[int, int, bool], raw: str) -> bool:
    """Tell whether a line goes on with a block: broken in mid-sentence, and no heading of its own."""
    last = text[text.rfind("\n", 0, block[1]) + 1 : block[1]]
    words = raw.strip()
    if section_of(words) is not None or section_of(last) is not None or dates_in(words, Span(0, len(words)), 0):
        return False
    if words[0].islower() or words[0] in "(&%":
        return not last.endswith((".", "!", "?")) or block[2]
    return len(last) >= _WRAPPED and not last.endswith(_ENDED) and not dates_in(last, Span(0, len(last)), 0)
