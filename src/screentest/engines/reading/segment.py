"""Cuts a text into sentences and clauses, as spans into the original."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...domain.text import MIN_QUOTE_WORDS, Span, count_words

#: A sentence end: closing punctuation with what may follow it, a blank line, or a line that begins a list item.
#: It begins with a set of characters because `re` skips quickly to one of a set, but not to one of several patterns.
_END = re.compile(r"[.!?…\n](?:(?<!\n)[.!?…]*[\"'”’)\]]*(?=\s|$)|(?<=\n)(?:\s*\n|(?=\s*(?:[-*•▪‣]|\d{1,2}[.)])\s)))")
#: Words whose full stop does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|mr|mrs|ms|dr|st|inc|ltd|co|fig|cf|a\.m|p\.m|u\.s|u\.k)|(?<![\w'’])[a-z])\.$", re.I
)
#: Words whose full stop ends a sentence unless a figure (no. 5) or a small letter (etc. and) follows.
_SOMETIMES = re.compile(r"\b(?:[Nn]o\.(?=\s*\d)|[Ee]tc\.(?=\s+[a-z\d]))")
_CLAUSE = re.compile(r"\s*[,;:()\[\]]\s+|\s+[-–—]+\s+|[—–]|\.\.\.+|…")
#: Where speech has no punctuation a sentence is cut at a joining word once it is this long.
_LONG = 60
_JOIN = re.compile(r"\s+(?=(?:and then|and so|so then|but|because|so|and|which|then|anyway|um|uh)\s)", re.I)


def _trim(text: str, start: int, end: int) -> Span | None:
    """Shrink a span past white space and list marks at its edges; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in "-*•▪‣#>"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None


def _cut_long(text: str, span: Span) -> list[Span]:
    """Cut a run without punctuation at joining words, so that no piece is much over half of `_LONG` words."""
    # So many words with a mark between them take at least that many characters: most sentences need no count.
    if span.end - span.start <= 2 * _LONG or count_words(span.of(text)) <= _LONG:
        return [span]
    pieces: list[Span] = []
    start = span.start
    for match in _JOIN.finditer(text, span.start, span.end):
        if count_words(text[start : match.start()]) >= _LONG // 3:
            pieces.append(Span(start, match.start()))
            start = match.end()
    pieces.append(Span(start, span.end))
    return pieces


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop before `end` belongs to a word, so that the sentence goes on."""
    if _ABBREVIATION.search(text, start, end):
        return True
    # Tried where each of the two would begin: a search would run on to the end of the text.
    return any(_SOMETIMES.match(text, at) for at in (end - 3, end - 4) if at >= start)


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences of `text` (or of a part of it) in order, without the white space between them."""
    whole = within or Span(0, len(text))
    found: list[Span] = []
    start = whole.start
    for match in _END.finditer(text, whole.start, whole.end):
        end = match.end()
        if text[match.start()] == "." and _goes_on(text, max(start, end - 8), end):
            continue
        span = _trim(text, start, end)
        if span:
            found.extend(_cut_long(text, span))
        start = end
    span = _trim(text, start, whole.end)
    if span:
        found.extend(_cut_long(text, span))
    return found


def clauses(text: str, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence: cut at commas, colons, dashes and brackets."""
    cuts = [(sentence.start, sentence.start)]
    cuts.extend((m.start(), m.end()) for m in _CLAUSE.finditer(text, sentence.start, sentence.end))
    cuts.append((sentence.end, sentence.end))
    spans = [_trim(text, a[1], b[0]) for a, b in pairwise(cuts)]
    return [span for span in spans if span]


def smallest_clause(text: str, sentence: Span, match: Span) -> Span:
    """Return the smallest run of clauses that holds `match` and at least three words; at most the sentence."""
    parts = clauses(text, sentence)
    touched = [i for i, part in enumerate(parts) if part.meets(match)]
    if not touched:
        return sentence
    low, high = touched[0], touched[-1]
    while count_words(text[parts[low].start : parts[high].end]) < MIN_QUOTE_WORDS:
        if low > 0:
            low -= 1
        elif high < len(parts) - 1:
            high += 1
        else:
            return sentence
    return Span(parts[low].start, parts[high].end)


def split_all(text: str, parts: Sequence[Span]) -> list[Span]:
    """Return the sentences of several parts of a text, in order."""
    return [sentence for part in parts for sentence in sentences(text, part)]
