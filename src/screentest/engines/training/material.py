"""What heads are trained on: labelled sentences, each with the group that must never straddle a split."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with what it shows.

    `lacks` are the codes it was written not to show. The marks of a whole answer are complete (`complete`): what its
    sentences do not show is absent from them. What is `held` is never trained on: bars and figures come from it.
    What is `ordinary` shows nothing against the speaker; what it shows for them is not known.
    """

    text: str
    group: str
    shows: frozenset[str]
    lacks: frozenset[str]
    complete: bool = False
    held: bool = False
    ordinary: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """All sentences as arrays. `vectors` has shape (n, width + 1), the last column constant; masks have shape (n,).

    `side` gives, for each code, "for" or "against"; `fold` is the number of the fold a sentence is held out in.
    """

    vectors: Vectors
    complete: Mask
    fold: NDArray[np.int64]
    shows: Mapping[str, Mask]
    lacks: Mapping[str, Mask]
    side: Mapping[str, str]

    def plain_vectors(self) -> NDArray[np.float32]:
        """Return the vectors without the constant column, shape (n, width)."""
        return self.vectors[:, :-1].astype(np.float32)

    def any_of(self, masks: Mapping[str, Mask], side: str) -> Mask:
        """Return where any code of one side is set."""
        found = np.zeros(len(self.vectors), dtype=bool)
        for code, mask in masks.items():
            if self.side[code] == side:
                found |= mask
        return found


#: The side of the head that knows sentences which say nothing of anybody's work; it is on neither side of the speaker.
NOISE_SIDE = "noise"

#: The side of the heads that know a mistake in all its forms, whichever indicator names it.
MISTAKE_SIDE = "mistake"

#: One group in so many is held out of training.
HELD_EVERY = 5


def held_out(group: str) -> bool:
    """Tell whether a group of sentences is held out; it depends on the group's name alone, on every machine."""
    return zlib.crc32(group.encode()) % HELD_EVERY == 0


#: What the constant column holds: small, so that the ridge bears on the bias too.
CONSTANT = 0.3


def table_of(sentences: Sequence[Labelled], vectors: NDArray[np.float32], side: Mapping[str, str], folds: int) -> Table:
    """Return sentences as arrays; a group's fold depends on its name alone, so it is the same on every machine."""
    codes = sorted(side)
    return Table(
        np.hstack([vectors.astype(np.float64), np.full((len(vectors), 1), CONSTANT)]),
        np.array([s.complete for s in sentences]),
        np.array([zlib.crc32(s.group.encode()) % folds for s in sentences]),
        {code: np.array([code in s.shows for s in sentences]) for code in codes},
        {code: np.array([code in s.lacks for s in sentences]) for code in codes},
        dict(side),
    )
