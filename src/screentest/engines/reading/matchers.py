"""Turns the elements of a pattern into a chain of small functions that walk the words of a sentence.

A walk goes forward (`step` 1) or backward (-1) and tries what may stand there in a fixed order: a gap or an optional
group takes as little as it can, alternatives are tried as written. Each function calls the next one, so the first walk
that reaches the end is the match. Walks are made when a pattern is first walked, so that starting the program is quick.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from .pattern_language import Element

#: The words of a sentence in their one form, and "" after the last one: it is no word, and what stands at -1.
Words = Sequence[str]
#: From a place, where the walk ends; None where it does not. A forward walk must end beyond the third argument.
Walk = Callable[[Words, int, int], "int | None"]

NUMBER = re.compile(
    r"^\d[\w.,%/-]*$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|"
    r"half|third|quarter|dozen|twice|double)s?(?:-\w+)?$"
)


def forward(elements: Sequence[Element]) -> Walk:
    """Return the walk over `elements` from left to right."""
    return _chain(elements, 1, _beyond)


def backward(elements: Sequence[Element]) -> Walk:
    """Return the walk over `elements` from right to left; it ends at the place before the first word."""
    return _chain(elements[::-1], -1, _anywhere)


def _beyond(words: Words, at: int, past: int) -> int | None:
    return at if at > past else None


def _anywhere(words: Words, at: int, past: int) -> int | None:
    return at


def _chain(elements: Iterable[Element], step: int, then: Walk) -> Walk:
    for element in reversed(list(elements)):
        then = _MAKERS[element[0]](element, step, then)
    return then


def _word(element: Element, step: int, then: Walk) -> Walk:
    wanted = element[1]
    return lambda words, at, past: then(words, at + step, past) if words[at] == wanted else None


def _beginning(element: Element, step: int, then: Walk) -> Walk:
    wanted = element[1]
    return lambda words, at, past: then(words, at + step, past) if words[at].startswith(wanted) else None


def _any_word(element: Element, step: int, then: Walk) -> Walk:
    return lambda words, at, past: then(words, at + step, past) if words[at] else None


def _number(element: Element, step: int, then: Walk) -> Walk:
    return lambda words, at, past: then(words, at + step, past) if NUMBER.match(words[at]) else None


def _gap(element: Element, step: int, then: Walk) -> Walk:
    most = element[1]

    def walk(words: Words, at: int, past: int) -> int | None:
        last = min(at + most, len(words) - 1) if step > 0 else max(at - most, -1)
        for there in range(at, last + step, step):
            end = then(words, there, past)
            if end is not None:
                return end
        return None

    return walk


def _first(element: Element, step: int, then: Walk) -> Walk:
    edge = 0 if step > 0 else -1
    return lambda words, at, past: then(words, at, past) if at == edge else None


def _last(element: Element, step: int, then: Walk) -> Walk:
    before = 1 if step > 0 else 2
    return lambda words, at, past: then(words, at, past) if at == len(words) - before else None


def _group(element: Element, step: int, then: Walk) -> Walk:
    options = [option[::step] for option in element[1]]
    plain_heads = all(option[0][0] == "w" for option in options)
    by_head = _by_head(options, step, then) if plain_heads else {}
    any_head = [] if plain_heads else [_chain(option, step, then) for option in options]
    optional = element[2]

    def walk(words: Words, at: int, past: int) -> int | None:
        if optional:
            end = then(words, at, past)
            if end is not None:
                return end
        for option in by_head.get(words[at], any_head):
            end = option(words, at, past)
            if end is not None:
                return end
        return None

    return walk


def _by_head(options: Iterable[Sequence[Element]], step: int, then: Walk) -> dict[str, list[Walk]]:
    """Return the walks of alternatives that all begin with a word, by that word and in order."""
    follow = _step_on(step, then)
    found: dict[str, list[Walk]] = {}
    for option in options:
        rest = option[1:]
        found.setdefault(option[0][1], []).append(_step_on(step, _chain(rest, step, then)) if rest else follow)
    return found


def _step_on(step: int, then: Walk) -> Walk:
    """Return the walk past a word that is known to match."""
    return lambda words, at, past: then(words, at + step, past)


_MAKERS: dict[str, Callable[[Element, int, Walk], Walk]] = {
    "w": _word,
    "p": _beginning,
    "_": _any_word,
    "#": _number,
    "g": _gap,
    "^": _first,
    "$": _last,
    "|": _group,
}
