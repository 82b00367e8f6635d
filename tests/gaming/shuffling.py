"""Ways of putting the words of an answer out of order."""

from __future__ import annotations

import random  # noqa: TID251  (seeded: the same order each time)
import re
from collections.abc import Callable

_END = re.compile(r"(?<=[.!?]) ")


def split(text: str) -> list[str]:
    """Return the sentences of a text that is written with a blank after each of them."""
    return _END.split(text.strip())


def _all_words(found: list[str], dice: random.Random) -> list[str]:
    dice.shuffle(found)
    return found


def _inside_sentences(found: list[str], dice: random.Random) -> list[str]:
    out = []
    for sentence in split(" ".join(found)):
        inner = sentence.rstrip(".!?").split()
        dice.shuffle(inner)
        out.append(" ".join(inner) + ".")
    return out


def _windows(found: list[str], dice: random.Random) -> list[str]:
    out = []
    for at in range(0, len(found), 8):
        part = found[at : at + 8]
        dice.shuffle(part)
        out.extend(part)
    return out


def _backward(found: list[str], dice: random.Random) -> list[str]:
    return found[::-1]


def _sorted(found: list[str], dice: random.Random) -> list[str]:
    return sorted(found, key=str.lower)


_WAYS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "all-words": _all_words,
    "inside-sentences": _inside_sentences,
    "windows": _windows,
    "backward": _backward,
    "sorted": _sorted,
}
WAYS = tuple(_WAYS)


def shuffled(text: str, way: str) -> str:
    """Return the words of a text in another order, the same each time."""
    return " ".join(_WAYS[way](text.split(), random.Random(len(text))))
