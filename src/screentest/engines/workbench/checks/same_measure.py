"""same-measure: a line of a later field that measures what the first field measures already."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from ..vocabulary import content, overlap
from .seen import Seen

#: Fewer words in common than this is chance.
LEAST = 3


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each item of the later fields whose content words are those of the first field, by `overlap`."""
    first, *later = row.fields
    if first not in page.spans:
        return
    wanted = content(page.spans[first].of(page.text))
    for name in later:
        for item in page.items(name) if name in page.spans else ():
            part, words = overlap(content(item.of(page.text)), wanted)
            if part >= row.numbers["overlap"] and len(words) >= LEAST:
                yield Seen(name, item, ", ".join(words[:6]))
