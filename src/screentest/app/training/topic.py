"""Use case: fit the topic from the packs' answers, corpus and noise, beside the heads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...engines.reading.examples import MIN_WORDS
from ...engines.reading.noise import NOISE
from ...engines.reading.topic import Topic, strangeness, stretches, topic_to_plain
from ...engines.training.heads import FOLDS
from ...engines.training.material import Labelled, Table
from ...engines.training.topic import Stretches, fit_topic
from .texts import answer_sentences


def places_of(sentences: Sequence[Labelled], answers: Sequence[Mapping[str, Any]]) -> Stretches:
    """Return where stretches of answers and kinds of noise stand among the labelled sentences.

    The sentences of whole answers stand together and in the order of the answers.
    """
    words = np.array([len(s.text.split()) for s in sentences], dtype=np.int64)
    start = next((i for i, s in enumerate(sentences) if s.complete), 0)
    found: list[NDArray[np.int64]] = []
    for answer in answers:
        size = len(answer_sentences([answer]))
        rows = np.array([i for i in range(start, start + size) if words[i] >= MIN_WORDS], dtype=np.int64)
        found.extend(rows[first:after] for first, after in stretches([int(words[i]) for i in rows]))
        start += size
    kinds: dict[str, list[int]] = {}
    for i, sentence in enumerate(sentences):
        if NOISE in sentence.shows:
            kinds.setdefault(sentence.group.rsplit(":", 1)[0], []).append(i)
    return Stretches(words, found, [np.array(rows, dtype=np.int64) for rows in kinds.values()])


def train_topic(
    table: Table, sentences: Sequence[Labelled], answers: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """Return the topic as plain data, or nothing where the packs hold no noise or no long answer to learn from."""
    at = places_of(sentences, answers)
    if not at.noise or not at.answers:
        return None
    fitted = fit_topic(table, at, strangeness, FOLDS)
    topic = Topic(fitted.weights, fitted.noise, fitted.work, fitted.bar)
    return topic_to_plain(topic, {"closed": fitted.closed, "caught": fitted.caught})
