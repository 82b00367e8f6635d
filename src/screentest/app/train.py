"""Use case: train the heads from the packs' corpus, and say how good they are on sentences they never saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from ..domain.digest import digest
from ..domain.library import Library
from ..engines.reading.canonical import canonical_sentence
from ..engines.reading.examples import heads_to_plain
from ..engines.reading.material import vocabulary
from ..engines.training.heads import TRAINER, Fitted, fit_all
from ..engines.training.material import Labelled, tasks
from ..ports.encoder import Encoder
from .training_texts import answer_sentences, corpus_sentences

Written = Mapping[str, Sequence[Mapping[str, Any]]]


def corpus_digest(written: Written) -> str:
    """Return the digest of everything that heads are trained on."""
    return digest([list(written["corpus"]), list(written["answers"])])


def labelled(written: Written) -> list[Labelled]:
    """Return all labelled sentences of the packs."""
    return [*corpus_sentences(written["corpus"]), *answer_sentences(written["answers"])]


def related_codes(codes: Iterable[str]) -> dict[str, frozenset[str]]:
    """Return, for each head, the heads whose sentences may show it too: all of its side.

    A sentence written to show one good behaviour often shows a second one, so it is no proof of the second one's
    absence; a sentence of the other side (good against mistaken) is.
    """
    known = list(codes)
    return {
        code: frozenset(other for other in known if other != code and (other[3] == "2") == (code[3] == "2"))
        for code in known
    }


def train(library: Library, written: Written, encoder: Encoder) -> tuple[dict[str, Any], list[Fitted]]:
    """Return the heads as plain data, and the figures of each."""
    sentences = labelled(written)
    words = frozenset(vocabulary(s.text for s in sentences))
    vectors = encoder.encode([canonical_sentence(s.text, words) for s in sentences])
    codes = sorted(i.code for i in library.indicators.values() if i.detect.example)
    shown = {code for s in sentences for code in s.shows}
    trained = [code for code in codes if code in shown]
    against = frozenset(code for code in trained if library.indicators[code].stands == "against")
    fitted = fit_all(tasks(sentences, related_codes(trained), trained), vectors, against)
    plain = heads_to_plain(
        [f.code for f in fitted],
        np.array([f.weights for f in fitted]),
        np.array([f.threshold for f in fitted], dtype=np.float32),
        {"corpus": corpus_digest(written), "encoder": encoder.digest, "trainer": TRAINER},
        {
            f.code: {
                "precision": f.precision,
                "recall": f.recall,
                "auc": f.auc,
                "positives": f.positives,
                "negatives": f.negatives,
            }
            for f in fitted
        },
    )
    return plain, fitted


def write_heads(path: Path, plain: Mapping[str, Any], echo: Callable[[str], None]) -> None:
    """Write the heads where the full reader finds them."""
    path.write_text(json.dumps(plain, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    echo(f"{len(plain['heads'])} heads written to {path.name}")
