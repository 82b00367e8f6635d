"""An encoder that remembers: a suite reads the same sentences hundreds of times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screentest.ports.encoder import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class RememberingEncoder:
    """Gives each sentence the vector that it got the first time."""

    def __init__(self, inner: Encoder) -> None:
        self._inner = inner
        self._seen: dict[str, NDArray[np.float32]] = {}
        self.digest = inner.digest

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return one row for each sentence."""
        import numpy as np

        new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._seen]
        if new:
            self._seen.update(zip(new, self._inner.encode(new), strict=True))
        return np.stack([self._seen[sentence] for sentence in sentences]) if sentences else self._inner.encode([])
