"""What requisitions are read by: enough sentences of each sign, pairs of each kind, weights that fit the corpus."""

from __future__ import annotations

from typing import Any

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.training.requisition import check_requisition
from screentest.domain.errors import ContentFault

Written = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def written(services: Services) -> Written:
    return dict(services.packs.written())


def test_every_sign_of_a_track_has_thirty_sentences_of_its_own(written: Written) -> None:
    short = {item["id"]: len(item["sentences"]) for item in written["requisition"] if item["side"] in ("pm", "tpm")}
    assert {name: n for name, n in short.items() if n < 30} == {}
    assert len(short) == 24


def test_no_sentence_is_there_twice(written: Written) -> None:
    texts = [text for item in written["requisition"] for text in item["sentences"]]
    texts += [
        text
        for item in written["exposure"]
        for name in ("event_bound", "foundational", "undecided", "sounds_event_bound", "sounds_foundational")
        for text in item[name]
    ]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


def test_there_are_enough_pairs_of_scope(written: Written) -> None:
    pairs = [pair for item in written["exposure"] for pair in item["pairs"]]
    assert len(pairs) >= 150
    assert len({text for pair in pairs for text in pair.values()}) == 2 * len(pairs)


def test_signs_name_competencies_that_are_there(services: Services) -> None:
    named = {sign.competency for sign in services.library.signs.values()} - {""}
    assert named
    assert named <= set(services.library.competencies)


@pytest.mark.skipif(not bootstrap.full_reader_parts(), reason="not run: encoder missing")
def test_the_weights_are_of_this_corpus_and_encoder(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    check_requisition(services)
    changed = {**services.packs.written(), "exposure": []}
    monkeypatch.setattr(services.packs, "written", lambda: changed)
    with pytest.raises(ContentFault, match="corpus changed"):
        check_requisition(services)
