"""before: words that come too early, ahead of the sentence that shows what has to come first."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .says import MOST
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each place of the first group ahead of the second group's first place in the field that `row` names last.

    Where that field never shows the second group, everything in the row's fields is ahead of it. Order is that of the
    form, so that a draft whose fields stand in another order is not excused.
    """
    *earlier, last = row.fields
    shown = page.hits(row.marks[1], [last])
    end = shown[0].sentence.end if shown else None
    found = [
        hit
        for hit in page.hits(row.marks[0], row.fields)
        if hit.field in earlier or end is None or hit.span.start < shown[0].sentence.start
    ]
    for hit in found[:MOST]:
        yield Seen(hit.field, hit.span, hit.span.of(page.text))
