"""Before and after: every criterion and finding of one reader's two scorecards, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.takes.compare import compare
from screentest.app.takes.take import take
from screentest.app.texts.answer_set import Answered

QUESTION = "which-number-for-teachers"


@pytest.fixture
def mine(services: Services, tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.__dict__["library"] = services.library
    made.make_reader = lambda _, setting: services.reader(setting)
    yield made
    made.close()


def test_each_side_is_that_take_s_own_scorecard(mine: Services) -> None:
    weak, strong = mine.library.examples[QUESTION]
    prompt = mine.library.questions[QUESTION].prompt
    (one, before), (two, after) = (
        take(mine, Answered(QUESTION, prompt, "metrics", "pm", text), "fast", "file")
        for text in (weak.text, strong.text)
    )
    view = compare(mine, one.id, two.id)
    assert {row["id"]: row["before"]["rating"] for row in view["criteria"]} == before.ratings
    assert {row["id"]: row["after"]["rating"] for row in view["criteria"]} == after.ratings
    for row in view["criteria"]:
        was, now = row["before"]["rating"], row["after"]["rating"]
        assert row["change"] == (None if None in (was, now) else now - was)
        for side, text in (("before", weak.text), ("after", strong.text)):
            assert all(quote["text"] in text for stands in ("for", "against") for quote in row[side][stands])
    for side, card in (("before", before), ("after", after)):
        assert [item["code"] for item in view["findings"][side]] == [item.code for item in card.findings]
