"""Finds all patterns of all packs in one pass over the words: triggers first, then a walk around each of them.

Every pattern has a trigger, its rarest words. An automaton over all triggers says, once for each different word, which
patterns the word can trigger; after that a word costs one look-up. Only the patterns whose other words stand in the
sentence too are walked (see `matchers`). A pattern that cancels is looked for only where its owner was found.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ...domain.text import Span
from .canonical import canonical_word
from .matchers import NUMBER, Walk, backward, forward
from .memo import LONGEST, REMEMBERED, Memo
from .pattern_language import Element, Frequency, Sequence_, heads_of, needed_words, parse, reach_back, trigger_of

_TOKEN = re.compile(r"\d++(?:[.,]\d++)++%?|\w++(?:['&/-]\w++)*+%?|[%+]")
_NUMBER = NUMBER
#: The bit of the group of all numbers (see `_Half`).
_ANY_NUMBER = 1


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


#: Where a match begins and ends, in words.
Place = tuple[int, int]


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


def _beginnings(element: Element) -> Iterator[str]:
    """Yield the beginnings that an element or its alternatives stand for (“decid*”)."""
    if element[0] == "p":
        yield element[1]
    elif element[0] == "|":
        for option in element[1]:
            for part in option:
                if part[0] in ("p", "|"):
                    yield from _beginnings(part)


class _Supplies(dict[str, int]):
    """What each word supplies, as bits; most supply nothing."""

    def __missing__(self, word: str) -> int:
        return _ANY_NUMBER if NUMBER.match(word) else 0


class _Ready:
    """A pattern made ready to be looked for; its walks are made when it is first walked."""

    __slots__ = ("_back", "_compiled", "_heads", "_on", "_reach", "needs", "owner")

    def __init__(self, compiled: Compiled, needs: int) -> None:
        self._compiled = compiled
        self.owner = compiled.owner
        self.needs = needs
        self._reach = reach_back(compiled.elements[compiled.at])
        self._on: Walk | None = None
        self._back: Walk | None = None
        self._heads: frozenset[str] | None = None

    def find(self, words: Sequence[str], place: int) -> Place | None:
        """Return where the match around a trigger stands, in words."""
        if self._on is None:
            elements, at = self._compiled.elements, self._compiled.at
            self._back = backward(elements[:at]) if at else None
            self._on = forward(elements[at:])
            self._heads = heads_of(elements[at])
        heads = self._heads
        for begin in range(place, max(0, place - self._reach) - 1, -1):
            if heads is not None and words[begin] not in heads:
                continue
            end = self._on(words, begin, place)
            if end is None:
                continue
            if self._back is None:
                return begin, end
            back = self._back(words, begin - 1, place)
            if back is not None:
                return back + 1, end
        return None


class _Half:
    """The patterns that find, or those that cancel, behind one automaton over their triggers.

    Besides its trigger a pattern needs one word of each of some groups. Every group has a bit, so that what a pattern
    needs and what a sentence lacks are two numbers. The lowest bit is that of the group of all numbers.
    """

    def __init__(self, patterns: Sequence[Compiled]) -> None:
        self._patterns = patterns
        by_word: dict[str, list[int]] = {}
        for index, pattern in enumerate(patterns):
            for word in pattern.words:
                by_word.setdefault(word, []).append(index)
        self._by_word = list(by_word.values())
        self._automaton = AhoCorasick(list(by_word)) if by_word else None
        self._begins: dict[int, frozenset[str]] = {}
        self._ready: dict[int, _Ready] = {}
        self._triggered = Memo(self._triggers)
        self._bits: dict[frozenset[str], int] = {}
        self._all = _ANY_NUMBER
        self._supplies = _Supplies()

    def find(self, words: Sequence[str], only: Container[int] | None = None) -> dict[int, Place]:
        """Return the first match of each owner (of `only` these); `words` has "" after the last one."""
        starting = list(map(self._triggered.__getitem__, words))
        lacking = self._all ^ reduce(or_, filter(None, map(self._supplies.__getitem__, words)), 0)
        found: dict[int, Place] = {}
        for at, pattern in [(at, p) for at, some in enumerate(starting) for needs, p in some if not needs & lacking]:
            owner = pattern.owner
            if owner not in found and (only is None or owner in only):
                place = pattern.find(words, at)
                if place is not None:
                    found[owner] = place
        return found

    def _triggers(self, word: str) -> tuple[tuple[int, _Ready], ...]:
        """Return the patterns that a word can trigger, each behind what it needs."""
        if len(self._supplies) > 2 * REMEMBERED:
            self._supplies = _Supplies((word, bits) for word, bits in self._supplies.items() if bits > _ANY_NUMBER)
        if len(word) <= LONGEST:
            self._supplies[word] = self._supplies[word]
        if self._automaton is None:
            return ()
        indexes = dict.fromkeys(
            index
            for trigger, start, end in self._automaton.find_matches_as_indexes(word, overlapping=True)
            if start == 0
            for index in self._by_word[trigger]
            if end == len(word) or word[:end] in self._beginnings(index)
        )
        ready = [self._ready.get(index) or self._make_ready(index) for index in indexes]
        return tuple((pattern.needs, pattern) for pattern in ready)

    def _beginnings(self, index: int) -> frozenset[str]:
        """Return the beginnings among a pattern's triggers."""
        if index not in self._begins:
            compiled = self._patterns[index]
            self._begins[index] = frozenset(_beginnings(compiled.elements[compiled.at]))
        return self._begins[index]

    def _make_ready(self, index: int) -> _Ready:
        compiled = self._patterns[index]
        elements, at = compiled.elements, compiled.at
        others = (*elements[:at], *elements[at + 1 :])
        needs = reduce(or_, map(self._bit_of, needed_words(others)), 0)
        if any(element[0] == "#" for element in others):
            needs |= _ANY_NUMBER
        ready = self._ready[index] = _Ready(compiled, needs)
        return ready

    def _bit_of(self, group: frozenset[str]) -> int:
        if group not in self._bits:
            bit = self._bits[group] = 2 << len(self._bits)
            self._all |= bit
            for word in group:
                self._supplies[word] = self._supplies[word] | bit
        return self._bits[group]


class PatternSet:
    """All patterns of the loaded packs, compiled together."""

    def __init__(self, patterns: Sequence[Compiled]) -> None:
        self._finding = _Half([pattern for pattern in patterns if not pattern.cancels])
        self._cancelling = _Half([pattern for pattern in patterns if pattern.cancels])
        self._form_of = Memo(canonical_word)
        self._words_of = Memo(self._words_in)

    def find(self, plain_text: str, sentences: Sequence[Span]) -> list[Hit]:
        """Return every pattern found inside a sentence of a plain text, cancelled ones left out, in order of place."""
        hits: list[Hit] = []
        words_of = self._words_of.__getitem__
        for index, span in enumerate(sentences):
            words = list(chain.from_iterable(map(words_of, plain_text[span.start : span.end].split())))
            words.append("")
            found = self._finding.find(words)
            if found:
                for owner in self._cancelling.find(words, found):
                    del found[owner]
            if found:
                at = [m.span() for m in _TOKEN.finditer(plain_text, span.start, span.end)]
                hits.extend(Hit(owner, index, Span(at[a][0], at[b - 1][1])) for owner, (a, b) in found.items())
        return sorted(hits, key=lambda hit: (hit.span.start, hit.owner))

    def _words_in(self, piece: str) -> tuple[str, ...]:
        """Return the words of a piece without white space; no word reaches beyond one."""
        return tuple(map(self._form_of.__getitem__, _TOKEN.findall(piece)))
