"""What was said before: a sentence that comes again, in other letters, with another figure or with another noun."""

from __future__ import annotations

import re
import zlib
from collections import Counter, deque
from collections.abc import Sequence
from itertools import accumulate, chain

from .memo import Memo

#: Words in a row that two texts must share before one counts as copied from the other.
SHINGLE = 6
#: A sentence that comes so often is a refrain: not even its first coming earns anything. A short one may come oftener.
REFRAIN, SHORT_REFRAIN = 3, 5
#: A sentence of at least `LIKE_WORDS` words is an earlier one with a word put for another where it shares this much.
LIKE_WORDS, LIKE = 9, 0.8
#: So many earlier sentences are compared word by word; the whole stays linear in the length of a text.
REMEMBERED = 24
#: So many words may open a sentence that is said again: “As I said, …”.
OPENER = 3
#: A shorter sentence may come again: "I was wrong." is no padding.
LEAST_LETTERS = 12

_WORD = re.compile(r"\w+(?:'\w+)?")
_FIGURE = re.compile(r"\d[\d.,]*")
#: The words in a piece of text without white space, and those that are left without its figures.
_WORDS_IN = Memo(lambda piece: tuple(_WORD.findall(piece)))
_BARE_WORDS_IN = Memo(lambda piece: tuple(_WORD.findall(_FIGURE.sub("#", piece))))


def words_of(plain_text: str) -> list[str]:
    """Return the words of a plain text, in order."""
    return list(chain.from_iterable(map(_WORDS_IN.__getitem__, plain_text.split())))


def shingles(plain_text: str) -> set[int]:
    """Return the hashes of every run of `SHINGLE` words of a plain text."""
    return shingles_of(words_of(plain_text))


def shingles_of(found: Sequence[str]) -> set[int]:
    """Return the hashes of every run of `SHINGLE` of some words."""
    if len(found) < SHINGLE:
        return set()
    joined = " ".join(found).encode()
    lengths = map(len, found if joined.isascii() else [word.encode() for word in found])
    ends = list(accumulate([length + 1 for length in lengths]))
    starts = [0, *ends]
    return {zlib.crc32(joined[start : end - 1]) for start, end in zip(starts, ends[SHINGLE - 1 :], strict=False)}


class Said:
    """The sentences of one text so far."""

    def __init__(self) -> None:
        self._keys: dict[str, int] = {}
        self._runs: dict[int, int] = {}
        self._times: Counter[int] = Counter()
        self._recent: deque[tuple[int, Sequence[str], frozenset[str]]] = deque(maxlen=REMEMBERED)
        #: Sentences remembered so far, and which of them was the last to hold each word.
        self._count = 0
        self._last: dict[str, int] = {}

    def again(self, index: int, sentence: str, words: Sequence[str], own: set[int]) -> tuple[int, ...]:
        """Return which sentences earn nothing because of this one: itself where it was said, the first of a refrain.

        `words` and `own` are the words and the runs of words of the plain sentence.
        """
        # A sentence said again with another opener or another figure is still the same sentence.
        if _FIGURE.search(sentence):
            words = list(chain.from_iterable(map(_BARE_WORDS_IN.__getitem__, sentence.split())))
            own = shingles_of(words)
        key = " ".join(words)
        new = own.difference(self._runs)
        first = self._first(key, words, own, new)
        if first is None:
            first = index
            self._remember(index, words)
        self._keys.setdefault(key, first)
        self._runs.update(dict.fromkeys(new, first))
        if first == index:
            return ()
        self._times[first] += 1
        refrain = REFRAIN if len(words) >= SHINGLE else SHORT_REFRAIN
        return (index, first) if self._times[first] == refrain - 1 else (index,)

    def _remember(self, index: int, words: Sequence[str]) -> None:
        kinds = frozenset(words)
        self._recent.append((index, words, kinds))
        self._count += 1
        self._last.update(dict.fromkeys(kinds, self._count))

    def _first(self, key: str, words: Sequence[str], own: set[int], new: set[int]) -> int | None:
        """Return the first sentence that this one repeats."""
        for skipped in range(min(OPENER, len(words)) + 1):
            bare = " ".join(words[skipped:]) if skipped else key
            if len(bare) > LEAST_LETTERS and bare in self._keys:
                return self._keys[bare]
        if own and (len(own) - len(new)) * 2 >= len(own):
            return min(self._runs[run] for run in own - new)
        if len(words) >= LIKE_WORDS and self._may_share(set(words), len(words)):
            mine = frozenset(words)
            for index, theirs, kinds in self._recent:
                enough = LIKE * max(len(theirs), len(words))
                # Words that stand twice count twice; counting is dear, so what cannot reach enough is not counted.
                if (
                    min(len(theirs), len(words)) >= enough
                    and len(mine & kinds) + len(words) - len(mine) >= enough
                    and (Counter(words) & Counter(theirs)).total() >= enough
                ):
                    return index
        return None

    def _may_share(self, kinds: set[str], size: int) -> bool:
        """Tell whether enough of a sentence's words stand in recent sentences, were they all in the same one."""
        gone = self._count - REMEMBERED
        known = [word for word in kinds if self._last.get(word, 0) > gone]
        return len(known) + size - len(kinds) >= LIKE * size
