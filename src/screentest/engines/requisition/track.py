"""From signs to the track: log-odds that grow with the root of the evidence, and abstention where it is balanced."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...domain.requisition import TrackReading
from .weights import TrackWeights

#: Rounded so that two machines, which differ in the last digits, give the same figure.
DIGITS = 3
#: Fewer signs than this decide nothing, whatever they say.
LEAST_EVIDENCE = 3
#: Log-odds beyond this are not claimed.
MOST = 6.0


def features(counts: Mapping[str, int], names: Sequence[str]) -> list[float]:
    """Return the sentences of each sign over the root of all evidence: more of it is surer, but ever less so."""
    total = sum(counts.get(name, 0) for name in names)
    root = math.sqrt(total + 2)
    return [counts.get(name, 0) / root for name in names]


def certainty(counts: Mapping[str, int], names: Sequence[str]) -> float:
    """Return the share of the log-odds that the amount of evidence supports: none of nothing, nearly all of much."""
    total = sum(counts.get(name, 0) for name in names)
    return total / (total + 1)


def log_odds(counts: Mapping[str, int], leaning: float | None, weights: TrackWeights) -> float:
    """Return the log-odds for tpm; `leaning` is the head's mean over the job's sentences, None without it."""
    names = list(weights.signs)
    signs = sum(weights.signs[name] * value for name, value in zip(names, features(counts, names), strict=True))
    if leaning is None:
        found = weights.scale_alone * signs + weights.rest_alone
    else:
        found = signs + weights.head * leaning + weights.rest
    return max(-MOST, min(MOST, certainty(counts, names) * found))


def probability(odds: float) -> float:
    """Return the probability of some log-odds."""
    return round(1 / (1 + math.exp(-odds)), DIGITS)


def decided(chance: float, evidence: int, weights: TrackWeights) -> TrackReading:
    """Return the track, or hybrid where neither side has enough of the probability or too little was found."""
    if evidence < LEAST_EVIDENCE:
        return "hybrid"
    if chance >= weights.decide:
        return "tpm"
    return "pm" if chance <= round(1 - weights.decide, DIGITS) else "hybrid"
