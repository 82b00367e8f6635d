"""A memo round: begun, left for days, handed in late, kept first, rated without regard to the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from screentest.app import bootstrap
from screentest.app.ids import new_id
from screentest.app.memo.codec import KIND, round_of
from screentest.app.memo.memo import open_rounds, rounds, start_memo, submit_memo
from screentest.app.memo.view import round_view, submitted_plain, submitted_view
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.domain.errors import UserError
from screentest.ports.store import EntryRecord

QUESTION = "memo-close-the-cheap-plan"
OTHER = "memo-stop-or-finish-the-rewrite"
TEXT = (Path(__file__).parents[2] / "memo_round" / "texts" / "pm-2.md").read_text(encoding="utf-8")


class SetClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def mine(tmp_path: Path, clock: SetClock) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.clock = clock
    yield made
    made.close()


def test_a_round_is_resumed_after_days(mine: Services, clock: SetClock) -> None:
    begun = start_memo(mine, QUESTION)
    assert (begun.minutes, begun.minutes_left(clock.at)) == (90, 90)
    clock.at += timedelta(minutes=30, seconds=30)
    (found,) = open_rounds(mine)
    assert (found.question, found.minutes_left(clock.at)) == (QUESTION, 60)
    clock.at += timedelta(days=3)
    assert round_view(found, mine.library, clock.at)["state"] == "late"
    done = submit_memo(mine, TEXT, setting="fast")
    assert done.late == 3 * 1440 - 60
    assert open_rounds(mine) == []
    assert [one.take for one in rounds(mine)] == [done.take.id]


def test_lateness_does_not_change_the_rating(mine: Services, clock: SetClock) -> None:
    start_memo(mine, QUESTION)
    early = submit_memo(mine, TEXT, setting="fast")
    start_memo(mine, QUESTION)
    clock.at += timedelta(days=9)
    late = submit_memo(mine, TEXT, setting="fast")
    assert (early.late, late.late > 10_000) == (0, True)
    assert early.card == late.card
    assert early.reading == late.reading


def test_the_words_are_kept_before_anything_is_made_of_them(mine: Services) -> None:
    start_memo(mine, QUESTION)
    mine.make_reader = _broken
    with pytest.raises(RuntimeError):
        submit_memo(mine, TEXT)
    (take,) = mine.store.takes()
    assert (take.text, take.kind, take.question) == (TEXT, "memo", QUESTION)
    assert rounds(mine)[0].take == take.id


def _broken(*_: object) -> NoReturn:
    raise RuntimeError("no reader")


def test_which_memo_it_is_has_to_be_clear(mine: Services) -> None:
    with pytest.raises(UserError, match="no round is open"):
        submit_memo(mine, TEXT)
    start_memo(mine, QUESTION)
    start_memo(mine, OTHER)
    with pytest.raises(UserError, match="more than one") as caught:
        submit_memo(mine, TEXT)
    assert QUESTION in caught.value.hint
    assert OTHER in caught.value.hint
    assert submit_memo(mine, TEXT, QUESTION, "fast").round is not None
    assert [one.question for one in open_rounds(mine)] == [OTHER]


def test_a_memo_without_a_clock_is_taken_by_name(mine: Services) -> None:
    done = submit_memo(mine, TEXT, QUESTION, "fast")
    assert (done.round, done.late) == (None, 0)
    assert submitted_view(done, mine.library, mine.clock.now())["round"] is None
    assert submitted_plain(done, mine.library, mine.clock.now())["scorecard"]["overall"] == done.card.overall


def test_a_second_round_needs_a_word(mine: Services, clock: SetClock) -> None:
    start_memo(mine, QUESTION)
    clock.at += timedelta(minutes=5)
    with pytest.raises(UserError, match="is open since"):
        start_memo(mine, QUESTION)
    assert start_memo(mine, QUESTION, again=True).started_at == clock.at
    assert len(open_rounds(mine)) == 1


@pytest.mark.parametrize("text", ["", "  \n", "x" * 40_001])
def test_an_empty_or_endless_memo_keeps_the_clock_running(mine: Services, text: str) -> None:
    start_memo(mine, QUESTION)
    with pytest.raises(UserError):
        submit_memo(mine, text)
    assert len(open_rounds(mine)) == 1
    assert list(mine.store.takes()) == []


def test_a_question_that_is_answered_aloud_is_no_memo(mine: Services) -> None:
    with pytest.raises(UserError, match="answered aloud"):
        start_memo(mine, "two-of-five")


@pytest.mark.parametrize(
    "body",
    [
        {"started_at": "yesterday", "minutes": 60, "take": ""},
        {"started_at": "2026-03-02T09:00:00", "minutes": 60, "take": ""},
        {"started_at": "2026-03-02T09:00:00+00:00", "minutes": -3, "take": ""},
        {"started_at": 3, "minutes": 60, "take": ""},
        {"minutes": 60},
    ],
)
def test_a_damaged_round_is_said_to_be_so(mine: Services, body: dict[str, object]) -> None:
    entry = EntryRecord(new_id(mine.clock.now()), KIND, QUESTION, mine.clock.now().isoformat(), body)
    with pytest.raises(UserError, match="damaged") as caught:
        round_of(entry)
    mine.store.add_entry(replace(entry))
    assert "--again" in caught.value.hint
    assert start_memo(mine, QUESTION, again=True).question == QUESTION
    assert len(open_rounds(mine)) == 1


def test_what_would_be_asked_next_comes_from_what_was_read(mine: Services) -> None:
    done = submit_memo(mine, TEXT, QUESTION, "fast")
    says = {probe.say for probe in mine.library.questions[QUESTION].probes}
    assert done.follow_up
    assert set(done.follow_up) <= says
