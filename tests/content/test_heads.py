"""The committed heads are what the packs' corpus, the tuned encoder and the trainer give."""

from __future__ import annotations

import json

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services

train = pytest.importorskip("screentest.app.training.heads", reason="not run: scipy or numpy missing; make tools")


def test_heads_carry_the_hashes_of_what_they_were_made_from(services: Services) -> None:
    heads = json.loads(bootstrap.HEADS.read_text(encoding="utf-8"))
    assert heads["corpus"] == train.corpus_digest(services.packs.written()), "screentest packs train"
    assert heads["trainer"] == train.TRAINER, "screentest packs train"
    assert heads["encoder"] == bootstrap.make_reading_encoder().digest, "screentest packs train"


def test_every_tenth_sentence_or_more_is_held_out_for_bars(services: Services) -> None:
    sentences = train.labelled(services.library, services.packs.written())
    for wanted in (True, False):
        kind = [sentence.held for sentence in sentences if sentence.complete is wanted]
        assert 0.1 < sum(kind) / len(kind) < 0.5
    groups = {sentence.group for sentence in sentences if sentence.held}
    assert not groups & {sentence.group for sentence in sentences if not sentence.held}
