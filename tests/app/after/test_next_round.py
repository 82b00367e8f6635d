"""What may be next: each line with its reason, what is not known, no chance, and nothing in the plan unasked."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from told_rounds import TOLD

from screentest.app import bootstrap
from screentest.app.after.next import NO_CHANCE, next_round, take_into_plan
from screentest.app.after.rounds import keep_outcome, keep_round
from screentest.app.after.view import next_view
from screentest.app.plan.gaps import gaps_of
from screentest.app.plan.kept import kept_plan, kept_plan_or_none, today_in
from screentest.app.plan.plan import PlanRequest, make_plan
from screentest.app.services import Services
from screentest.app.takes.take import take
from screentest.app.texts.answer_set import Answered
from screentest.domain.errors import UserError
from screentest.domain.plan import Load

WEAK = (
    "The service should keep working when nobody can reach it, because people would otherwise be unhappy about that. "
    "We would put several copies of it in different places and make sure that they talk to each other all the time. "
    "The teams would then agree on what happens, and monitoring would tell them early when something looks strange. "
    "In my experience such things mostly work out when everybody communicates openly and there is a good process."
)


def test_what_was_pressed_on_comes_first_and_quotes_the_person(own: Services) -> None:
    keep_round(own, TOLD)
    found = next_round(own)
    first = found.foci[0].reasons[0]
    assert (first.source, first.quote) == ("pressed", "who owned the rollback")
    assert found.seen == ("hiring-manager",)
    assert found.ahead[0] == "system-design"
    assert found.skipped == ("screen",)


def test_every_focus_has_a_reason_and_every_claim_its_standing(own: Services) -> None:
    keep_round(own, TOLD)
    found = next_round(own, "netflix", "tpm")
    assert all(focus.reasons and all(r.said for r in focus.reasons) for focus in found.foci)
    claims = [ground for ground in found.grounds if ground.source == "claim"]
    assert claims
    assert all(own.library.claims[one.ref].standing == one.standing for one in claims)


def test_no_chance_is_ever_named(own: Services) -> None:
    keep_round(own, TOLD)
    view = next_view(own, next_round(own))
    assert NO_CHANCE in view["not_known"]
    said = json.dumps([view["foci"], view["ahead"], view["not_known"]])
    assert not re.search(r"\d+ ?%|per ?cent|probab|would have been", said)


def test_a_company_that_no_pack_knows_gets_the_plain_loop_and_is_told_so(own: Services) -> None:
    keep_round(own, replace(TOLD, company="Acme", level="Grade 12", name="Onsite two", who=""))
    found = next_round(own, "acme")
    assert found.loop == "core/tpm"
    said = " ".join(found.not_known)
    assert "No pack knows Acme" in said
    assert "No pack knows the level" in said
    assert "“Onsite two” was is not clear" in said


def test_a_process_that_ended_has_no_next_round_until_another_begins(own: Services) -> None:
    one = keep_round(own, TOLD).round
    keep_outcome(own, one.id, "no")
    assert "ended with a no" in next_round(own).over
    keep_round(own, replace(TOLD, day="2026-01-02", name="Recruiter call", who="recruiter", asked=TOLD.asked[1:]))
    again = next_round(own)
    assert (again.over, again.seen) == ("", ("screen",))


def test_nothing_told_is_said(own: Services) -> None:
    with pytest.raises(UserError, match="nothing can be said"):
        next_round(own)


def test_weak_takes_are_a_reason_and_their_drills_go_into_the_plan_only_when_asked(own: Services) -> None:
    answered = Answered("flag-service-unreachable", "What should happen?", "system-design", "tpm", WEAK)
    take(own, answered, "fast", "file")
    keep_round(own, TOLD)
    scheduler = bootstrap.make_scheduler()
    make_plan(own, scheduler, PlanRequest(today_in(own, "") + timedelta(days=20), Load(45), "tpm"))
    before = kept_plan(own)
    found = next_round(own)
    assert any(reason.source == "take" for focus in found.foci for reason in focus.reasons)
    assert kept_plan(own) == before, "looking changes nothing"
    taken = take_into_plan(own, found)
    after = kept_plan(own)
    assert len(after.ordered.gaps) == len(before.ordered.gaps) + len(taken.new)
    assert {f"drill-{code.lower()}" for focus in found.foci for code in focus.drills} <= set(after.cards)
    assert take_into_plan(own, found).new == (), "twice is once"


def test_without_a_plan_drills_wait_for_the_next_one(own: Services) -> None:
    told = replace(TOLD.asked[0], pressed="named owner for each dependency")
    keep_round(own, replace(TOLD, asked=(told,)))
    taken = take_into_plan(own, next_round(own))
    assert kept_plan_or_none(own) is None
    assert not taken.planned
    waiting = [gap for gap in gaps_of(own, "tpm")[0] if gap.seen_in == "interview"]
    assert [gap.name for gap in waiting] == list(taken.new)
