"""Finds all patterns of all packs in one pass: an automaton over trigger words, then a check around each hit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ...domain.text import Span
from .canonical import canonical_word, variants_of_beginning
from .pattern_language import Element, Frequency, Sequence_, needed_words, parse, reach_back, trigger_of

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+%?|\w+(?:['&/-]\w+)*%?|[%+]")
_NUMBER = re.compile(
    r"^\d[\w.,%/-]*$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|"
    r"half|third|quarter|dozen|twice|double)s?(?:-\w+)?$"
)


class Compiled(NamedTuple):
    """One pattern: who it belongs to, its elements, and the place and words of its trigger."""

    owner: int
    cancels: bool
    elements: Sequence_
    at: int
    words: tuple[str, ...]


class Hit(NamedTuple):
    """One pattern found: its owner, the sentence's index, and the matched code points."""

    owner: int
    sentence: int
    span: Span


class Token(NamedTuple):
    """A word with its place."""

    word: str
    start: int
    end: int


def compile_pattern(owner: int, pattern: str, cancels: bool, frequency: Frequency) -> Compiled:
    """Compile one written pattern, triggered by its rarest words; raises PatternFault."""
    elements = parse(pattern)
    trigger = trigger_of(elements, frequency)
    assert trigger is not None, "parse refuses a pattern without a trigger"
    return Compiled(owner, cancels, elements, *trigger)


def tokens_of(plain_text: str, span: Span) -> list[Token]:
    """Return the tokens of a part of a plain (lower-case) text, each in its one form."""
    return [
        Token(canonical_word(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(plain_text, span.start, span.end)
    ]


def _ends(elements: Sequence_, k: int, tokens: Sequence[Token], j: int, step: int) -> Iterable[int]:
    """Yield every place where `elements[k:]` can end when the next token is `tokens[j]`, going by `step` (1 or -1)."""
    if k == len(elements):
        yield j
        return
    element = elements[k]
    kind = element[0]
    inside = 0 <= j < len(tokens)
    if kind == "w":
        if inside and tokens[j].word == element[1]:
            yield from _ends(elements, k + 1, tokens, j + step, step)
    elif kind == "p":
        if inside and tokens[j].word.startswith(element[1]):
            yield from _ends(elements, k + 1, tokens, j + step, step)
    elif kind == "_":
        if inside:
            yield from _ends(elements, k + 1, tokens, j + step, step)
    elif kind == "#":
        if inside and _NUMBER.match(tokens[j].word):
            yield from _ends(elements, k + 1, tokens, j + step, step)
    elif kind == "g":
        for skipped in range(element[1] + 1):
            there = j + step * skipped
            if not -1 <= there <= len(tokens):
                break
            yield from _ends(elements, k + 1, tokens, there, step)
    elif kind == "^":
        if (j == 0) if step > 0 else (j == -1):
            yield from _ends(elements, k + 1, tokens, j, step)
    elif kind == "$":
        if (j == len(tokens)) if step > 0 else (j == len(tokens) - 1):
            yield from _ends(elements, k + 1, tokens, j, step)
    else:
        yield from _group_ends(element, elements, k, tokens, j, step)


def _group_ends(
    element: Element, elements: Sequence_, k: int, tokens: Sequence[Token], j: int, step: int
) -> Iterable[int]:
    if element[2]:
        yield from _ends(elements, k + 1, tokens, j, step)
    for option in element[1]:
        ordered = option if step > 0 else option[::-1]
        for there in _ends(ordered, 0, tokens, j, step):
            yield from _ends(elements, k + 1, tokens, there, step)


def _start(token: Token) -> int:
    return token.start


class PatternSet:
    """All patterns of the loaded packs, compiled together."""

    def __init__(self, patterns: Sequence[Compiled]) -> None:
        self._patterns = patterns
        by_word: dict[str, list[int]] = {}
        for index, pattern in enumerate(patterns):
            for word in dict.fromkeys(v for trigger in pattern.words for v in variants_of_beginning(trigger)):
                by_word.setdefault(word, []).append(index)
        self._words = list(by_word)
        self._by_word = [by_word[word] for word in self._words]
        self._backward = [pattern.elements[: pattern.at][::-1] for pattern in patterns]
        self._forward = [pattern.elements[pattern.at :] for pattern in patterns]
        self._needed = [needed_words(pattern.elements) for pattern in patterns]
        self._reach = [reach_back(pattern.elements[pattern.at]) for pattern in patterns]
        self._automaton = AhoCorasick(self._words) if self._words else None

    def find(self, plain_text: str, sentences: Sequence[Span]) -> list[Hit]:
        """Return every pattern found inside a sentence of a plain text, cancelled ones left out, in order of place."""
        if self._automaton is None or not sentences:
            return []
        starts = [span.start for span in sentences]
        cache: dict[int, tuple[list[Token], frozenset[str]]] = {}
        found: dict[tuple[int, int], Span] = {}
        cancelled: set[tuple[int, int]] = set()
        for word_index, start, _ in self._automaton.find_matches_as_indexes(plain_text, overlapping=True):
            if start and (plain_text[start - 1].isalnum() or plain_text[start - 1] == "'"):
                continue
            index = bisect_right(starts, start) - 1
            if index < 0 or start >= sentences[index].end:
                continue
            if index not in cache:
                tokens = tokens_of(plain_text, sentences[index])
                cache[index] = tokens, frozenset(token.word for token in tokens)
            tokens, present = cache[index]
            place = -1
            for pattern in self._by_word[word_index]:
                if any(words.isdisjoint(present) for words in self._needed[pattern]):
                    continue
                if place < 0:
                    place = max(0, bisect_right(tokens, start, key=_start) - 1)
                self._check(pattern, index, tokens, place, found, cancelled)
        hits = [
            Hit(owner, sentence, span)
            for (owner, sentence), span in found.items()
            if (owner, sentence) not in cancelled
        ]
        return sorted(hits, key=lambda hit: (hit.span.start, hit.owner))

    def _check(
        self,
        pattern: int,
        sentence: int,
        tokens: Sequence[Token],
        place: int,
        found: dict[tuple[int, int], Span],
        cancelled: set[tuple[int, int]],
    ) -> None:
        compiled = self._patterns[pattern]
        key = (compiled.owner, sentence)
        if key in (cancelled if compiled.cancels else found):
            return
        earliest = max(0, place - self._reach[pattern])
        for begin in range(place, earliest - 1, -1):
            end = next((e for e in _ends(self._forward[pattern], 0, tokens, begin, 1) if e > place), None)
            if end is None:
                continue
            back = next(iter(_ends(self._backward[pattern], 0, tokens, begin - 1, -1)), None)
            if back is None:
                continue
            if compiled.cancels:
                cancelled.add(key)
            else:
                low, high = max(0, back + 1), min(len(tokens), end) - 1
                found[key] = Span(tokens[low].start, tokens[high].end)
            return
