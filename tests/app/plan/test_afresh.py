"""A plan that begins afresh: nothing done before counts, reviews stay, and it is taken back once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from planning import FSRS, MONDAY, made, on, small

from screentest.app.plan.afresh import begin_afresh, last_afresh, undo_afresh
from screentest.app.plan.do import done
from screentest.app.plan.kept import kept_plan
from screentest.app.plan.plan import planned, planned_today
from screentest.app.services import Services
from screentest.domain.errors import UserError


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Services]:
    services = small(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    yield services
    services.close()


def worked(services: Services) -> tuple[str, ...]:
    """Make a plan, do its first step on Monday, and return what the whole plan holds on Tuesday."""
    made(services)
    first = next(item.id for item in planned_today(services, FSRS).plan.days[0].items if item.kind == "step")
    done(services, FSRS, first)
    on(services, MONDAY + timedelta(days=1))
    return held(services)


def held(services: Services) -> tuple[str, ...]:
    return tuple(item.id for day in planned(services, FSRS).plan.days for item in day.items)


def test_what_was_done_counts_no_more_and_counts_again_once_it_is_taken_back(world: Services) -> None:
    before = worked(world)
    deeds, interview = len(kept_plan(world).deeds), kept_plan(world).ordered.interview
    name = begin_afresh(world)
    assert name
    assert (deeds, kept_plan(world).deeds) == (1, ())
    assert kept_plan(world).ordered.interview == interview
    assert last_afresh(world) == name
    undo_afresh(world, name)
    assert len(kept_plan(world).deeds) == deeds
    assert held(world) == before
    with pytest.raises(UserError, match="not begun afresh"):
        undo_afresh(world, name)


def test_a_plan_that_was_only_made_again_cannot_be_taken_back_so(world: Services) -> None:
    worked(world)
    assert last_afresh(world) == ""
    made(world, minutes=60)
    assert last_afresh(world) == ""
    with pytest.raises(UserError, match="not begun afresh"):
        undo_afresh(world)


def test_without_a_plan_nothing_begins(world: Services) -> None:
    with pytest.raises(UserError, match="there is no plan"):
        begin_afresh(world)
