"""many-items: several things where one has to be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen

_BULLET = re.compile(r"^\s*(?:[-*•▪]|\d{1,2}[.)])\s+\S", re.M)


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each field with more marked list items than `most`; sentences explain one thing and are not counted."""
    for name in row.fields:
        if name in page.spans:
            span = page.spans[name]
            line = page.plain.rfind("\n", 0, span.start) + 1
            count = len(_BULLET.findall(page.plain[line : span.end]))
            if count > row.numbers["most"]:
                yield Seen(name, span, str(count))
