"""What a classifier sees of a sentence beside its vector: which cues stand in it, numbers, who is spoken to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...domain.text import plain
from .cues import GROUPS, Cues, tidy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NUMBER = re.compile(r"\d[\d.,]*")
_WE = re.compile(r"\b(?:we|our|us|i|my)\b")
_YOU = re.compile(r"\b(?:you|your)\b")
_NOW = re.compile(
    r"\b(?:we|i)(?:'re|'ll| are| will|'m)\b|"
    r"\b(?:going to|gonna|want to|continue|keep|plan to|intend|next|coming|more)\b"
)
#: Names of the columns beside the cue groups.
OTHERS = ("question mark", "a number", "three numbers", "we", "you", "now or next", "past alone", "short", "long")
NAMES = (*GROUPS, *OTHERS)
#: What one column weighs beside a unit vector.
SCALE = 0.35


def form(sentence: str) -> str:
    """Return the form of a sentence that is encoded: lower case, no fillers, no stops, figures as “n”."""
    return " ".join(_NUMBER.sub("n", tidy(plain(sentence))).strip(" .!…").split())


def features(sentence: str, cues: Cues) -> list[float]:
    """Return the columns of a sentence, in the order of `NAMES`, each 0 or `SCALE`."""
    low = tidy(plain(sentence))
    seen = [cues.seen(group, low) for group in GROUPS]
    numbers = len(_NUMBER.findall(low))
    now = _NOW.search(low) is not None
    words = low.count(" ") + 1
    past = seen[GROUPS.index("past")]
    others = [
        low.endswith("?"),
        numbers > 0,
        numbers > 2,
        _WE.search(low) is not None,
        _YOU.search(low) is not None,
        now,
        past and not now,
        words < 9,
        words > 30,
    ]
    return [SCALE * float(value) for value in (*seen, *others)]


def rows(sentences: Sequence[str], vectors: NDArray[np.float32], cues: Cues) -> NDArray[np.float64]:
    """Return vectors with their columns and a constant, shape (n, width + len(NAMES) + 1)."""
    import numpy  # noqa: PLC0415 - only where the full extra is installed

    columns = numpy.array([features(sentence, cues) for sentence in sentences], dtype=numpy.float64)
    columns = columns.reshape(len(sentences), len(NAMES))
    return numpy.hstack([vectors.astype(numpy.float64), columns, numpy.ones((len(sentences), 1))])
