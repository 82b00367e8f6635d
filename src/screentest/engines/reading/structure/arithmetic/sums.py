"""Sums with their signs said: “120 plus 80 plus 50 makes 250”, “20 minus 5 is 15”, of as many figures as there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..hints import holds_any
from .bounds import Bounds, misses
from .figures import Figure, Masked
from .units import same_measure

_WORDS = r"(?: (?!plus\b|minus\b|times\b|by\b|and\b|or\b|so\b|is\b|are\b|each\b|per\b)[a-z'-]+){0,3}?"
_IS = (
    r"(?:,? (?:is|are|was|makes?|made|making|gives?|gave|equals|comes to|came to|adds up to|that's|that is|that makes|"
    r"so|which is|which makes)\b|,? =){1,2} ?"
)
_OPERATOR = r"(?:plus|\+|and another|and then another|minus)"
_NO_TOTAL = (
    r"(?![\d%#])(?! (?:less|more|fewer|times|each|apiece|per|an?|every|to|of|or|percent|plus|minus|x)\b| ?[+*/=-])"
)
_CHAIN = re.compile(
    rf"#\d+(?P<sign>%?){_WORDS}(?:,? {_OPERATOR} #\d+(?P=sign){_WORDS})+{_IS}#(?P<total>\d+)(?P=sign){_NO_TOTAL}"
)
_STEP = re.compile(r"#(\d+)%?([^#]*)")
#: What is read is not the whole of a sum of which a piece, or a factor, stands before it.
_BEGUN = re.compile(
    r"(?:#\d+%?[^.;#]{0,40}(?:,|\band|\bor|&|\+|-|/|\bthen)|\b(?:plus|minus|times|multiplied by|divided by|over|x|another|add|"
    r"adding|on top of|less|of)|[*/+]) ?$"
)
#: “Two and two make five”, “one plus one is three”: said of people, not of figures.
_SAYINGS = ((1, 1), (2, 2, 5))


def possible(said: str) -> bool:
    """Tell cheaply whether a piece of plain text can hold what is judged here."""
    return holds_any(said, (" plus ", "+", " another ", " minus "))


def contradicted(text: Masked) -> Iterator[tuple[int, int]]:
    """Yield the first figure and the total of each sum that cannot be true."""
    for match in _CHAIN.finditer(text.text):
        if _BEGUN.search(text.text, max(0, match.start() - 60), match.start()):
            continue
        steps = _STEP.findall(text.text, match.start(), match.start("total") - 1)
        total = text.figures[int(match["total"])]
        parts = [text.figures[int(number)] for number, _ in steps]
        after = [words for _, words in steps]
        if not same_measure([*after, text.text[match.end() : match.end() + 12]]) or _loose([*parts, total]):
            continue
        true = Bounds(parts[0].low, parts[0].high)
        for before, part in zip(after, parts[1:], strict=False):
            taken = before.rstrip().endswith("minus")
            true = true.plus(Bounds(-part.high, -part.low) if taken else Bounds(part.low, part.high))
        if misses(Bounds(total.low, total.high), true, 0.02):
            yield int(steps[0][0]), int(match["total"])


def _loose(figures: list[Figure]) -> bool:
    """Tell whether a sum is a saying, or has a figure to which another's “thousand” may belong."""
    values = tuple(f.value for f in figures)
    large = [f for f in figures if f.scaled > 1 or (f.value >= 1000 and f.value % 1000 == 0)]
    return any(values[: len(known)] == known for known in _SAYINGS) or (bool(large) and min(values) < 1000)
