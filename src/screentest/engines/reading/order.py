"""Word order: a small table of which kinds of words follow which, so that a shuffled or heaped text is noticed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise, repeat

from .canonical import canonical_word
from .memo import Memo

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,]*|[,.;:!?-]")
_FUNCTION = frozenset(
    "i we you he she it they me us them him my our your his her its their a an the this that these those and or "
    "but so because if when while although though since as than then not no nor never to of in on at by for with "
    "from about into over after before until between through out up down off is are was were be been being am do "
    "does did have has had will would can could should may might must what which who whose where why how there "
    "here now just only also even still very all any some each every both one other more most less same such i'd "
    "i'll i'm i've we'd we'll we're we've it's that's don't didn't doesn't wasn't weren't isn't can't couldn't "
    "won't wouldn't um uh like well".split()
)
#: The marks among the classes that are no words.
_MARKS = frozenset(",.;:!?")
_SUFFIXES = ("ing", "ed", "ly", "tion", "ment", "ity", "ness", "ers", "er", "est", "able", "ive", "al", "ous", "s")


def word_class(word: str) -> str:
    """Return the class of a word: itself for a function word, its ending else."""
    if word in _FUNCTION or not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "#"
    return next(("-" + ending for ending in _SUFFIXES if word.endswith(ending) and len(word) > len(ending) + 2), "~")


_CLASS_OF = Memo(lambda word: word_class(canonical_word(word)))
#: The classes in a piece of text without white space: no word reaches beyond one.
_CLASSES_IN = Memo(lambda piece: tuple(map(_CLASS_OF.__getitem__, _WORD.findall(piece))))


def classes(plain_text: str) -> list[str]:
    """Return the classes of the words and marks of a plain text, in order."""
    return list(chain.from_iterable(map(_CLASSES_IN.__getitem__, plain_text.split())))


def learn(texts: Iterable[str]) -> dict[str, float]:
    """Return, for each pair of classes seen at least three times, how much more often than chance it stands (log).

    Pairs never seen are judged in `order_score`; the table is small and the same for the same texts.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for text in texts:
        sequence = ["<", *classes(text), ">"]
        for a, b in pairwise(sequence):
            pairs[a, b] += 1
            left[a] += 1
            right[b] += 1
    total = sum(pairs.values())
    table = {}
    for (a, b), n in sorted(pairs.items()):
        if left[a] >= 5 and right[b] >= 5:
            table[f"{a} {b}"] = round(math.log((n + 0.5) * total / (left[a] * right[b] + 0.5 * total)), 2)
    return table


#: What a pair of words costs that was never seen in a row.
UNSEEN = -1.2


#: One pair says no more than this, for or against.
_LEAST, _MOST = -2.0, 3.0


def order_values(plain_words: Sequence[str], table: Mapping[str, float]) -> list[float]:
    """Return what each pair of neighbouring words says for being speech."""
    values = list(map(table.get, map(" ".join, pairwise(plain_words)), repeat(UNSEEN)))
    if not values or (min(values) >= _LEAST and max(values) <= _MOST):
        return values
    return [_LEAST if value < _LEAST else _MOST if value > _MOST else value for value in values]


def mean_order(values: Sequence[float]) -> float:
    """Return the mean of what pairs of words say; about 0.4 and more for speech, about 0 for shuffled words."""
    return sum(values) / len(values)


def order_score(plain_words: Sequence[str], table: Mapping[str, float]) -> float:
    """Return the mean over neighbouring words, or 1.0 where there is nothing to judge by."""
    if len(plain_words) < 2 or not table:
        return 1.0
    return mean_order(order_values(plain_words, table))


def joined(plain_sentence: str) -> bool:
    """Tell whether a function word stands in a sentence by itself; the “off” of a “trade-off” joins nothing."""
    return any(word.strip(",.;:!?()") in _FUNCTION for word in plain_sentence.split())


def function_share(plain_words: Sequence[str]) -> float:
    """Return the share of function words among the words, from 0 to 1; running English has 0.35 to 0.6."""
    letters = len(plain_words) - sum(map(_MARKS.__contains__, plain_words))
    if not letters:
        return 0.0
    return sum(map(_FUNCTION.__contains__, plain_words)) / letters
