"""The weights that a requisition is read with: log-odds of signs and of the heads' scores; plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: Raised when the way of reading or training changes: weights carry it.
TRAINER = "requisition-1"
#: Scores sentences: for each its leaning to tpm (positive) or pm, and to event-bound (positive) or foundational.
Score = Callable[[Sequence[str]], Sequence[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class TrackWeights:
    """Log-odds toward tpm: of each sign, of the head's mean, and at rest; `_alone` is for reading without the head.

    A probability from `decide` up (or under one less it) is a decision; between them lies abstention.
    """

    signs: Mapping[str, float]
    head: float
    rest: float
    scale_alone: float
    rest_alone: float
    decide: float


@dataclass(frozen=True, slots=True)
class ExposureWeights:
    """Log-odds toward event-bound: of the balance of signs, of the head, and at rest; `_alone` without the head."""

    signs: float
    head: float
    rest: float
    signs_alone: float
    rest_alone: float


@dataclass(frozen=True, slots=True)
class RequisitionWeights:
    """What was fitted, when, and on which corpus and encoder."""

    track: TrackWeights
    exposure: ExposureWeights
    corpus: str
    encoder: str
    trainer: str
    as_of: str


def weights_from_plain(data: Mapping[str, Any]) -> RequisitionWeights:
    """Return the weights that a file holds."""
    return RequisitionWeights(
        TrackWeights(**data["track"]),
        ExposureWeights(**data["exposure"]),
        data["corpus"],
        data["encoder"],
        data["trainer"],
        data["as_of"],
    )
