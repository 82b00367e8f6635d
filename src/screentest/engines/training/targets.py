"""What each sentence teaches each head, and how much: the one place that turns labels into targets and weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .material import MISTAKE_SIDE, NOISE_SIDE, Labelled

Array = NDArray[np.float32]

#: An ordinary sentence, to every head against the speaker; to the head for noise.
ORDINARY, ORDINARY_TO_NOISE = 0.1, 0.3

#: A sentence of a whole answer that is silent on something; a sentence written for the other side; one written for
#: either side, to the head for noise; a sentence of noise, to every other head. One written for a head weighs 1.
SILENT, OTHER_SIDE, TO_NOISE, FROM_NOISE = 0.06, 0.02, 0.05, 0.03


def targets(sentences: Sequence[Labelled], side: Mapping[str, str]) -> tuple[Array, Array]:
    """Return targets (0 or 1) and weights, both of shape (len(sentences), len(side)), heads in the order of names."""
    names = sorted(side)
    place = {name: i for i, name in enumerate(names)}
    sides = np.array([side[name] for name in names])
    shown = np.zeros((len(sentences), len(names)), np.float32)
    known = np.zeros_like(shown)
    for row, sentence in enumerate(sentences):
        for name in sentence.shows & place.keys():
            shown[row, place[name]] = known[row, place[name]] = 1
        for name in sentence.lacks & place.keys():
            known[row, place[name]] = 1
    complete = np.array([sentence.complete for sentence in sentences], dtype=bool)
    weights = np.where(complete[:, None], 0, known).astype(np.float32)
    against = (sides == "against") | (sides == MISTAKE_SIDE)
    for own, other in ((sides == "for", against), (against, sides == "for")):
        written = ~complete & (known[:, own].sum(axis=1) > 0)
        weights[np.ix_(written, other)] += OTHER_SIDE
        weights[np.ix_(written, sides == NOISE_SIDE)] += TO_NOISE
    ordinary = np.array([sentence.ordinary for sentence in sentences], dtype=bool)
    weights[np.ix_(ordinary, against)] = ORDINARY
    weights[np.ix_(ordinary, sides == NOISE_SIDE)] = ORDINARY_TO_NOISE
    noise = shown[:, sides == NOISE_SIDE].any(axis=1)
    weights[noise] = np.where(sides == NOISE_SIDE, 1, FROM_NOISE)
    weights[complete] = np.where(shown[complete] > 0, 1, SILENT)
    return shown, weights
