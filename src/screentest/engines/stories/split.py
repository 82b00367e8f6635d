"""Cuts a Markdown text into stories: each `# Title` begins one; what stands before the first is one without a title."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_TITLE = re.compile(r"^#[ \t]+(?P<title>[^\n]*?)[ \t#]*$", re.M)
_NO_WORD = re.compile(r"[^a-z0-9]+")
#: A name longer than this is no name.
LONGEST_NAME = 60


class Told(NamedTuple):
    """A title (may be empty) and the words under it, without white space at their edges."""

    title: str
    text: str


def split_stories(markdown: str) -> list[Told]:
    """Return the stories of a text in order; a heading without words under it gives an empty text."""
    marks = list(_TITLE.finditer(markdown))
    before = markdown[: marks[0].start()] if marks else markdown
    found = [Told("", before.strip())] if before.strip() else []
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(markdown)
        found.append(Told(" ".join(mark.group("title").split()), markdown[mark.end() : end].strip()))
    return found


def slug_of(title: str) -> str:
    """Return the name of a story of this title: lower-case words joined by hyphens; "" where no letter is left."""
    flat = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return _NO_WORD.sub("-", flat).strip("-")[:LONGEST_NAME].rstrip("-")
