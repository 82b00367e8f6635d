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


def _by_length(found: list[str], dice: random.Random) -> list[str]:
    return sorted(found, key=len)


def _every_second(found: list[str], dice: random.Random) -> list[str]:
    out = []
    for sentence in split(" ".join(found)):
        inner = sentence.rstrip(".!?").split()
        out.append(" ".join(inner[::2] + inner[1::2]) + ".")
    return out


def _halves_in_turn(found: list[str], dice: random.Random) -> list[str]:
    half = len(found) // 2
    return [word for pair in zip(found[:half], found[half:], strict=False) for word in pair]


def _neighbours_swapped(found: list[str], dice: random.Random) -> list[str]:
    return [word for at in range(0, len(found) - 1, 2) for word in (found[at + 1], found[at])]


_WAYS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "all-words": _all_words,
    "inside-sentences": _inside_sentences,
    "windows": _windows,
    "backward": _backward,
    "sorted": _sorted,
    "by-length": _by_length,
    "every-second": _every_second,
    "halves-in-turn": _halves_in_turn,
    "neighbours-swapped": _neighbours_swapped,
}
WAYS = tuple(_WAYS)


def shuffled(text: str, way: str) -> str:
    """Return the words of a text in another order, the same each time."""
    return " ".join(_WAYS[way](text.split(), random.Random(len(text))))


def letters_jumbled(text: str) -> str:
    """Return a text in which every other word, by the dice, has its letters out of order."""
    dice = random.Random(3)
    return " ".join(w if dice.random() < 0.5 else "".join(dice.sample(w, len(w))) for w in text.split())


def long_words(text: str) -> str:
    """Return only the longer words of a text."""
    return " ".join(word for word in text.split() if len(word) > 4) + "."
