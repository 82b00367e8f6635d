"""The plan as a use case: made from what is kept, shown for a day, made anew as days slip and the interview moves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from jsonschema import Draft202012Validator
from planning import ANSWER, FSRS, MONDAY, keep_story, made, on, small

from screentest.app.plan.codec import CARD
from screentest.app.plan.contract import PLAN_OUT
from screentest.app.plan.do import done, skip
from screentest.app.plan.plan import planned, planned_today
from screentest.app.plan.view import plan_view, today_view
from screentest.app.services import Services
from screentest.app.takes.take import take
from screentest.domain.errors import UserError
from screentest.domain.plan import Load


@pytest.fixture
def services(database: str) -> Iterator[Services]:
    services = small(database)
    yield services
    services.close()


def test_without_a_debrief_it_begins_with_the_checklist_and_says_that_it_knows_nothing(services: Services) -> None:
    found = made(services)
    assert "knows nothing of you" in found.plan.notes[0]
    assert {"baseline", "stories", "company-brief", "narrative-3", "consistency-choice"} <= {
        step.id for step in found.order.steps
    }
    assert "metric-suite" not in {step.id for step in found.order.steps}
    assert {card.id for card in found.order.cards} == {"claim-priorities", "fact-quorums"}
    assert found.plan.days[0].items[0].id.startswith("baseline")


def test_what_a_take_lacks_becomes_a_drill(services: Services) -> None:
    take(services, ANSWER)
    found = made(services)
    assert found.plan.notes == ()
    assert "baseline" not in {step.id for step in found.order.steps}
    drills = {card.id: card for card in found.order.cards if card.kind == "drill"}
    assert drills.keys() == {"drill-rol901"}
    assert drills["drill-rol901"].front == "Leave out: role blur"
    assert drills["drill-rol901"].command == "screentest take slipped-dependency"
    assert "drill-rol901" in {item.id for item in found.plan.days[0].items}


def test_a_drill_is_practised_on_questions_of_the_track(services: Services) -> None:
    take(services, ANSWER)
    holds = services.library
    other = replace(holds.questions["slipped-dependency"], id="a-product-question", track="pm")
    services.__dict__["library"] = replace(holds, questions={other.id: other, **holds.questions})
    asked = {card.id: card.questions for card in made(services).order.cards}
    assert asked["drill-rol901"] == ("slipped-dependency",)
    asked = {card.id: card.questions for card in made(services, track="pm").order.cards}
    assert asked["drill-rol901"] == ("a-product-question",)


def test_the_plan_has_the_form_of_its_schema(services: Services) -> None:
    take(services, ANSWER)
    view = json.loads(json.dumps(plan_view(made(services, 4, 10))))
    assert view["left_out"]
    assert [fault.message for fault in Draft202012Validator(PLAN_OUT).iter_errors(view)] == []


def test_the_same_day_gives_the_same_plan_and_the_same_list(services: Services) -> None:
    take(services, ANSWER)
    first = plan_view(made(services))
    assert plan_view(planned(services, FSRS)) == first
    today = today_view(planned_today(services, FSRS))
    assert today["items"] == first["days"][0]["items"]
    assert plan_view(made(services)) == first


def test_what_was_done_today_leaves_the_rest_of_the_list_as_it_was(services: Services) -> None:
    take(services, ANSWER)
    items = made(services).plan.days[0].items
    step = next(item for item in items if item.kind == "step")
    done(services, FSRS, step.id)
    view = today_view(planned_today(services, FSRS))
    assert view["spent_minutes"] == step.minutes
    assert view["minutes"] + view["spent_minutes"] <= 45
    assert [item["id"] for item in view["items"]] == [item.id for item in items if item.id != step.id]


def test_days_that_slip_do_not_pile_up_and_what_no_longer_fits_is_named(services: Services) -> None:
    take(services, ANSWER)
    before = made(services, 10, 30)
    on(services, MONDAY + timedelta(days=6))
    later = planned(services, FSRS)
    assert all(day.minutes <= 30 for day in later.plan.days)
    assert len(later.plan.left_out) > len(before.plan.left_out)
    assert all(left.title and left.why for left in later.plan.left_out)


def test_an_interview_that_moves_keeps_what_was_done(services: Services) -> None:
    made(services, 21)
    done(services, FSRS, "baseline")
    done(services, FSRS, "fact-quorums", "good")
    for days in (9, 40):
        found = made(services, days)
        assert found.order.sittings == {"baseline": 1}
        assert found.order.memories.keys() == {"fact-quorums"}
        assert all(MONDAY <= day.day < MONDAY + timedelta(days=days) for day in found.plan.days)


def test_a_fresh_plan_forgets_deeds_and_keeps_memories(services: Services) -> None:
    made(services)
    done(services, FSRS, "baseline")
    done(services, FSRS, "fact-quorums", "good")
    assert made(services, fresh=True).order.sittings == {}
    assert made(services).order.sittings == {}
    assert planned(services, FSRS).order.memories.keys() == {"fact-quorums"}


def test_a_skipped_item_comes_again_tomorrow_and_a_dropped_one_does_not(services: Services) -> None:
    made(services)
    skip(services, FSRS, "baseline")
    assert "baseline.1" not in {item.id for item in planned_today(services, FSRS).plan.on(MONDAY).items}
    skip(services, FSRS, "stories.1", for_good=True)
    skip(services, FSRS, "claim-priorities", for_good=True)
    on(services, MONDAY + timedelta(days=1))
    found = planned(services, FSRS)
    names = {item.id for day in found.plan.days for item in day.items}
    assert "baseline.1" in names
    assert not {name for name in names if name.startswith("stories")} | (names & {"claim-priorities"})


def test_stories_become_cards_and_one_that_is_gone_takes_its_card_along(services: Services) -> None:
    keep_story(services, "late-vans", {"title": "Late vans", "text": "I owned it."})
    keep_story(services, "half", {"title": "Half a story"})
    found = made(services)
    (story,) = (card for card in found.order.cards if card.kind == "story")
    assert (story.id, story.front, story.back) == ("story-late-vans", "Tell: Late vans", "I owned it.")
    keep_story(services, "late-vans", {})
    assert "story-late-vans" not in {card.id for card in made(services).order.cards}


def test_cards_that_did_not_change_are_kept_once(services: Services) -> None:
    made(services)
    made(services, 30)
    assert len(list(services.store.entries(CARD))) == 2


def test_a_packets_review_becomes_drills(services: Services) -> None:
    row = {"id": "own-part", "name": "Own part", "asks": "Which part was yours?", "gather": "Write it down."}
    review = json.dumps({"requirements": [row | {"state": "missing"}, row | {"id": "shown", "state": "shown"}]})
    drills = [card for card in made(services, review=review).order.cards if card.kind == "drill"]
    assert [(card.id, card.back) for card in drills] == [("drill-own-part", "Write it down.\nWhich part was yours?")]
    for text in ("{}", "no json", "[]", '{"requirements": [1]}'):
        with pytest.raises(UserError, match="no review of a packet"):
            made(services, review=text)


@pytest.mark.parametrize(("days", "said"), [(-1, "has passed"), (1097, "1097 days away")])
def test_a_day_that_no_plan_can_reach_is_refused(services: Services, days: int, said: str) -> None:
    with pytest.raises(UserError, match=said):
        made(services, days)


@pytest.mark.parametrize(("days", "said"), [(0, "today"), (1, "tomorrow"), (900, "far away")])
def test_a_near_or_far_interview_is_planned_and_said(services: Services, days: int, said: str) -> None:
    found = made(services, days)
    assert any(said in note for note in found.plan.notes)
    assert all(day.day <= max(MONDAY, found.plan.interview - timedelta(days=1)) for day in found.plan.days)
    assert found.plan.days


def test_where_every_day_is_off_it_says_so(services: Services) -> None:
    off = frozenset({MONDAY, MONDAY + timedelta(days=1)})
    found = made(services, 2, load=Load(45, frozenset(), off))
    assert found.plan.days == ()
    assert "every day is off" in found.plan.notes[-1]


def test_a_plan_that_is_over_or_not_there_is_said(services: Services) -> None:
    with pytest.raises(UserError, match="no plan yet"):
        planned(services, FSRS)
    made(services, 3)
    on(services, MONDAY + timedelta(days=4))
    with pytest.raises(UserError, match="was on 2026-01-08"):
        planned_today(services, FSRS)


def test_today_is_the_day_where_the_person_is(services: Services) -> None:
    made(services, zone="Pacific/Kiritimati")
    services.clock.moment = services.clock.moment.replace(hour=12)  # type: ignore[attr-defined]
    assert planned_today(services, FSRS).today == date(2026, 1, 6)
    with pytest.raises(UserError, match="no time zone"):
        made(services, zone="../../etc/passwd")
