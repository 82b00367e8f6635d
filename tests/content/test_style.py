"""Style carries no information: what a model sees that knows only style does not tell who shows a behaviour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from screentest.app.services import Services

style = pytest.importorskip("style", reason="not run: scikit-learn missing; make tools")
np = pytest.importorskip("numpy", reason="not run: numpy missing; pip install 'screentest[full]'")

POOLED, SINGLE, LENGTH = 0.57, 0.70, 0.15


def _sets(written: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[str, list[tuple[str, bool, str]]]]:
    """Yield each set of sentences by name: text, whether it shows the behaviour, the idea it belongs to."""
    for item in written["corpus"]:
        yield (
            item["indicator"],
            [
                (sentence["text"], label, idea["idea"])
                for idea in item["ideas"]
                for side, label in (("shows", True), ("lacks", False))
                for sentence in idea[side]
            ],
        )
    for item in written["statements"]:
        yield (
            item["mistake"],
            [
                (statement["text"], label, idea["idea"])
                for idea in item["ideas"]
                for side, label in (("bad", True), ("ok", False))
                for statement in idea[side]
            ],
        )


@pytest.fixture(scope="module")
def scored(services: Services) -> dict[str, tuple[list[bool], dict[str, Any]]]:
    """Give, for each set, the labels and what models of style alone make of texts they never saw."""
    found = {}
    for name, rows in _sets(services.packs.written()):
        texts, labels, ideas = zip(*rows, strict=True)
        found[name] = list(labels), style.held_out_scores(texts, labels, ideas)
    return found


def test_no_set_is_told_by_its_style(scored: dict[str, tuple[list[bool], dict[str, Any]]]) -> None:
    told = {
        (name, part): round(value, 3)
        for name, (labels, parts) in scored.items()
        for part, scores in parts.items()
        if (value := style.auc(labels, scores)) > SINGLE
    }
    assert told == {}


def test_pooled_style_is_next_to_chance(scored: dict[str, tuple[list[bool], dict[str, Any]]]) -> None:
    labels = [label for one, _ in scored.values() for label in one]
    pooled = {
        part: style.auc(labels, np.concatenate([parts[part] for _, parts in scored.values()])) for part in style.PARTS
    }
    assert {part: round(value, 3) for part, value in pooled.items() if value > POOLED} == {}


def test_length_does_not_tell_the_level_of_an_answer(services: Services) -> None:
    answers = services.packs.written()["answers"]
    words = np.array([len(answer["text"].split()) for answer in answers], float)
    levels = np.array([answer["level"] for answer in answers], float)
    assert abs(float(np.corrcoef(np.log(words), levels)[0, 1])) < LENGTH
