"""Two hashes: every word counts for the one, only what makes ratings comparable for the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from screentest.domain.rubric import Anchor, Cap, Criterion, Need, Rubric, Thresholds, hashed

CALL = Criterion(
    "call",
    "Call",
    "judgment",
    "What was decided?",
    (
        Anchor(1, "Nothing.", absence_ok=True),
        Anchor(2, "Something.", (Need(1, ("DEC101", "DEC102")),)),
        Anchor(3, "A call.", (Need(2, ("DEC101", "DEC102")),), (Cap(Need(1, ("HDG201",)), Need(1, ("DEC103",))),)),
        Anchor(4, "A call with its price.", (Need(1, ("TRD101",), "quotes"),)),
    ),
)
PRICE = replace(CALL, id="price", name="Price")
RUBRIC = hashed(Rubric("strategy", "Strategy", (CALL, PRICE), ("call",), Thresholds(3.5, 2.75, 1.75, 0.6)))


def with_anchor(rubric: Rubric, place: int, anchor: Anchor) -> Rubric:
    anchors = (*CALL.anchors[:place], anchor, *CALL.anchors[place + 1 :])
    return replace(rubric, criteria=(replace(CALL, anchors=anchors), *rubric.criteria[1:]))


WORDS: dict[str, Callable[[Rubric], Rubric]] = {
    "name": lambda r: replace(r, name="Moves"),
    "criterion": lambda r: replace(r, criteria=(replace(CALL, name="Decision"), PRICE)),
    "asks": lambda r: replace(r, criteria=(replace(CALL, asks="Well?"), PRICE)),
    "competency": lambda r: replace(r, criteria=(replace(CALL, competency="strategy"), PRICE)),
    "behaviour": lambda r: with_anchor(r, 1, replace(CALL.anchors[1], behaviour="A little.")),
}
STRUCTURE: dict[str, Callable[[Rubric], Rubric]] = {
    "id": lambda r: replace(r, id="metrics"),
    "key": lambda r: replace(r, key=("call", "price")),
    "min-words": lambda r: replace(r, min_words=61),
    "thresholds": lambda r: replace(r, thresholds=replace(r.thresholds, hire=2.7)),
    "coverage": lambda r: replace(r, thresholds=replace(r.thresholds, coverage=0.5)),
    "fewer-criteria": lambda r: replace(r, criteria=(CALL,)),
    "need-n": lambda r: with_anchor(r, 1, replace(CALL.anchors[1], requires=(Need(2, ("DEC101", "DEC102")),))),
    "need-of": lambda r: with_anchor(r, 1, replace(CALL.anchors[1], requires=(Need(1, ("DEC101",)),))),
    "counting": lambda r: with_anchor(r, 3, replace(CALL.anchors[3], requires=(Need(1, ("TRD101",)),))),
    "cap": lambda r: with_anchor(r, 2, replace(CALL.anchors[2], caps=())),
    "unless": lambda r: with_anchor(r, 2, replace(CALL.anchors[2], caps=(Cap(Need(1, ("HDG201",))),))),
    "absence": lambda r: with_anchor(r, 0, replace(CALL.anchors[0], absence_ok=False)),
}
ORDER: dict[str, Callable[[Rubric], Rubric]] = {
    "codes": lambda r: with_anchor(r, 1, replace(CALL.anchors[1], requires=(Need(1, ("DEC102", "DEC101")),))),
    "criteria": lambda r: replace(r, criteria=(PRICE, CALL)),
}


@pytest.mark.parametrize("change", WORDS.values(), ids=WORDS)
def test_other_words_keep_ratings_comparable(change: Callable[[Rubric], Rubric]) -> None:
    other = hashed(change(RUBRIC))
    assert other.content_hash != RUBRIC.content_hash
    assert other.structure_hash == RUBRIC.structure_hash


@pytest.mark.parametrize("change", STRUCTURE.values(), ids=STRUCTURE)
def test_another_structure_is_another_rubric(change: Callable[[Rubric], Rubric]) -> None:
    other = hashed(change(RUBRIC))
    assert other.content_hash != RUBRIC.content_hash
    assert other.structure_hash != RUBRIC.structure_hash


@pytest.mark.parametrize("change", ORDER.values(), ids=ORDER)
def test_an_order_that_means_nothing_changes_nothing(change: Callable[[Rubric], Rubric]) -> None:
    other = hashed(change(RUBRIC))
    assert (other.content_hash, other.structure_hash) == (RUBRIC.content_hash, RUBRIC.structure_hash)


def test_hashing_again_changes_nothing() -> None:
    assert hashed(RUBRIC) == RUBRIC


def test_a_criterion_knows_every_code_it_looks_at() -> None:
    assert CALL.codes == {"DEC101", "DEC102", "DEC103", "HDG201", "TRD101"}
