"""How a plan is laid: rehearsals, quiet days, last looks, sittings, pins, and what no longer fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from orders import MONDAY, Doubling, cards, order, where

from screentest.domain.plan import Plan, PlanOrder
from screentest.engines.planning.lay import lay


def laid(made: PlanOrder) -> Plan:
    return lay(made, made.made_on, Doubling())


def test_three_weeks_hold_everything_with_two_rehearsals_and_two_quiet_days() -> None:
    made = order(21)
    plan, days = laid(made), where(laid(made))
    assert plan.left_out == ()
    assert days["rehearsal-final"] == [made.interview - timedelta(days=3)]
    assert days["rehearsal-week"] == [made.interview - timedelta(days=8)]
    assert days["opening"] == [made.interview - timedelta(days=1)]
    assert days["look-over"] == [made.interview - timedelta(days=2)]
    for day in plan.days[-2:]:
        assert {item.kind for item in day.items} <= {"light", "drill", "fact", "story"}


def test_the_last_look_at_every_card_is_in_the_last_days_and_stories_are_told_on_the_eve() -> None:
    made = order(21)
    days = where(laid(made))
    assert all(days[card.id][-1] >= made.interview - timedelta(days=6) for card in made.cards)
    assert {days[card.id][-1] for card in made.cards if card.kind == "story"} == {made.interview - timedelta(days=1)}


def test_the_weakest_things_come_first_and_kinds_are_mixed() -> None:
    first, second = laid(order(21)).days[:2]
    assert {"drill-0", "brief.1"} <= {item.id for item in first.items}
    strands = [item.id.partition("-")[0].partition(".")[0] for item in first.items if item.kind == "step"]
    assert len(set(strands)) == len(strands)
    assert "drill-1" in {item.id for item in second.items}


def test_a_long_step_is_cut_into_sittings_on_different_days_in_order() -> None:
    days = where(laid(order(21)))
    assert days["metrics.1"] < days["metrics.2"] < days["metrics.3"]


def test_sittings_that_are_done_are_not_asked_for_again() -> None:
    made = order(21, sittings={"metrics": 1}, spent_on={"metrics": 15, "autopsy": 40})
    plan = laid(made)
    names = where(plan).keys()
    assert {"metrics.2", "metrics.3"} <= names
    assert names.isdisjoint({"metrics.1", "autopsy", "autopsy.1"})
    item = next(item for day in plan.days for item in day.items if item.id == "metrics.2")
    assert (item.part, item.minutes) == ((2, 3), 15)


def test_what_ages_waits_until_the_interview_is_near() -> None:
    made = order(90)
    days = where(laid(made))
    assert min(days["brief.1"]) >= made.interview - timedelta(days=28)
    assert days["rehearsal-middle"] == [MONDAY + timedelta(days=45)]


def test_a_short_plan_names_what_does_not_fit() -> None:
    plan = laid(order(4, 30))
    left = {one.id: one for one in plan.left_out}
    assert {"metrics", "drill-5", "fact-11"} <= left.keys()
    assert left["metrics"].title == "Metric suite"
    assert "load" in left["metrics"].why


@pytest.mark.parametrize("days", [0, 1])
def test_on_the_last_day_only_light_things_are_left(days: int) -> None:
    plan = laid(order(days))
    assert [item.kind for day in plan.days for item in day.items] == ["light", "light"]


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    to = MONDAY + timedelta(days=9)
    made = order(21, pins={"autopsy.1": to, "drill-0": to, "rehearsal-week": to})
    days = where(laid(made))
    assert days["rehearsal-week"] == [to]
    assert days["autopsy.1"] >= [to]
    assert days["drill-0"][0] >= to
    alone = where(laid(order(21, pins={"autopsy.1": to, "drill-0": to})))
    assert (alone["autopsy.1"], alone["drill-0"][0]) == ([to], to)


def test_a_move_to_a_quiet_day_or_beyond_holds_nothing_up() -> None:
    made = order(21)
    moved = replace(made, pins={"autopsy.1": made.interview - timedelta(days=1), "metrics.1": made.interview})
    assert where(laid(moved)).keys() == where(laid(made)).keys()


def test_a_rehearsal_that_was_missed_is_named_and_the_last_one_stands() -> None:
    made = order(21)
    plan = lay(made, made.interview - timedelta(days=5), Doubling())
    assert [one.title for one in plan.left_out if one.id == "rehearsal-week"] == ["Full rehearsal"]
    assert where(plan)["rehearsal-final"] == [made.interview - timedelta(days=3)]
    ended = lay(replace(made, ended=frozenset({"rehearsal-week"})), made.interview - timedelta(days=5), Doubling())
    assert "rehearsal-week" not in {one.id for one in ended.left_out}


def test_more_cards_than_the_last_days_hold_are_looked_at_over_more_days() -> None:
    made = order(60, 30, cards=cards(0, 100, 0))
    plan = laid(made)
    last = [days[-1] for days in where(plan).values()]
    assert plan.left_out == ()
    assert min(last) < made.interview - timedelta(days=3)
    assert all(day.minutes <= 30 for day in plan.days)


def test_a_far_interview_spreads_steps_one_a_day() -> None:
    plan = laid(order(900))
    assert max(sum(item.kind == "step" for item in day.items) for day in plan.days) == 1
    assert plan.left_out == ()
