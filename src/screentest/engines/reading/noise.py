"""Sentences that say nothing of anybody's work: off topic, empty talk, talk to the grader."""

from __future__ import annotations

from collections.abc import Sequence

from .sighting import Sighting

#: The head that knows them; it is no indicator and never evidence.
NOISE = "NOISE"

#: Stands for a sentence in a stretch of a text that tells nothing of work; no indicator either.
ASIDE = "ASIDE"


def noise_in(sightings: Sequence[Sighting]) -> frozenset[int]:
    """Return the indexes of the sentences that a detector took for noise."""
    return frozenset(seen.sentence for seen in sightings if seen.code == NOISE)


def asides_in(sightings: Sequence[Sighting]) -> frozenset[int]:
    """Return the indexes of the sentences that stand in a stretch about no work."""
    return frozenset(seen.sentence for seen in sightings if seen.code == ASIDE)
