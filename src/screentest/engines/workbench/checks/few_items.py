"""few-items: a list with too few lines to be one."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each field with fewer items than `least`; an enumeration in one sentence counts by its commas."""
    for name in row.fields:
        if name in page.spans:
            span = page.spans[name]
            listed = len(page.items(name)) + span.of(page.plain).count(",") + span.of(page.plain).count(" and ")
            if listed < row.numbers["least"]:
                yield Seen(name, span)
