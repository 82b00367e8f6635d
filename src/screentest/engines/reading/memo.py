"""Remembers what was worked out for a word or a piece of text: speech says the same few thousand again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: So many different ones are remembered; more are no speech.
REMEMBERED = 50_000
#: A piece longer than this is no word of speech and is worked out each time.
LONGEST = 64


class Memo(dict[str, T]):
    """What is known about each word or piece seen, worked out once; bounded.

    A text can be cut at white space (`text.split()`) and each piece looked up, wherever what is wanted of a piece does
    not depend on its neighbours. That costs a tenth of a regular expression over the text.
    """

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: str) -> T:
        known = self._work_out(key)
        if len(key) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[key] = known
        return known
