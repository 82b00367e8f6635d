"""One's own ratings beside the reader's: kept once, shown with its reader, an average only from three takes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.takes.own_gap import LEAST, anchors_off, keep_gap, own_gap
from screentest.app.takes.self_rating import GAP, anchors_to_grade, graded_anchors, rate_yourself
from screentest.app.takes.shown import waits_for_own_rating
from screentest.app.takes.take import take
from screentest.app.texts.answer_set import Answered

SAID = (
    "Before I built anything I rang forty patients, and twenty six of them had tried to move the appointment. So I "
    "decided to test a text message in two clinics against two without it, for six weeks, and to stop above seven in a "
    "hundred. It costs the clinics one hour of the front desk each week. "
)


@pytest.fixture
def mine(services: Services, tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.__dict__["library"] = services.library
    made.make_reader = lambda _, setting: services.reader(setting)
    yield made
    made.close()


def answer(number: int) -> Answered:
    return Answered(
        "clinic-missed-appointments",
        "What is it?",
        "product-sense",
        "pm",
        SAID + f"In week {number} the dentist told me that an empty chair costs 140, so the hour was worth it.",
    )


def test_what_was_said_on_a_page_waits_and_what_came_from_a_file_does_not(mine: Services) -> None:
    paged, _ = take(mine, answer(1), "fast", "page")
    filed, _ = take(mine, answer(2), "fast", "file")
    assert waits_for_own_rating(mine, paged)
    assert not waits_for_own_rating(mine, filed)
    rate_yourself(mine, paged.id, {}, skipped=True)
    assert not waits_for_own_rating(mine, paged)


def test_a_gap_is_kept_once_and_its_average_from_three_on(mine: Services) -> None:
    for number in range(1, LEAST + 1):
        kept, card = take(mine, answer(number), "fast", "page")
        assert own_gap(mine, kept) is None
        rated = {name: rating for name, rating in card.ratings.items() if rating is not None}
        rate_yourself(mine, kept.id, rated)  # type: ignore[arg-type]
        keep_gap(mine, kept)
        keep_gap(mine, kept)
        view = own_gap(mine, kept)
        assert view is not None
        assert (view["mean"], view["takes"], view["usual"]) == (0, number, 0 if number == LEAST else None)
        assert [row["gap"] for row in view["rows"]] == [0] * len(rated)
    assert len(list(mine.store.entries(GAP))) == LEAST


def test_who_did_not_want_to_rate_has_no_gap(mine: Services) -> None:
    kept, _ = take(mine, answer(1), "fast", "page")
    rate_yourself(mine, kept.id, {}, skipped=True)
    keep_gap(mine, kept)
    view = own_gap(mine, kept)
    assert view is not None
    assert view["skipped"]
    assert list(mine.store.entries(GAP)) == []


def test_anchors_are_drawn_in_an_order_that_gives_no_level_away(mine: Services) -> None:
    orders = set()
    for number in range(8):
        kept, _ = take(mine, answer(number), "fast", "page")
        practice = anchors_to_grade(mine, kept)
        assert anchors_to_grade(mine, kept) == practice
        orders.add(tuple(one.level for one in practice))
    assert len(orders) > 1
    graded_anchors(mine, kept, {one.id: 3 for one in practice})
    assert [row["off"] for row in anchors_off(mine, kept.id)] == [3 - one.level for one in practice]
