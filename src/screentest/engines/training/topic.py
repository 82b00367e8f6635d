"""Fits the topic: what tells stretches of noise from stretches of work, and a bar set by answers it never saw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .material import CONSTANT, Mask, Table, Vectors

#: The share of stretches of the packs' own answers, held out, that may be taken for noise.
FALSE_STRETCH = 0.002
#: How many centres stand for noise and for work.
NOISE_CENTRES, WORK_CENTRES = 96, 160
RIDGE = 0.01
#: Noise is written as single sentences; so many of them at once stand for a stretch.
SENTENCES_A_STRETCH = (2, 3, 4)
#: How often each kind of sentence is drawn for such a stretch.
DRAWN = 300
#: Every so many sentences of the corpus stand for the others when centres are sought.
EVERY = 4
ROUNDS = 8

Small = NDArray[np.float32]
Places = Sequence[NDArray[np.int64]]
#: Gives each vector its strangeness by weights, centres of noise and centres of work.
Measure = Callable[[Small, Small, Small, Small], Small]


@dataclass(frozen=True, slots=True)
class Stretches:
    """Where sentences stand in a training table.

    `words` has shape (n,); `answers` are the rows of each stretch of a whole answer, `noise` those of each kind.
    """

    words: NDArray[np.int64]
    answers: Places
    noise: Places


@dataclass(frozen=True, slots=True)
class FittedTopic:
    """Weights (width + 1), unit centres, the bar, and what held-out stretches say: the shares above the bar."""

    weights: Small
    noise: Small
    work: Small
    bar: float
    closed: float
    caught: float


def centres(vectors: Small, count: int) -> Small:
    """Return unit vectors in the middle of groups of unit vectors; the same vectors give the same centres."""
    if len(vectors) <= count:
        return vectors
    found: Small = vectors[np.linspace(0, len(vectors) - 1, count).astype(int)]
    for _ in range(ROUNDS):
        nearest = (vectors @ found.T).argmax(axis=1)
        sums = np.zeros_like(found)
        np.add.at(sums, nearest, vectors)
        size = np.linalg.norm(sums, axis=1, keepdims=True)
        found = np.where(size > 0, sums / np.maximum(size, 1e-9), found).astype(np.float32)
    return found


def drawn(rows: NDArray[np.int64]) -> Places:
    """Return made stretches: sentences of one kind put together, the same each time."""
    dice = np.random.default_rng(0)
    return [
        dice.choice(rows, size, replace=False) for size in SENTENCES_A_STRETCH if len(rows) > size for _ in range(DRAWN)
    ]


def _mean(values: Vectors, words: NDArray[np.int64], rows: NDArray[np.int64]) -> Vectors:
    return np.asarray(np.average(values[rows], axis=0, weights=words[rows]), dtype=np.float64)


def _linear(table: Table, at: Stretches, use: Mask) -> Vectors:
    """Return the ridge regression that tells means of noise stretches from means of work."""
    width = table.vectors.shape[1]
    system: Vectors = np.eye(width) * RIDGE
    right = np.zeros(width)
    corpus = np.flatnonzero(use & ~table.complete)
    corpus = np.setdiff1d(corpus, np.concatenate(at.noise))
    sets: list[tuple[Places, float]] = [(drawn(rows[use[rows]]), 1.0) for rows in at.noise]
    sets += [([rows for rows in at.answers if use[rows[0]]], -1.0), (drawn(corpus), -1.0)]
    for places, target in sets:
        if places:
            means = np.stack([_mean(table.vectors, at.words, rows) for rows in places])
            system += means.T @ means / len(means)
            right += means.sum(axis=0) * (target / len(means))
    return np.asarray(np.linalg.solve(system, right), dtype=np.float64)


def _fit(table: Table, at: Stretches, use: Mask) -> tuple[Small, Small, Small]:
    """Return weights, centres of noise and centres of work, by the sentences that may be used."""
    linear = _linear(table, at, use)
    weights = np.append(linear[:-1], linear[-1] * CONSTANT).astype(np.float32)
    vectors = table.vectors[:, :-1].astype(np.float32)
    noise = np.zeros(len(use), dtype=bool)
    noise[np.concatenate(at.noise)] = True
    work = np.concatenate(
        [np.flatnonzero(use & table.complete)[::2], np.flatnonzero(use & ~table.complete & ~noise)[::EVERY]]
    )
    return weights, centres(vectors[use & noise], NOISE_CENTRES), centres(vectors[work], WORK_CENTRES)


def fit_topic(table: Table, at: Stretches, measure: Measure, folds: int) -> FittedTopic:
    """Fit the topic on all sentences; the bar comes from stretches of answers held out with their questions."""
    vectors = table.vectors[:, :-1].astype(np.float32)
    held_out = np.zeros(len(vectors))
    for fold in range(folds):
        test = table.fold == fold
        held_out[test] = measure(vectors[test], *_fit(table, at, ~test))
    honest = np.array([_mean(held_out, at.words, rows) for rows in at.answers])
    strange = np.array([_mean(held_out, at.words, rows) for kind in at.noise for rows in drawn(kind)])
    bar = float(np.quantile(honest, 1 - FALSE_STRETCH))
    everything = np.ones(len(vectors), dtype=bool)
    return FittedTopic(
        *_fit(table, at, everything),
        bar,
        round(float((honest > bar).mean()), 4),
        round(float((strange > bar).mean()), 3),
    )
