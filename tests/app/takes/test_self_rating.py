"""Rating oneself first: anchors once for each competency, own ratings, and the gap to the reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.takes.self_rating import (
    anchors_to_grade,
    gap_to,
    gap_view,
    graded_anchors,
    own_rating,
    rate_yourself,
)
from screentest.app.takes.take import take
from screentest.app.texts.answer_set import Answered
from screentest.domain.errors import UserError
from screentest.domain.track import QUESTION_KINDS

ANSWER = Answered("clinic-missed-appointments", "What is it?", "product-sense", "pm", "I rang forty patients. " * 30)


@pytest.fixture
def mine(services: Services, tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.__dict__["library"] = services.library
    made.make_reader = lambda _, setting: services.reader(setting)
    yield made
    made.close()


def test_there_are_three_anchors_for_nearly_every_kind_lowest_first(services: Services) -> None:
    anchors = services.library.anchors
    assert {kind for kind, found in anchors.items() if len(found) == 3} >= set(QUESTION_KINDS) - {"memo"}
    for found in anchors.values():
        assert [answer.level for answer in found] == sorted(answer.level for answer in found)


def test_anchors_are_graded_once_and_show_how_far_off(mine: Services) -> None:
    kept, _ = take(mine, ANSWER, "fast")
    practice = anchors_to_grade(mine, kept)
    off = graded_anchors(mine, kept, {answer.id: 3 for answer in practice})
    assert off == tuple((answer.id, 3 - answer.level) for answer in practice)
    assert anchors_to_grade(mine, kept) == ()
    with pytest.raises(UserError, match="no rating"):
        graded_anchors(mine, kept, {practice[0].id: 9})


def test_the_gap_is_kept_and_shown(mine: Services) -> None:
    kept, card = take(mine, ANSWER, "fast")
    rated = dict.fromkeys(card.ratings, 4)
    own = rate_yourself(mine, kept.id, rated)  # type: ignore[arg-type]
    assert own_rating(mine, kept.id) == own
    gap = gap_to(mine, own, card)
    assert gap.gaps == {name: 4 - rating for name, rating in card.ratings.items() if rating is not None}
    assert gap_view(mine, gap)["mean"] == gap.mean


def test_skipping_is_recorded_and_nothing_is_refused(mine: Services) -> None:
    kept, card = take(mine, ANSWER, "fast")
    own = rate_yourself(mine, kept.id, {}, skipped=True)
    assert own_rating(mine, kept.id) == own
    assert gap_to(mine, own, card).mean is None
    with pytest.raises(UserError, match="no rating"):
        rate_yourself(mine, kept.id, {})
    with pytest.raises(UserError, match="no criterion"):
        rate_yourself(mine, kept.id, {"charm": 4})
