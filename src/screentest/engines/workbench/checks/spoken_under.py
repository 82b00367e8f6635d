"""spoken-under: a draft that leaves much of its time unused."""

from __future__ import annotations

from collections.abc import Iterator

from ....domain.draft import FormCheck
from ..page import Page
from .seen import Seen
from .spoken_over import spoken


def check(page: Page, row: FormCheck) -> Iterator[Seen]:
    """Yield the first field, with the measured length, where the draft is shorter than the tolerance allows."""
    words, seconds = spoken(page, row.numbers["words_per_minute"])
    if page.spans and seconds < page.form.seconds * (1 - row.numbers["tolerance"]):
        name = next(iter(page.spans))
        yield Seen(name, page.spans[name], f"{words} words, about {seconds:.0f} seconds of {page.form.seconds}")
