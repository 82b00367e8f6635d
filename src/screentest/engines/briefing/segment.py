"""Cuts spoken text into sentences, also where a machine wrote it down without stops, as spans into the original."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...domain.text import Span, plain

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n\s*\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|no|mr|mrs|ms|dr|st|inc|ltd|co|corp|approx|u\.s|u\.k|a\.m|p\.m)|\b[a-z])\.$", re.I
)
_TOKEN = re.compile(r"\S+")
#: A stretch without a stop that has more words than this is cut where speech turns.
LONG = 30
#: The same where no comma was written either.
LONG_BARE = 23
#: No piece is shorter than this, nor longer than that, in words.
LEAST, MOST = 7, 46
_SUBJECT = (
    r"(?:we|i|they|you|he|she|it|there|that|this|our|the|those|these|and|so|what|when|if|in|on|for|then|as|one|of|let)"
    r"(?:'\w+)?"
)
#: Where speech turns, strongest first: a new voice, a numbered point, a joining word with a subject, a joining word.
_TURNS = (
    re.compile(
        r"(?:thank you|thanks|yeah|yes|sure|okay|got it|great thank|your (?:first|next)|our (?:first|next)|operator)\b"
    ),
    re.compile(r"(?:first|second|third|fourth|secondly|finally|in terms of|let me|oh and)\b"),
    re.compile(rf"(?:and(?: then)?|so|but|now|well|uh|um)(?: uh| um)? {_SUBJECT}\b"),
    re.compile(
        r"(?:we're|we've|we'll|we|i|i'm|i'd|it's|that's|they're|there's|our goal) \w+|"
        r"(?:the|our) \w+ (?:is|are|has|have)\b"
    ),
    re.compile(r"(?:and|so|but|because|which|where|with)\b"),
)
#: After these a subject still belongs to what stands before it.
_OPEN = frozenset(
    "that and so but because if when where what how which who as than the a of in to for with while or after before "
    "since our is are by about from into over under between every each was were be think believe say said "
    "know see mean sure hope things something everything where "
    "do can could would will should".split()
)


def _strength(low: str, at: int, before: str) -> int:
    """Return how strongly speech turns before offset `at`, 4 to 1; 0 where it does not."""
    for rank, turn in enumerate(_TURNS):
        if turn.match(low, at):
            if rank == 3 and before in _OPEN:
                return 0
            return (4, 4, 3, 2, 1)[rank]
    return 0


def _cut(low: str, span: Span) -> list[Span]:
    """Cut a stretch without stops where speech turns; greedy, by the strongest turn within reach."""
    tokens = [(m.start(), m.end(), m.group().strip(",;:")) for m in _TOKEN.finditer(low, span.start, span.end)]
    long = LONG if "," in low[span.start : span.end] else LONG_BARE
    if len(tokens) <= long:
        return [span]
    pieces: list[Span] = []
    first = 0
    while len(tokens) - first > long:
        best, best_at = 0, 0
        for i in range(first + LEAST, min(first + MOST, len(tokens) - 3)):
            strength = _strength(low, tokens[i][0], tokens[i - 1][2])
            if strength == 4 or (strength >= 3 and i - first >= 9):
                best, best_at = strength, i
                break
            if strength > best or (strength == best and strength and i - first <= 30):
                best, best_at = strength, i
        cut = best_at or min(first + MOST, len(tokens))
        pieces.append(Span(tokens[first][0], tokens[cut - 1][1]))
        first = cut
    if first < len(tokens):
        pieces.append(Span(tokens[first][0], tokens[-1][1]))
    return pieces


def sentences(text: str, within: Span | None = None, low: str | None = None) -> list[Span]:
    """Return the sentences of `text` (or of a part of it) in order; `low` is its plain form where it is known."""
    whole = within or Span(0, len(text))
    low = plain(text) if low is None else low
    found: list[Span] = []
    start = whole.start
    for match in _END.finditer(low, whole.start, whole.end):
        if low[match.start()] == "." and _ABBREVIATION.search(low, max(start, match.end() - 7), match.end()):
            continue
        found.extend(_pieces(low, start, match.end()))
        start = match.end()
    found.extend(_pieces(low, start, whole.end))
    return found


def _pieces(low: str, start: int, end: int) -> Sequence[Span]:
    while start < end and (low[start].isspace() or low[start] in "-*•>#"):
        start += 1
    while end > start and low[end - 1].isspace():
        end -= 1
    return _cut(low, Span(start, end)) if end > start else ()
