"""The encoder: turns sentences into vectors, offline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Encoder(Protocol):
    """Sentence embeddings of a fixed width."""

    #: Digest of the model's files: a head trained on one encoder is never used with another.
    digest: str

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return an array of shape (len(sentences), width), each row of unit length."""
        ...
