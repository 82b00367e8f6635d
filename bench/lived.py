"""A year of practice as the product itself keeps it: answers judged, cards, reviews, stories; its clock is moved on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from pathlib import Path

from screentest.app import bootstrap
from screentest.app.grading.grade import grade_text
from screentest.app.grading.questions import asked_of
from screentest.app.settings import Settings
from screentest.app.stories.stories import add_stories
from screentest.app.takes.take import keep_answer, keep_scorecard
from screentest.app.texts.answer_set import Answered
from screentest.ports.store import EntryRecord, Record

from .material import Written, answers
from .plan import YEAR, year

TAKES, STORIES, OTHER_WORDS = 1_000, 40, 60


@dataclass
class Moved:
    """A clock that stands where it was put."""

    at: datetime

    def now(self) -> datetime:
        """Return where it was put."""
        return self.at


def settings_in(folder: Path) -> Settings:
    """Return the settings of a data folder as the command line makes them."""
    return Settings(folder, f"sqlite:///{folder / 'screentest.sqlite3'}", folder / "packs")


def live_a_year(folder: Path, written: Written) -> str:
    """Fill a data folder with a year that ends yesterday; return the id of the last take."""
    made = bootstrap.services(settings_in(folder))
    today = made.clock.now().date()
    clock = Moved(_noon(today - timedelta(days=YEAR)))
    services = replace(made, clock=clock)
    library = services.library
    said = [
        (question, text)
        for question, text in zip(cycle(library.questions.values()), answers(written)[:OTHER_WORDS], strict=False)
        if question.kind != "memo"
    ]
    cards = {}
    last = ""
    for n, (question, text) in zip(range(TAKES), cycle(said), strict=False):
        clock.at = _noon(today - timedelta(days=YEAR)) + timedelta(hours=8 * n)
        answer = Answered(question.id, question.prompt, question.kind, "both", text)
        kept = keep_answer(services, answer)
        if text not in cards:
            asked = asked_of(library, answer.question, answer.prompt, answer.kind, answer.track)
            cards[text] = grade_text(services, text, asked, "fast")
        keep_scorecard(services, kept, cards[text])
        last = kept.id
    services.store.add_all(list(_plan(today)))
    for n, text in zip(range(STORIES), answers(written), strict=False):
        add_stories(services, text, f"story-{n + 1}.md", f"Story {n + 1}")
    services.close()
    return last


def _plan(today: date) -> Iterator[Record]:
    yield from (record for record in year(today, bootstrap.make_scheduler()) if isinstance(record, EntryRecord))


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
