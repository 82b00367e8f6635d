"""one-sided: what is to rise lies on one side, and nothing watches the other."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield the second field where the first has a mark of the first group and the second none of the second group."""
    first, second = row.fields[0], row.fields[-1]
    if second in page.spans and page.has(row.marks[0], [first]) and not page.has(row.marks[1], [second]):
        yield Seen(second, page.spans[second])
