"""Reads a Markdown text by the headings of a form: any order, any heading level, bold or plain headings, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...domain.draft import Draft, DraftPart, Form
from ...domain.text import Span

#: A line that may be a heading: marked as one, bold, or a short line that ends in a colon.
_MARKED = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?P<words>[^\n]*)$", re.M)
_PLAIN = re.compile(
    r"^[ \t]*(?:\*\*|__)?(?P<words>[^\n*_:]{2,60}?)[ \t]*(?::[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*:?|:)", re.M
)
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[-–—•])\s*")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
#: What a blank is filled with while it is blank.
_BLANK = re.compile(r"_{2,}|\.{3,}|…|\[[^\]\n]{0,40}\]|\b(?:TODO|TBD|N/A)\b|[-–—*•>\s]")


def key_of(heading: str) -> str:
    """Return a heading as it is compared: without number, case, closing marks and double spaces."""
    bare = _NUMBERED.sub("", heading.strip("*_# \t"))
    return " ".join(re.sub(r"[^\w']+", " ", bare.replace("’", "'").lower()).split())


def without_comments(text: str) -> str:
    """Return a text with the words of its comments blanked out, one character for one."""
    return _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text) if "<!--" in text else text


def is_blank(words: str) -> bool:
    """Tell whether a field holds nothing but blanks, dashes and placeholders."""
    return not _BLANK.sub("", words)


def parse(text: str, form: Form) -> Draft:
    """Return the draft that a text is; a text without one heading of the form has no parts."""
    shown = without_comments(text)
    known = {key_of(name): one.id for one in form.fields for name in (one.heading, one.id, *one.also)}
    heads = sorted(_headings(shown, known))
    parts: dict[str, DraftPart] = {}
    twice: list[DraftPart] = []
    unread: list[DraftPart] = []
    ends = [*(start for start, _, _, _ in heads[1:]), len(text)][: len(heads)]
    for (start, end, field, words), stop in zip(heads, ends, strict=True):
        part = DraftPart(field or words, Span(start, end), _trimmed(shown, end, stop))
        if field and field not in parts:
            parts[field] = part
        elif field:
            twice.append(part)
        elif not is_blank(part.span.of(shown)):
            unread.append(part)
    loose = _trimmed(shown, 0, heads[0][0] if heads else len(text))
    return Draft(form.id, text, parts, tuple(twice), tuple(unread), None if is_blank(loose.of(shown)) else loose)


def _headings(text: str, known: dict[str, str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end of the line or label, field or "", words) of every heading."""
    marked = set()
    for found in _MARKED.finditer(text):
        marked.add(found.start())
        words = found.group("words")
        yield found.start(), found.end(), known.get(key_of(words), ""), words.strip("# \t")
    for found in _PLAIN.finditer(text):
        field = known.get(key_of(found.group("words")))
        # An unmarked line is a heading only where its words are those of a field.
        if field and found.start() not in marked:
            yield found.start(), found.end(), field, found.group("words")


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
