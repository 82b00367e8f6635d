"""Extracts on which the reading of exposure is fitted: the packs' pairs, and made-up ones full of misleading words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...domain.requisition import RoleSign
from ...domain.text import Span, count_words
from ...engines.reading.segment import sentences
from ...engines.requisition import exposure as scope
from ...engines.requisition.fit import FOLDS, RIDGE, evened, ridge_head
from ...engines.requisition.heads import Vectors, with_constant
from ...engines.requisition.signs import Find, counts_of, seen_in

Lists = Mapping[str, Sequence[str]]
Encode = Callable[[Sequence[str]], NDArray[np.float32]]
#: A made-up extract holds one decisive sentence, so many that sound like the other side, so many that sound like none.
MISLEADING, PLAIN = 3, 2
UNDECIDED = 4.0
#: An extract with more words than this is told apart in the figures: it is as long as those that people paste.
LONG = 55


@dataclass(frozen=True, slots=True)
class Reader:
    """The signs and what finds them."""

    signs: tuple[RoleSign, ...]
    find: Find

    def balance(self, parts: Sequence[str]) -> float:
        """Return the balance of signs over the sentences of an extract."""
        text = "\n".join(parts)
        spans, at = [], 0
        for part in parts:
            spans.append(Span(at, at + len(part)))
            at += len(part) + 1
        sides = {sign.id: sign.side for sign in self.signs}
        seen = [
            s for s in seen_in(text, spans, self.signs, self.find) if s.sign.side in ("event-bound", "foundational")
        ]
        return scope.balance(counts_of(seen), sides)


def made_up(lists: Lists) -> Iterator[tuple[list[str], float, int]]:
    """Yield (sentences, label, fold) of made-up extracts; all sentences of one are of one fold."""
    for side, label, other in (
        ("event_bound", 1.0, "sounds_foundational"),
        ("foundational", -1.0, "sounds_event_bound"),
    ):
        for i, decisive in enumerate(lists[side]):
            fold = i % FOLDS
            misleads, plain = (
                [text for n, text in enumerate(lists[name]) if n % FOLDS == fold] for name in (other, "undecided")
            )
            step = i // FOLDS
            parts = [misleads[(step + n) % len(misleads)] for n in range(MISLEADING)]
            parts += [plain[(step + n) % len(plain)] for n in range(PLAIN)]
            place = i % (len(parts) + 1)
            yield [*parts[:place], decisive, *parts[place:]], label, fold


def scope_rows(
    lists: Lists,
    pairs: Sequence[tuple[str, float, int]],
    vectors: NDArray[np.float32],
    labels: Vectors,
    groups: Sequence[int],
    size: float,
    encode: Encode,
    reader: Reader,
) -> tuple[Vectors, Vectors, NDArray[np.str_]]:
    """Return (balance, pooled head, 1) of each extract, its label (1 event-bound, 0 not) and its kind.

    Each extract is scored by a head that saw nothing of its fold.
    """
    fold = np.array(groups) % FOLDS
    heads = []
    for k in range(FOLDS):
        seen = fold != k
        heads.append(ridge_head(vectors[seen], labels[seen], evened(labels[seen], UNDECIDED), RIDGE["exposure"]) * size)
    extracts = [(parts, label, k, "made up") for parts, label, k in made_up(lists)]
    for text, label, group in pairs:
        parts = [s.of(text) for s in sentences(text) if count_words(s.of(text)) >= 3]
        extracts.append((parts, label, group % FOLDS, "long pairs" if count_words(text) > LONG else "short pairs"))
    distinct = list(dict.fromkeys(part for parts, _, _, _ in extracts for part in parts))
    place = {text: i for i, text in enumerate(distinct)}
    every = with_constant(encode(distinct))
    rows = [
        (reader.balance(parts), scope.pooled([float(every[place[p]] @ heads[k]) for p in parts]), 1.0)
        for parts, _, k, _ in extracts
    ]
    truth = np.array([1.0 if label > 0 else 0.0 for _, label, _, _ in extracts])
    return np.array(rows), truth, np.array([kind for _, _, _, kind in extracts])
