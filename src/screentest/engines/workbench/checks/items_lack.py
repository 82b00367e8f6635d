"""items-lack: lines of a list that miss what every line needs; where all do, the field is named once."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen

MOST = 4


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield the items of each field without a hit of the first group, or the whole field where no item has one."""
    for name in row.fields:
        if name not in page.spans:
            continue
        hits = page.hits(row.marks[0], [name])
        items = page.items(name)
        without = [item for item in items if not any(item.meets(hit.span) for hit in hits)]
        if len(without) == len(items):
            yield Seen(name, page.spans[name])
        else:
            for item in without[:MOST]:
                yield Seen(name, item)
