"""Wrong turns: whether a stretch of talk is ruled by the words of solving for something that was not asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.question import WrongTurn
from .asks import sentences
from .choose import shortened
from .words import said_words

#: Shorter talk is not judged: anybody may begin anywhere. After a redirect less is enough.
LEAST_WORDS, LEAST_AGAIN = 25, 12
#: The share of sentences that must show a sign, how many of them, and how many different signs.
SHARE, LEAST_HITS, LEAST_SIGNS = 0.5, 2, 2
#: So many different indicators that the key criteria ask for make a turn an answer, whatever its words.
SUBSTANCE = 2


@dataclass(frozen=True, slots=True)
class Astray:
    """A wrong turn that was taken: its name, and the words that show it best."""

    name: str
    line: str


def astray(text: str, turns: Sequence[WrongTurn], substance: int, redirected: bool = False) -> Astray | None:
    """Return the wrong turn that rules a piece of talk.

    `substance` counts the indicators of the key criteria that the same talk shows: who says what was asked for may
    also speak of screens.
    """
    said = sentences(text)
    if len(text.split()) < (LEAST_AGAIN if redirected else LEAST_WORDS) or substance >= SUBSTANCE:
        return None
    stems = [said_words(sentence) for sentence in said]
    best: tuple[int, Astray] | None = None
    for turn in turns:
        signs = [said_words(sign) for sign in turn.signs]
        hits = [[i for i, sign in enumerate(signs) if _holds(sentence, sign)] for sentence in stems]
        shown = [i for i, found in enumerate(hits) if found]
        words = sum(len(stems[i]) for i in shown)
        total = sum(map(len, stems))
        share = max(
            len(shown) / len(said), words / total if redirected or not substance or len(shown) >= LEAST_HITS else 0.0
        )
        kinds = len({sign for found in hits for sign in found})
        # Where nothing was shown of what was asked for, one sentence full of signs is enough.
        if len(shown) < (1 if redirected or not substance else LEAST_HITS) or kinds < LEAST_SIGNS or share < SHARE:
            continue
        count = sum(map(len, hits))
        if best is None or count > best[0]:
            line = max(shown, key=lambda i: (len(hits[i]), bool(shortened(said[i])), -len(said[i])))
            best = (count, Astray(turn.name, shortened(said[line])))
    return best[1] if best else None


def _holds(sentence: tuple[str, ...], sign: tuple[str, ...]) -> bool:
    size = len(sign)
    return any(sentence[i : i + size] == sign for i in range(len(sentence) - size + 1))
