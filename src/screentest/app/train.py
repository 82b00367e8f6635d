"""Use case: train the heads from the packs' corpus, and say how good they are on sentences they never saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..domain.digest import digest
from ..domain.library import Library
from ..engines.reading.canonical import canonical_sentence
from ..engines.reading.examples import heads_to_plain
from ..engines.reading.material import vocabulary
from ..engines.reading.noise import NOISE
from ..engines.training.heads import FOLDS, TRAINER, Fitted, fit_all
from ..engines.training.material import NOISE_SIDE, Labelled, table_of
from ..ports.encoder import Encoder
from .train_topic import train_topic
from .training_texts import answer_sentences, corpus_sentences, noise_sentences

Written = Mapping[str, Sequence[Mapping[str, Any]]]


def corpus_digest(written: Written) -> str:
    """Return the digest of everything that heads are trained on."""
    return digest([list(written["corpus"]), list(written["answers"]), list(written["noise"])])


def labelled(written: Written) -> list[Labelled]:
    """Return all labelled sentences of the packs."""
    return [
        *corpus_sentences(written["corpus"]),
        *answer_sentences(written["answers"]),
        *noise_sentences(written["noise"]),
    ]


def train(library: Library, written: Written, encoder: Encoder) -> tuple[dict[str, Any], list[Fitted]]:
    """Return the heads as plain data, and the figures of each."""
    sentences = labelled(written)
    words = frozenset(vocabulary(s.text for s in sentences))
    vectors = encoder.encode([canonical_sentence(s.text, words) for s in sentences])
    shown = {code for s in sentences for code in s.shows}
    side: dict[str, str] = {
        i.code: i.stands for i in library.indicators.values() if i.detect.example and i.code in shown
    }
    if NOISE in shown:
        side[NOISE] = NOISE_SIDE
    table = table_of(sentences, vectors, side, FOLDS)
    fitted = fit_all(table)
    plain = heads_to_plain(
        [f.code for f in fitted],
        np.array([f.weights for f in fitted]),
        np.array([f.threshold for f in fitted], dtype=np.float32),
        np.array([f.threshold_alone for f in fitted], dtype=np.float32),
        {"corpus": corpus_digest(written), "encoder": encoder.digest, "trainer": TRAINER},
        {
            f.code: {
                "auc": f.auc,
                "auc_in_answers": f.auc_in_answers,
                "precision": f.precision,
                "recall": f.recall,
                "written": f.written,
                "marked": f.marked,
            }
            for f in fitted
        },
    )
    topic = train_topic(table, sentences, written["answers"])
    return {**plain, **({"topic": topic} if topic else {})}, fitted


def write_heads(path: Path, plain: Mapping[str, Any], echo: Callable[[str], None]) -> None:
    """Write the heads where the full reader finds them."""
    path.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    echo(f"{len(plain['heads'])} heads written to {path.name}")
