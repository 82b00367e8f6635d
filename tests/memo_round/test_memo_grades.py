"""Eight memos written to a level before any was graded: how the full reader orders them, and that style does not.

The levels are those of `intended.yaml`. A memo may miss its level by a point; two levels apart may never turn round.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from screentest.app.grading.grade import grade_responses
from screentest.app.grading.questions import asked_for
from screentest.app.memo.memo import read_text_as_memo
from screentest.app.services import Services
from screentest.domain.response import monologue
from screentest.domain.scorecard import Scorecard

HERE = Path(__file__).parent
INTENDED: list[dict[str, Any]] = yaml.safe_load((HERE / "intended.yaml").read_text(encoding="utf-8"))


def text_of(item: dict[str, Any]) -> str:
    return (HERE / "texts" / str(item["file"])).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def cards(services: Services) -> list[Scorecard]:
    batch = [
        (monologue(text_of(item)), asked_for(services.library, item["question"], None, "", "both")) for item in INTENDED
    ]
    return grade_responses(services, batch)


def test_every_memo_is_rated(cards: list[Scorecard]) -> None:
    assert all(card.overall is not None and card.coverage == 1 for card in cards)


def test_memos_two_levels_apart_are_ordered(cards: list[Scorecard]) -> None:
    for (one, a), (other, b) in combinations(zip(INTENDED, cards, strict=True), 2):
        if one["question"] == other["question"] and other["level"] - one["level"] >= 2:
            assert a.overall is not None
            assert b.overall is not None
            assert a.overall < b.overall, (one["file"], other["file"])


def test_no_memo_misses_its_level_by_more_than_a_point(cards: list[Scorecard]) -> None:
    for item, card in zip(INTENDED, cards, strict=True):
        assert card.overall is not None
        assert abs(card.overall - item["level"]) <= 1, (item["file"], card.overall)


def test_the_weakest_leave_most_open_and_the_strongest_least(services: Services) -> None:
    opened = {
        item["file"]: len(read_text_as_memo(services, services.library.question(item["question"]), text_of(item)).open)
        for item in INTENDED
    }
    for track in ("pm", "tpm"):
        first, second, third, fourth = (opened[f"{track}-{level}.md"] for level in (1, 2, 3, 4))
        assert first > second > max(third, fourth)


def test_a_line_that_looks_like_a_speaker_is_no_turn(services: Services) -> None:
    text = text_of(INTENDED[3])
    labelled = "Decision: " + text + "\n\nRisks: none besides.\n\nRisks: nothing.\n\nOwner: the head of support.\n"
    question = services.library.question(INTENDED[3]["question"])
    assert read_text_as_memo(services, question, labelled).words > len(text.split()) * 0.95
