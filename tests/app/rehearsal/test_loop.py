"""Whole loops: rounds of several questions within their minutes, gone on with later, ended, and read as kept before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.ids import new_id
from screentest.app.rehearsal.codec import FORM
from screentest.app.rehearsal.end import keep_take
from screentest.app.rehearsal.hearing import CASES
from screentest.app.rehearsal.loop import (
    LOOP,
    LoopRun,
    begin_loop,
    close_loop,
    enter_round,
    found_loop,
    loops,
    next_question,
)
from screentest.app.rehearsal.loop_questions import MOST, MOST_CASES
from screentest.app.rehearsal.loop_view import loop_debrief, loop_view, panel_view
from screentest.app.rehearsal.of_take import loop_that_waits
from screentest.app.rehearsal.session import end, say, tick
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.app.takes.own_gap import keep_gap
from screentest.app.takes.self_rating import GAP, rate_yourself, rubric_of_take
from screentest.domain.errors import UserError
from screentest.ports.store import EntryRecord

TURN = (
    "I decided to keep the ledger in one region and let the profile follow, because money counted twice is worse than "
    "a profile that is ten seconds old. I measured two weeks of writes first: four in a thousand crossed regions."
)


class Later:
    """A clock that can be set."""

    def __init__(self, at: object) -> None:
        self.at = at

    def now(self) -> object:
        return self.at


@pytest.fixture
def mine(services: Services, tmp_path: Path) -> Iterator[Services]:
    made = bootstrap.services(Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs"))
    made.clock = Later(services.clock.now())  # type: ignore[assignment]
    made.__dict__["library"] = services.library
    made.make_reader = lambda _, setting: services.reader("fast")
    yield made
    made.close()


def passed(services: Services, seconds: float) -> None:
    services.clock.at += timedelta(seconds=seconds)  # type: ignore[attr-defined]


def held(services: Services, run: LoopRun, seconds: float = 60.0) -> LoopRun:
    """Answer the next question and end it."""
    coming = next_question(services, run)
    assert coming is not None
    session, _ = enter_round(services, run, coming[0])
    passed(services, seconds)
    session, _ = say(services, session, TURN)
    session, _ = end(services, session)
    keep_take(services, session)
    return found_loop(services, run.id)


@pytest.mark.parametrize("track", ["pm", "tpm"])
def test_a_round_holds_what_its_minutes_hold(mine: Services, track: str) -> None:
    run = begin_loop(mine, track, "L6")  # type: ignore[arg-type]
    bank = mine.library.questions
    asked = [question for item in run.order.rounds for question in item.questions]
    assert len(set(asked)) == len(asked)
    for item in run.order.rounds:
        kinds = [bank[name].kind for name in item.questions]
        assert 1 <= len(kinds) <= MOST
        assert sum(kind in CASES for kind in kinds) <= MOST_CASES
        assert sum(bank[name].time_box for name in item.questions) <= item.minutes or len(kinds) == 1
        assert {name for one in item.questions for name in bank[one].competencies} & set(item.focus)
    assert sum(len(item.questions) > 1 for item in run.order.rounds) >= 7


def test_the_minutes_of_a_round_are_shared_and_what_is_saved_passes_on(mine: Services) -> None:
    run = begin_loop(mine, "pm")
    first = run.order.rounds[0]
    count, box = len(first.questions), first.minutes * 60.0
    session, _ = enter_round(mine, run, 0)
    assert session.sheet.time_box == box / count
    session, _ = end(mine, say(mine, session, TURN)[0])
    following, _ = enter_round(mine, found_loop(mine, run.id), 0)
    assert following.sheet.time_box == box / (count - 1)


def test_in_a_real_round_the_interviewer_closes_it_when_its_time_is_over(mine: Services) -> None:
    run = begin_loop(mine, "pm")
    session, _ = enter_round(mine, run, 0)
    passed(mine, session.sheet.time_box + 1)
    session, acts = tick(mine, session)
    assert [act.kind for act in acts] == ["interrupt"]
    passed(mine, 60)
    session, acts = tick(mine, session)
    assert (session.over, acts[-1].reason) == (True, "time")


def test_a_round_whose_minutes_are_used_up_asks_no_more(mine: Services) -> None:
    run = held(mine, begin_loop(mine, "pm"), run_over(mine))
    assert next_question(mine, run) == (1, 0)
    view = loop_view(mine, run)
    assert (view["rounds"][0]["over"], view["rounds"][0]["minutes_left"]) == (True, 0)
    with pytest.raises(UserError, match="not the one"):
        enter_round(mine, run, 0)


def run_over(services: Services) -> float:
    return services.library.loops["netflix/pm"].stages[0].minutes * 60.0


def test_nothing_of_a_real_loop_is_shown_before_its_end_then_each_interviewer_votes(mine: Services) -> None:
    run = held(mine, begin_loop(mine, "tpm"))
    (take,) = mine.store.takes()
    assert loop_that_waits(mine, take) is not None
    rate_yourself(mine, take.id, {rubric_of_take(mine, take).criteria[0].id: 4})
    keep_gap(mine, take)
    assert list(mine.store.entries(GAP)) == [], "without a scorecard there is nothing to be off from"
    run = close_loop(mine, run, ended=True)
    assert loop_that_waits(mine, take) is None
    assert len(loop_debrief(mine, run).items) == 1
    panel = panel_view(mine, found_loop(mine, run.id))
    assert [row["answers"] for row in panel] == [1] + [0] * 8
    assert panel[1]["signal_words"] == "not held"
    reopened = close_loop(mine, run, ended=False)
    assert next_question(mine, found_loop(mine, reopened.id)) == (0, 1)


def test_a_loop_kept_before_rounds_held_several_questions_is_read(mine: Services) -> None:
    now = begin_loop(mine, "pm")
    order = asdict(now.order)
    for item in order["rounds"]:
        del item["more"]
    made = mine.clock.now()
    mine.store.add_entry(EntryRecord(new_id(made), LOOP, "older", made.isoformat(), {"form": FORM, "order": order}))
    run = found_loop(mine, "older")
    assert all(len(sessions) == 1 for sessions in run.sessions)
    run = held(mine, run)
    assert next_question(mine, run) == (1, 0)
    assert {one.id for one in loops(mine)} == {now.id, "older"}
    assert run.began == made.isoformat()


def test_what_is_damaged_or_unknown_is_said(mine: Services) -> None:
    made = mine.clock.now()
    mine.store.add_entry(EntryRecord("x1", LOOP, "bad", made.isoformat(), {"form": FORM, "order": {"rounds": 3}}))
    for wanted, words in (("bad", "cannot be read"), ("none", "there is no loop")):
        with pytest.raises(UserError, match=words):
            found_loop(mine, wanted)
    with pytest.raises(UserError, match="no level"):
        begin_loop(mine, "pm", "L99")
