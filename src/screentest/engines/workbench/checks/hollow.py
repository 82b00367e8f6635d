"""hollow: a field in words that fit any product, so that nothing in it could be checked."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from ..vocabulary import particular
from .seen import Seen


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield each field with fewer than `least` words of its own matter; one of the row's marks excuses a field."""
    for name in row.fields:
        span = page.spans.get(name)
        if span is None or any(page.has(group, [name]) for group in row.marks):
            continue
        if particular(span.of(page.text)) < row.numbers["least"]:
            yield Seen(name, span)
