"""The look-up of the story that would fix the weakest criterion: the one that reaches highest above it, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.stories.bank import bank_of
from screentest.app.stories.stories import add_stories
from screentest.app.takes.progress import Progress, Weakest
from screentest.app.takes.progress_view import progress_view, story_for

SLOT = (
    "We had the June release slot. In April payments found that refunds for about four thousand people a week were "
    "going to closed cards, and their fix needed the same slot. I gave it to them because it reached more people than "
    "my search work. It cost us nine weeks. I rang our sponsor that afternoon and told him myself, before he could "
    "read it in a status mail. The refunds were right by the end of June."
)
FEE = (
    "The contract was up for renewal and the vendor wanted three years. I asked our network engineer to argue against "
    "me on paper. She wrote two pages, and point four was an exit fee that I had missed. I took one year because the "
    "exit fee was worth more than the discount. A year later I checked the bill: the fee was never paid. I had been "
    "wrong."
)


@pytest.fixture
def mine(services: Services, tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.__dict__["library"] = services.library
    made.make_reader = lambda _, setting: services.reader("fast")
    yield made
    made.close()


def weak(criterion: str, mean: float, services: Services) -> Progress:
    competency = services.library.criteria[criterion].competency
    return Progress(weakest=Weakest(criterion, competency, "rule:full@1", mean, 3), stories=2)


def test_the_story_that_reaches_highest_on_it_is_named(mine: Services) -> None:
    for title, text in (("The slot", SLOT), ("The exit fee", FEE)):
        add_stories(mine, text, "a story", title)
    levels = bank_of(mine).levels
    criteria = {name for one in levels.values() for name in one}
    assert criteria
    for criterion in criteria:
        reached = {name: one[criterion].rating for name, one in levels.items() if criterion in one}
        best = max(reached.values())
        found = story_for(mine, weak(criterion, best - 0.5, mine))
        assert found is not None
        assert (found["level"], reached[found["name"]]) == (best, best)
        assert found["title"] in ("The slot", "The exit fee")
        assert story_for(mine, weak(criterion, float(best), mine)) is None, "no story that reaches no higher"


def test_without_a_weakest_criterion_or_a_story_nothing_is_looked_up(mine: Services) -> None:
    assert story_for(mine, Progress()) is None
    criterion = next(iter(mine.library.criteria))
    assert story_for(mine, replace(weak(criterion, 1.0, mine), stories=0)) is None
    assert progress_view(mine.library, weak(criterion, 1.0, mine))["weakest"]["id"] == criterion
