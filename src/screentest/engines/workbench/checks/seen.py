"""What every check gives: a field and the place in it, with the words that its message needs."""

from __future__ import annotations

from typing import NamedTuple

from ....domain.text import Span


class Seen(NamedTuple):
    """A place that a check found; `words` fill the gap {words} of its message."""

    field: str
    span: Span
    words: str = ""
