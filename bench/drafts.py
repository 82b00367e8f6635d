"""Marks as one types: one more word in a draft of 500 words, and the first reading of it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

from screentest.app.services import Services
from screentest.app.workbench.draft import Workbench
from screentest.app.workbench.marks import marks
from screentest.domain.draft import Form

from .figures import Figure, most, shown

#: So many words a draft is filled up to, and so many keystrokes are timed.
WORDS, STROKES = 500, 60


def long_draft(form: Form, seed: str) -> str:
    """Return a draft of the form with about `WORDS` words: its example's sentences, again and again with a number."""
    text, number = seed, 0
    while len(text.split()) < WORDS:
        number += 1
        text = text.rstrip() + f" In week {number} we counted {number * 7} homes that left after the first bill.\n"
    return text


def as_one_types(services: Services) -> Iterator[Figure]:
    """Time each keystroke at the end, in the middle and at the beginning of the draft."""
    bench = Workbench(services)
    for kind in ("narrative", "autopsy"):
        text = long_draft(bench.form(kind), bench.form(kind).example)
        begin = time.perf_counter()
        state = marks(bench, text, kind)
        first = time.perf_counter() - begin
        took = []
        for stroke in range(STROKES):
            at = (len(text) - 1, len(text) // 2, text.index("\n\n## ") - 1)[stroke % 3]
            text = text[:at] + "abcdefgh "[stroke % 9] + text[at:]
            begin = time.perf_counter()
            state = marks(bench, text, kind, state)
            took.append(time.perf_counter() - begin)
        words = len(text.split())
        yield shown(f"{kind}, {words} words, first reading", 1000 * first, "ms")
        yield most(f"{kind}, one more letter, median", 1000 * statistics.median(took), "ms", 50)
        yield most(f"{kind}, one more letter, worst of {STROKES}", 1000 * max(took), "ms", 50)
