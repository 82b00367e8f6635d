"""The trained weights that tell a stated priority from what only sounds like one."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class BriefWeights:
    """Weights of shape (width + columns + 1,), the threshold on the probability, and what they were made with."""

    weights: NDArray[np.float64]
    threshold: float
    corpus: str
    encoder: str
    trainer: str

    def chances(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the probability, for each row, that it states a priority; rounded, so that machines agree."""
        import numpy  # noqa: PLC0415

        logits = numpy.clip(rows @ self.weights, -30, 30)
        chances: NDArray[np.float64] = numpy.round(1.0 / (1.0 + numpy.exp(-logits)), 3)
        return chances


def weights_to_plain(found: BriefWeights, figures: Mapping[str, float]) -> dict[str, Any]:
    """Return weights as plain data, with what was measured."""
    return {
        "corpus": found.corpus,
        "encoder": found.encoder,
        "trainer": found.trainer,
        "threshold": found.threshold,
        "weights": base64.b64encode(found.weights.astype("<f4").tobytes()).decode(),
        **figures,
    }


def weights_from_plain(data: Mapping[str, Any]) -> BriefWeights:
    """Return weights from plain data."""
    import numpy  # noqa: PLC0415

    values = numpy.frombuffer(base64.b64decode(data["weights"]), "<f4").astype(numpy.float64)
    return BriefWeights(values, data["threshold"], data["corpus"], data["encoder"], data["trainer"])
