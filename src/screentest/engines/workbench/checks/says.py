"""says: words that stand in a field and should not, each where it stands, unless their sentence excuses them."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen

#: So many places are enough to see what is meant.
MOST = 6


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each place of the first group of marks; a second group excuses the sentence that holds it."""
    excused = {hit.sentence for group in row.marks[1:] for hit in page.hits(group, row.fields)}
    found = [hit for hit in page.hits(row.marks[0], row.fields) if hit.sentence not in excused]
    for hit in found[: int(row.numbers.get("most", MOST))]:
        yield Seen(hit.field, hit.span, hit.span.of(page.text))
