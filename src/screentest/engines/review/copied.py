"""Finds words that a packet took from what describes its requirements: saying what is asked for shows nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...domain.text import Span, plain

#: So many words in a row that stand in a requirement's own text are copied.
RUN = 6
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


class Copied:
    """Knows the runs of words of the packs' own texts."""

    def __init__(self, own: Iterable[str]) -> None:
        self._runs = frozenset(run for text in own for run in _runs(plain(text)))

    def __call__(self, text: str, span: Span) -> bool:
        """Tell whether a stretch of a text holds a run of words from the packs."""
        return any(run in self._runs for run in _runs(plain(span.of(text))))


def _runs(plain_text: str) -> Iterable[tuple[str, ...]]:
    words = _WORD.findall(plain_text)
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
