"""Two linear heads over sentence embeddings, track and exposure; imported only where an encoder is there."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...ports.encoder import Encoder

Vectors = NDArray[np.float64]
#: What the constant input of a head holds: small, so that the ridge bears on the bias too.
CONSTANT = 0.3


def with_constant(vectors: NDArray[Any]) -> Vectors:
    """Return the vectors with the constant input as a last column."""
    return np.hstack([vectors.astype(np.float64), np.full((len(vectors), 1), CONSTANT)])


def head_to_text(head: Vectors) -> str:
    """Return a head as text."""
    return base64.b64encode(head.astype("<f4").tobytes()).decode()


class SentenceHeads:
    """Scores sentences with both heads; a sentence of one side, held out, scores about 1 or -1."""

    def __init__(self, encoder: Encoder, plain: Mapping[str, Any]) -> None:
        if encoder.digest != plain["encoder"]:
            raise ValueError(f"the heads were trained with {plain['encoder']}, not with {encoder.digest}")
        self._encoder = encoder
        rows = [np.frombuffer(base64.b64decode(plain["heads"][name]), "<f4") for name in ("track", "exposure")]
        self._heads = np.array(rows, dtype=np.float64).T

    def __call__(self, sentences: Sequence[str]) -> Sequence[tuple[float, float]]:
        """Return (toward tpm, toward event-bound) for each sentence."""
        if not sentences:
            return []
        found = with_constant(self._encoder.encode(list(sentences))) @ self._heads
        return [(float(row[0]), float(row[1])) for row in found]
