"""Use case: train the heads from the packs' corpus, and say how good they are on sentences they never saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ...domain.digest import digest
from ...domain.library import Library
from ...engines.reading.canonical import canonical_sentence
from ...engines.reading.examples import heads_to_plain
from ...engines.reading.material import vocabulary
from ...engines.reading.noise import NOISE
from ...engines.training.heads import FOLDS, TRAINER, Fitted, fit_all
from ...engines.training.material import MISTAKE_SIDE, NOISE_SIDE, Labelled, table_of
from ...ports.encoder import Encoder
from .texts import (
    answer_sentences,
    corpus_sentences,
    noise_sentences,
    ordinary_sentences,
    statement_texts,
    with_mistakes,
)
from .topic import train_topic

Written = Mapping[str, Sequence[Mapping[str, Any]]]

#: So many numbers at the end of a vector were never tuned on the corpus: what is topic is told by them alone.
UNTUNED = 384


def corpus_digest(written: Written) -> str:
    """Return the digest of everything that heads are trained on."""
    return digest([list(written[kind]) for kind in ("corpus", "statements", "answers", "noise")])


def mistakes_of(library: Library) -> dict[str, frozenset[str]]:
    """Return the indicators of each mistake that has any with examples."""
    found: dict[str, set[str]] = {}
    for indicator in library.indicators.values():
        if indicator.mistake and indicator.detect.example:
            found.setdefault(indicator.mistake, set()).add(indicator.code)
    return {name: frozenset(codes) for name, codes in sorted(found.items())}


def labelled(library: Library, written: Written) -> list[Labelled]:
    """Return all labelled sentences of the packs; those of whole answers stand together, in their order."""
    mistakes = mistakes_of(library)
    sentences = [
        *corpus_sentences(written["corpus"]),
        *statement_texts(written["statements"], mistakes),
        *answer_sentences(written["answers"]),
        *noise_sentences(written["noise"]),
        *ordinary_sentences(written["noise"]),
    ]
    told = {item["mistake"] for item in written["statements"]}
    return with_mistakes(sentences, {name: codes for name, codes in mistakes.items() if name in told})


def sides(library: Library, sentences: Sequence[Labelled]) -> dict[str, str]:
    """Return the side of each head: of an indicator with examples, of noise, of a mistake as a whole."""
    shown = {name for sentence in sentences for name in sentence.shows}
    found: dict[str, str] = {
        i.code: i.stands for i in library.indicators.values() if i.detect.example and i.code in shown
    }
    if NOISE in shown:
        found[NOISE] = NOISE_SIDE
    return found | {name: MISTAKE_SIDE for name in mistakes_of(library) if name in shown}


def forms(sentences: Sequence[Labelled]) -> list[str]:
    """Return the sentences as the encoder is given them."""
    words = frozenset(vocabulary(sentence.text for sentence in sentences))
    return [canonical_sentence(sentence.text, words) for sentence in sentences]


def train(library: Library, written: Written, encoder: Encoder) -> tuple[dict[str, Any], list[Fitted]]:
    """Return the heads as plain data, and the figures of each."""
    sentences = labelled(library, written)
    vectors = encoder.encode(forms(sentences))
    side = sides(library, sentences)
    tuned = vectors.shape[1] - UNTUNED
    fitted = fit_all(table_of(sentences, vectors[:, :tuned], side, FOLDS), sentences)
    plain = heads_to_plain(
        [f.code for f in fitted],
        np.array([f.weights for f in fitted]),
        np.array([f.threshold for f in fitted], dtype=np.float32),
        np.array([f.threshold_alone for f in fitted], dtype=np.float32),
        np.array([f.threshold_sure for f in fitted], dtype=np.float32),
        {"corpus": corpus_digest(written), "encoder": encoder.digest, "trainer": TRAINER},
        {
            f.code: {
                "auc": f.auc,
                "auc_in_answers": f.auc_in_answers,
                "precision": f.precision,
                "recall": f.recall,
                "written": f.written,
                "marked": f.marked,
                "taken": f.taken,
            }
            for f in fitted
        },
    )
    topic = train_topic(table_of(sentences, vectors[:, tuned:], side, FOLDS), sentences, written["answers"])
    return {**plain, **({"topic": topic} if topic else {})}, fitted


def write_heads(path: Path, plain: Mapping[str, Any], echo: Callable[[str], None]) -> None:
    """Write the heads where the full reader finds them."""
    path.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    echo(f"{len(plain['heads'])} heads written to {path.name}")
