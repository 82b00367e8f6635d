"""Laws of every plan: load, days off and interview hold, nothing is lost, the same day gives the same plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from orders import LIGHT, STEPS, Doubling, order, orders, where

from screentest.domain.plan import PlanOrder
from screentest.engines.planning.lay import lay

Case = tuple[PlanOrder, date]


@given(orders())
def test_the_load_is_never_exceeded_and_days_off_stay_free(case: Case) -> None:
    made, today = case
    for day in lay(made, today, Doubling()).days:
        spent = made.spent if day.day == today else 0
        assert day.minutes + spent <= max(made.load.minutes, spent)
        assert made.load.works(day.day) or day.day == made.interview


@given(orders())
def test_nothing_stands_before_today_or_on_the_interview_or_after_it(case: Case) -> None:
    made, today = case
    for day in lay(made, today, Doubling()).days:
        assert today <= day.day < made.interview or today == day.day == made.interview


@given(orders())
def test_nothing_new_is_begun_on_the_eve(case: Case) -> None:
    made, today = case
    seen = set(made.memories)
    for day in lay(made, today, Doubling()).days:
        for item in day.items:
            if day.day >= made.interview - timedelta(days=1):
                assert item.kind == "light" or item.id in seen
            seen.add(item.id)


@given(orders())
def test_nothing_is_lost(case: Case) -> None:
    """What was open is planned or named as left out."""
    made, today = case
    plan = lay(made, today, Doubling())
    known = {item.id.partition(".")[0] for day in plan.days for item in day.items} | {one.id for one in plan.left_out}
    done = {step.id for step in STEPS if made.spent_on.get(step.id, 0) >= step.minutes}
    wanted = {step.id for step in (*STEPS, *LIGHT)} | {card.id for card in made.cards if card.id not in made.memories}
    assert wanted - done <= known


@given(orders())
def test_the_same_day_gives_the_same_plan_and_the_list_of_today_is_its_first_day(case: Case) -> None:
    made, today = case
    plan = lay(made, today, Doubling())
    assert lay(made, today, Doubling()) == plan
    assert lay(made, today, Doubling(), until=today).on(today) == plan.on(today)


@given(orders())
def test_no_card_comes_twice_on_a_day_nor_on_the_day_it_was_seen(case: Case) -> None:
    made, today = case
    for name, days in where(lay(made, today, Doubling())).items():
        assert len(set(days)) == len(days)
        if name in made.memories:
            assert made.memories[name].last not in days


@given(orders())
def test_a_day_that_slipped_does_not_pile_up(case: Case) -> None:
    """Nothing done for a week: the load of each later day is what it was, the rest is named."""
    made, today = case
    later = min(made.interview, today + timedelta(days=7))
    plan = lay(replace(made, spent=0), later, Doubling())
    assert all(day.minutes <= made.load.minutes for day in plan.days)


def test_skipped_things_are_not_asked_for_today() -> None:
    made = order()
    first = lay(made, made.made_on, Doubling()).days[0]
    skipped = frozenset(item.id for item in first.items)
    again = lay(replace(made, skipped=skipped), made.made_on, Doubling())
    assert skipped.isdisjoint(item.id for item in again.on(made.made_on).items)
    assert skipped <= where(again).keys()
