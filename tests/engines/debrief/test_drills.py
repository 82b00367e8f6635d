"""The next drills: three, what holds most ratings down first, a cap before anything that is only missing."""

from __future__ import annotations

from cards import LIBRARY, card, even, rated, seen, unscored

from screentest.engines.debrief.drills import HOW_MANY, drills


def codes(*cards: object) -> list[str]:
    return [drill.code for drill in drills(cards, LIBRARY)]  # type: ignore[arg-type]


def test_a_record_that_lacks_nothing_has_no_drill() -> None:
    assert codes(even(4)) == codes(unscored()) == codes() == []


def test_what_more_ratings_lack_comes_first() -> None:
    one = card(rated("grounds", 3, missing=("EVD901",)), rated("price", 3, missing=("TRD901",)))
    two = card(rated("price", 3, missing=("TRD901",)))
    assert codes(one, two) == ["TRD901", "EVD901"]


def test_a_key_criterion_counts_twice() -> None:
    assert codes(card(rated("grounds", 3, missing=("EVD901",)), rated("call", 3, missing=("TRD901",)))) == [
        "TRD901",
        "EVD901",
    ]


def test_what_caps_counts_thrice() -> None:
    low = card(
        rated("grounds", 2, capped=(seen("OWN901"),), missing=("EVD901",)), rated("price", 2, missing=("EVD901",))
    )
    assert codes(low) == ["OWN901", "EVD901"]


def test_three_drills_train_three_things() -> None:
    low = card(
        rated("call", 1, missing=("DEC901", "DEC902")),
        rated("grounds", 2, missing=("EVD901",)),
        rated("price", 3, missing=("TRD901", "MET901")),
    )
    found = codes(low)
    assert len(found) == HOW_MANY == 3
    assert found == ["DEC901", "EVD901", "MET901"]
    assert codes(card(rated("call", 1, missing=("DEC901", "DEC902")))) == ["DEC901", "DEC902"]


def test_a_drill_says_what_to_do_and_where() -> None:
    found = drills([card(rated("call", 1, (), (seen("OWN901"),), ("TRD901",)))], LIBRARY)
    by_code = {drill.code: drill for drill in found}
    assert "tell it again without" in by_code["OWN901"].do
    assert "add one sentence" in by_code["TRD901"].do
    assert by_code["TRD901"].questions == ("q1",)
    assert (by_code["TRD901"].strong, by_code["TRD901"].count) == ("strong TRD901", 1)
