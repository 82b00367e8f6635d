"""The pattern language: parses a written pattern into elements and picks the words that trigger it.

The language is described in docs/add-an-indicator.md. Elements are plain tuples, so that a compiled pack can hold them:
`("w", word)` a word, `("p", beginning)`, `("_",)` any word, `("#",)` a number, `("g", most)` a gap of up to `most`
words, `("^",)`, `("$",)` and `("|", (sequence, …), optional)`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .canonical import canonical_beginning, canonical_word

Element = tuple[Any, ...]
Sequence_ = tuple[Element, ...]

_TOKEN = re.compile(r"\(|\)\??|\||\.\.\.\d*|<num>|\^|\$|[^\s()|]+")
_WORDLIKE = re.compile(r"^[\w'’&/%+-]+\*?$")
_GAP = 4

#: How often a word stands in a thousand words of speech; used only to choose rare triggers.
Frequency = Mapping[str, float]
_UNKNOWN = 0.05


class PatternFault(ValueError):
    """A pattern that cannot be read; the message says why."""


def parse(pattern: str) -> Sequence_:
    """Parse one written pattern; raises PatternFault with the reason."""
    tokens = _TOKEN.findall(pattern.replace("’", "'"))
    elements, rest = _sequence(tokens, 0, pattern)
    if rest != len(tokens):
        raise PatternFault(f"unexpected “{tokens[rest]}” in “{pattern}”")
    if not elements:
        raise PatternFault("the pattern is empty")
    trigger = trigger_of(elements, {})
    if trigger is None or not any(len(word) >= 3 for word in trigger[1]):
        raise PatternFault(f"“{pattern}” needs at least one word of three letters outside optional groups")
    return elements


def _sequence(tokens: list[str], at: int, pattern: str) -> tuple[Sequence_, int]:
    elements: list[Element] = []
    while at < len(tokens):
        token = tokens[at]
        if token in ("|", ")", ")?"):
            break
        if token == "(":
            group, at = _group(tokens, at + 1, pattern)
            elements.append(group)
            continue
        elements.append(_element(token, pattern))
        at += 1
    while elements and elements[-1][0] == "g":
        elements.pop()
    return tuple(elements), at


def _group(tokens: list[str], at: int, pattern: str) -> tuple[Element, int]:
    options: list[Sequence_] = []
    while True:
        option, at = _sequence(tokens, at, pattern)
        if not option:
            raise PatternFault(f"an empty alternative in “{pattern}”")
        options.append(option)
        if at >= len(tokens):
            raise PatternFault(f"a bracket is not closed in “{pattern}”")
        if tokens[at] == "|":
            at += 1
            continue
        return ("|", tuple(options), tokens[at] == ")?"), at + 1


def _element(token: str, pattern: str) -> Element:
    if token.startswith("..."):
        return ("g", int(token[3:] or _GAP))
    if token in ("^", "$"):
        return (token,)
    if token == "<num>":
        return ("#",)
    if token in ("_", "*"):
        return ("_",)
    if token.endswith("?"):
        return ("|", ((_element(token[:-1], pattern),),), True)
    word = token.lower().strip(",")
    if not _WORDLIKE.match(word):
        raise PatternFault(f"“{token}” is not a word of the pattern language, in “{pattern}”")
    return ("p", canonical_beginning(word[:-1])) if word.endswith("*") else ("w", canonical_word(word))


def _rarity(element: Element, frequency: Frequency) -> float:
    """Return how often an element's words stand in a thousand words; infinity where it has none to look for."""
    kind = element[0]
    if kind == "w":
        return frequency.get(element[1], _UNKNOWN) if len(element[1]) >= 3 else 50.0
    if kind == "p":
        return 3.0 / len(element[1]) if len(element[1]) >= 3 else float("inf")
    if kind == "|" and not element[2]:
        return sum(min((_rarity(part, frequency) for part in option), default=float("inf")) for option in element[1])
    return float("inf")


def trigger_of(elements: Sequence_, frequency: Frequency) -> tuple[int, tuple[str, ...]] | None:
    """Choose the element whose words are rarest: its place, and its words (each alternative's rarest word)."""
    best = min(range(len(elements)), key=lambda i: _rarity(elements[i], frequency), default=None)
    if best is None or _rarity(elements[best], frequency) == float("inf"):
        return None
    return best, tuple(dict.fromkeys(_trigger_words(elements[best], frequency)))


def _trigger_words(element: Element, frequency: Frequency) -> list[str]:
    if element[0] in ("w", "p"):
        return [element[1]]
    words: list[str] = []
    for option in element[1]:
        words.extend(_trigger_words(min(option, key=lambda part: _rarity(part, frequency)), frequency))
    return words


def needed_words(elements: Sequence_) -> list[frozenset[str]]:
    """Return, for each element that must stand there as one of some words, those words."""
    needed = []
    for element in elements:
        words = _needed_of(element)
        if words:
            needed.append(frozenset(words))
    return needed


def _needed_of(element: Element) -> list[str]:
    """Return the words of which one must occur for an element to match; none where that cannot be said.

    Of an alternative of several words the longest one is taken: it is the rarest, so far as that can be seen.
    """
    if element[0] == "w":
        return [element[1]]
    if element[0] != "|" or element[2]:
        return []
    words: list[str] = []
    for option in element[1]:
        if len(option) == 1 and option[0][0] == "w":
            words.append(option[0][1])
            continue
        found = [some for part in option if (some := _needed_of(part))]
        if not found:
            return []
        words.extend(max(found, key=lambda some: min(map(len, some))))
    return words


def heads_of(element: Element) -> frozenset[str] | None:
    """Return the words with one of which an element's match begins; None where that cannot be said."""
    if element[0] == "w":
        return frozenset([element[1]])
    if element[0] != "|" or element[2] or any(option[0][0] != "w" for option in element[1]):
        return None
    return frozenset(option[0][1] for option in element[1])


def reach_back(element: Element) -> int:
    """Return how many words of a group can stand before its trigger word: 0 unless an alternative has several."""
    return max(0, _most_words(element) - 1) if element[0] == "|" else 0


def _most_words(element: Element) -> int:
    """Return the most words that an element can cover."""
    if element[0] == "|":
        return max(sum(_most_words(part) for part in option) for option in element[1])
    return int(element[1]) if element[0] == "g" else 0 if element[0] in ("^", "$") else 1
