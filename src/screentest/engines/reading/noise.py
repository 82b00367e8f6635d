"""Sentences that say nothing of anybody's work: off topic, empty talk, talk to the grader."""

from __future__ import annotations

from collections.abc import Sequence

#: The head that knows them; it is no indicator and never evidence.
NOISE = "NOISE"

#: Stands for a sentence in a stretch of a text that tells nothing of work; no indicator either.
ASIDE = "ASIDE"


def noise_in(sightings: Sequence[tuple[int, str, float]]) -> frozenset[int]:
    """Return the indexes of the sentences that a detector took for noise."""
    return frozenset(index for index, code, _ in sightings if code == NOISE)


def asides_in(sightings: Sequence[tuple[int, str, float]]) -> frozenset[int]:
    """Return the indexes of the sentences that stand in a stretch about no work."""
    return frozenset(index for index, code, _ in sightings if code == ASIDE)
