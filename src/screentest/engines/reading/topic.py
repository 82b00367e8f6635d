"""Topic: a stretch of a text that tells of nobody's work, by the vectors of its sentences, earns nothing."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

#: The topic is judged over stretches of at least so many words: a single sentence is often about anything at all.
STRETCH = 60
#: How much the nearest known sentences weigh beside the linear part.
NEAR = 6.0
#: So many of the nearest centres are asked.
NEAREST = 2
#: What is only just above the bar is not decided: rounding on another machine could turn it over.
MARGIN = 0.01


@dataclass(frozen=True, slots=True)
class Topic:
    """What tells noise from work: `weights` of shape (width + 1,), the last for the bias; unit centres of both sides.

    A stretch whose mean is above `bar` says nothing of anybody's work.
    """

    weights: Vectors
    noise: Vectors
    work: Vectors
    bar: float


def _nearness(vectors: Vectors, centres: Vectors) -> Vectors:
    """Return the mean cosine of each vector to its nearest centres, shape (n,)."""
    nearest: Vectors = np.sort(vectors @ centres.T, axis=1)[:, -NEAREST:].mean(axis=1)
    return nearest


def strangeness(vectors: Vectors, weights: Vectors, noise: Vectors, work: Vectors) -> Vectors:
    """Return how far each sentence is from telling of work, shape (n,): above 0 for most noise, below for most work."""
    linear = vectors @ weights[:-1] + weights[-1]
    result: Vectors = linear + NEAR * (_nearness(vectors, noise) - _nearness(vectors, work))
    return result


def stretches(words: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches (first sentence, after the last) of at least `STRETCH` words, one from every sentence on.

    A stretch begins at every sentence, so that what stands before another topic cannot carry it. A text shorter than
    a stretch has none.
    """
    ends = list(accumulate(words, initial=0))
    found, after = [], 0
    for first in range(len(words)):
        while after < len(words) and ends[after] - ends[first] < STRETCH:
            after += 1
        if ends[after] - ends[first] < STRETCH:
            break
        found.append((first, after))
    return found


def means(values: Vectors, words: Sequence[int], places: Sequence[tuple[int, int]]) -> list[float]:
    """Return the mean over each stretch, a sentence counting by its words."""
    size = np.asarray(words, dtype=np.float64)
    return [float((values[a:b] * size[a:b]).sum() / size[a:b].sum()) for a, b in places]


def strange(topic: Topic, vectors: Vectors, words: Sequence[int]) -> frozenset[int]:
    """Return which of some sentences, given in order with their numbers of words, stand in a stretch about no work."""
    places = stretches(words)
    if not places:
        return frozenset()
    values = strangeness(vectors, topic.weights, topic.noise, topic.work)
    found: set[int] = set()
    for (first, after), mean in zip(places, means(values, words, places), strict=True):
        if mean > topic.bar + MARGIN:
            found.update(range(first, after))
    return frozenset(found)


def topic_to_plain(topic: Topic, figures: Mapping[str, float]) -> dict[str, Any]:
    """Return the topic as plain data; centres as eighths of a byte's range, which is all that nearness needs."""
    return {
        "weights": base64.b64encode(topic.weights.astype("<f4").tobytes()).decode(),
        "noise": base64.b64encode(np.round(topic.noise * 127).astype("i1").tobytes()).decode(),
        "work": base64.b64encode(np.round(topic.work * 127).astype("i1").tobytes()).decode(),
        "bar": round(topic.bar, 4),
        **figures,
    }


def topic_from_plain(data: Mapping[str, Any]) -> Topic:
    """Return the topic from the plain data that `topic_to_plain` made."""
    weights = np.frombuffer(base64.b64decode(data["weights"]), "<f4").astype(np.float32)
    return Topic(
        weights, _centres(data["noise"], len(weights) - 1), _centres(data["work"], len(weights) - 1), data["bar"]
    )


def _centres(written: str, width: int) -> Vectors:
    rows = np.frombuffer(base64.b64decode(written), "i1").reshape(-1, width).astype(np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit
