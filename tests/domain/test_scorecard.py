"""A scorecard says what was rated and what was not, and is never changed."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from screentest.domain.scorecard import Rated, ReaderStamp, Scorecard, Unscored

CARD = Scorecard(
    "strategy",
    "s2:c",
    "s2:s",
    ReaderStamp("rule", "full", "0.1", "s2:r"),
    (Rated("call", 3, "A call.", (), (), (), "", ()), Unscored("price", "off_topic", "nothing on it")),
    (),
    (),
    3.0,
    0.5,
    "insufficient_evidence",
)


def test_a_rating_is_a_number_or_nothing() -> None:
    assert CARD.ratings == {"call": 3, "price": None}
    assert CARD.rating_of("call") == 3
    assert CARD.rating_of("price") is None
    assert CARD.rating_of("elsewhere") is None


def test_the_reader_stands_beside_every_rating_in_one_word() -> None:
    assert CARD.reader.label == "rule:full@0.1"


def test_a_scorecard_is_never_written_over() -> None:
    with pytest.raises(FrozenInstanceError):
        CARD.overall = 4.0  # type: ignore[misc]
