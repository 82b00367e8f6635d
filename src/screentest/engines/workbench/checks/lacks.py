"""lacks: a field that holds words, and none of those that would show what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each field in which some group of marks has no hit; with `together` the fields count as one."""
    there = [name for name in row.fields if name in page.spans]
    if row.numbers.get("together"):
        if there and any(not page.has(group, there) for group in row.marks):
            yield Seen(there[0], page.spans[there[0]])
        return
    for name in there:
        if any(not page.has(group, [name]) for group in row.marks):
            yield Seen(name, page.spans[name])
