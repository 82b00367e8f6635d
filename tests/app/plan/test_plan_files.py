"""The plan in other programs' files, and what was moved in a calendar taken over as far as the plan's rules allow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from planning import ANSWER, FSRS, MONDAY, made, on, small

from screentest.adapters.calendar.ics import IcsCalendar
from screentest.adapters.decks.anki_deck import AnkiDecks
from screentest.app.plan.do import done
from screentest.app.plan.export import calendar_of, deck_of, entries_of
from screentest.app.plan.moved import Moved, take_over
from screentest.app.plan.plan import planned
from screentest.app.plan.text import json_of, markdown_of
from screentest.app.services import Services
from screentest.app.takes.take import take
from screentest.domain.errors import UserError
from screentest.ports.plan_files import CalendarForm

ICS = IcsCalendar()


@pytest.fixture
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = small(f"sqlite:///{tmp_path_factory.mktemp('plan') / 'store.sqlite3'}")
    take(services, ANSWER)
    made(services)
    yield services
    services.close()


def calendar(services: Services) -> str:
    return calendar_of(planned(services, FSRS), ICS, CalendarForm(), services.clock.now()).decode()


def moved(services: Services, name: str, days: int) -> Moved:
    """Move one entry of a fresh export to so many days after the Monday, and import it."""
    before, at, rest = calendar(services).partition(f"UID:{name}@")
    head, start, line = before.rpartition("DTSTART;VALUE=DATE:")
    day = (MONDAY + timedelta(days=days)).strftime("%Y%m%d")
    return take_over(services, FSRS, ICS, (head + start + day + line[8:] + at + rest).encode())


def test_every_item_and_the_interview_stand_in_the_calendar_once(services: Services) -> None:
    entries = list(entries_of(planned(services, FSRS)))
    names = [entry.name for entry in entries]
    assert len(set(names)) == len(names)
    assert entries[-1].name == "interview"
    assert {"drill-rol901.r1", "drill-rol901.r2", "company-brief.1", "rehearsal-final"} <= set(names)


def test_an_export_that_comes_back_unmoved_changes_nothing(services: Services) -> None:
    result = take_over(services, FSRS, ICS, calendar(services).encode())
    assert (result.taken, result.refused, result.foreign) == ((), (), 0)
    assert result.unmoved > 10


def test_what_was_moved_is_taken_over_and_stays_when_the_plan_is_made_again(services: Services) -> None:
    to = MONDAY + timedelta(days=10)
    assert moved(services, "failure-autopsy.1", 10).taken == (("failure-autopsy.1", to),)
    assert moved(services, "drill-rol901.r1", 10).taken == (("drill-rol901", to),)
    for plan in (planned(services, FSRS).plan, made(services).plan):
        assert {"failure-autopsy.1", "drill-rol901"} <= {item.id for item in plan.on(to).items}


@pytest.mark.parametrize(
    ("name", "days", "why"),
    [
        ("failure-autopsy.1", 20, "quiet"),
        ("failure-autopsy.1", 21, "day of the interview"),
        ("failure-autopsy.1", 9000, "after it"),
        ("failure-autopsy.1", -3, "has passed"),
        ("drill-rol901.r2", 3, "follow memory"),
        ("interview", 30, "--interview-date 2026-02-04"),
    ],
)
def test_a_move_against_the_plans_rules_is_refused_by_name(services: Services, name: str, days: int, why: str) -> None:
    before = planned(services, FSRS).plan
    ((refused, _, said),) = moved(services, name, days).refused
    assert refused == name
    assert why in said
    assert planned(services, FSRS).plan == before


def test_an_export_of_yesterday_is_no_list_of_moves(services: Services) -> None:
    old = calendar(services)
    done(services, FSRS, "stories")
    on(services, MONDAY + timedelta(days=3))
    result = take_over(services, FSRS, ICS, old.encode())
    assert (result.taken, result.refused) == ((), ())


def test_a_calendar_of_somebody_else_is_refused(services: Services) -> None:
    with pytest.raises(UserError, match="no entry of this plan") as caught:
        take_over(services, FSRS, ICS, calendar(services).replace("@plan.screentest", "@else").encode())
    assert "somebody else" in caught.value.hint


def test_entries_that_the_plan_no_longer_has_are_counted(services: Services) -> None:
    old = calendar(services).replace("UID:stories.1@", "UID:gone-long-ago@").replace("X-SCREENTEST-DAY", "X-LOST")
    assert take_over(services, FSRS, ICS, old.encode()).gone == 1


def test_the_deck_holds_what_is_called_to_mind(services: Services) -> None:
    assert deck_of(planned(services, FSRS), AnkiDecks(), services.clock.now())[:2] == b"PK"


def test_markdown_and_json_hold_every_day(services: Services) -> None:
    found = planned(services, FSRS)
    text = markdown_of(found)
    assert text.startswith("# Plan for the interview on 2026-01-26\n")
    assert text.count("\n## ") == len(found.plan.days) + bool(found.plan.left_out)
    assert "- [ ] Leave out: role blur · 10 min · `screentest take slipped-dependency`" in text
    assert len(json.loads(json_of(found))["days"]) == len(found.plan.days)
