"""speaks-of: a whole draft that hardly says a word of what the form is about, however well it is formed."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield every field without a mark of the first group, where fewer than a part `least` of the filled ones has one.

    So a draft about something else is marked all over, and one that leaves its matter for a few fields nowhere.
    """
    holding = {hit.field for hit in page.hits(row.marks[0], row.fields)}
    filled = [name for name in row.fields if name in page.spans]
    if len(holding) < row.numbers["least"] * len(filled):
        for name in filled:
            if name not in holding:
                yield Seen(name, page.spans[name])
