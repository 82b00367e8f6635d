"""Working through a plan: a take's grade gives the rating, and a card's state is the replay of its reviews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from planning import ANSWER, FSRS, MONDAY, made, on, small

from screentest.adapters.scheduling.fsrs_scheduler import FsrsScheduler
from screentest.app.plan.codec import CARD, PLAN, REVIEW, THE_PLAN, reviewed_from
from screentest.app.plan.do import card_of, done, skip
from screentest.app.plan.plan import planned
from screentest.app.services import Services
from screentest.app.takes.take import keep_answer, take
from screentest.domain.errors import UserError
from screentest.domain.plan import RECALLS


@pytest.fixture
def services(database: str) -> Iterator[Services]:
    services = small(database)
    take(services, ANSWER)
    made(services)
    yield services
    services.close()


def test_the_grade_of_the_take_gives_the_rating(services: Services) -> None:
    with pytest.raises(UserError, match="how did") as caught:
        done(services, FSRS, "drill-rol901")
    assert "slipped-dependency" in caught.value.hint
    take(services, ANSWER)
    assert done(services, FSRS, "drill-rol901").recall == "again"
    with pytest.raises(UserError, match="how did"):
        done(services, FSRS, "drill-rol901")
    kept, card = take(services, replace(ANSWER, text="I owned it, and the date held."))
    outcome = done(services, FSRS, "drill-rol901")
    assert (outcome.recall, outcome.because) == ("good", f"from the take {kept.id[:12]}, overall {card.overall}")


def test_a_take_without_a_scorecard_is_not_guessed_at(services: Services) -> None:
    keep_answer(services, ANSWER)
    with pytest.raises(UserError, match="was not rated"):
        done(services, FSRS, "drill-rol901")
    assert done(services, FSRS, "drill-rol901", "easy").because == "as you said"


def test_the_state_of_a_card_is_the_replay_of_its_reviews(services: Services) -> None:
    for n, recall in enumerate([*RECALLS, *reversed(RECALLS)]):
        on(services, MONDAY + timedelta(days=2 * n))
        done(services, FSRS, "fact-quorums", recall)
    reviews = [reviewed_from(entry) for entry in services.store.entries(REVIEW, "fact-quorums")]
    assert [one.count for one in reviews] == list(range(1, 9))
    replayed = FSRS.replay(one.review for one in reviews)
    assert planned(services, FSRS).order.memories["fact-quorums"] == reviews[-1].after == replayed


def test_another_scheduler_works_the_reviews_out_anew(services: Services) -> None:
    done(services, FSRS, "fact-quorums", "good")
    done(services, FSRS, "fact-quorums", "good")
    stricter = FsrsScheduler(0.97)
    reviews = [reviewed_from(entry).review for entry in services.store.entries(REVIEW, "fact-quorums")]
    memory = planned(services, stricter).order.memories["fact-quorums"]
    assert memory == stricter.replay(reviews)
    assert memory.due <= FSRS.replay(reviews).due  # type: ignore[union-attr]


def test_a_card_that_failed_comes_back_before_one_that_went_well(services: Services) -> None:
    failed, well = done(services, FSRS, "fact-quorums", "again"), done(services, FSRS, "claim-priorities", "easy")
    assert failed.next is not None
    assert well.next is not None
    assert MONDAY < failed.next < well.next <= MONDAY + timedelta(days=21)


def test_sittings_are_done_in_order(services: Services) -> None:
    with pytest.raises(UserError, match=r"company-brief\.1” comes before"):
        done(services, FSRS, "company-brief.2")
    assert done(services, FSRS, "company-brief").item == "company-brief.1"
    assert done(services, FSRS, "company-brief.2").item == "company-brief.2"
    with pytest.raises(UserError, match="no open item"):
        done(services, FSRS, "company-brief")


def test_a_rehearsal_is_done_once(services: Services) -> None:
    done(services, FSRS, "rehearsal-week")
    names = {item.id for day in planned(services, FSRS).plan.days for item in day.items}
    assert "rehearsal-final" in names
    assert "rehearsal-week" not in names


@pytest.mark.parametrize("item", ["", "nothing", "company-brif", "x" * 500, "💥"])
def test_an_unknown_item_is_said(services: Services, item: str) -> None:
    for act in (done, skip):
        with pytest.raises(UserError, match="no open item") as caught:
            act(services, FSRS, item)
        assert ("company-brief" in caught.value.hint) is (item == "company-brif")
    with pytest.raises(UserError, match="no open item"):
        card_of(services, item)


@pytest.mark.parametrize(
    ("kind", "subject", "change"),
    [
        (PLAN, THE_PLAN, {"interview": "soon"}),
        (PLAN, THE_PLAN, {"form": 99}),
        (PLAN, THE_PLAN, {"form": None}),
        (PLAN, THE_PLAN, {"minutes": "many"}),
        (PLAN, THE_PLAN, {"gaps": [{"subject": 1}]}),
        (PLAN, THE_PLAN, {"zone": 7}),
        (CARD, "fact-quorums", {"minutes": 0}),
        (CARD, "fact-quorums", {"kind": "riddle"}),
        (CARD, "fact-quorums", {"extra": 1}),
        (CARD, "fact-quorums", {"back": None}),
        (REVIEW, "fact-quorums", {"after": [1]}),
        (REVIEW, "fact-quorums", {"after": [-1, 5, "2026-01-05", "2026-01-06"]}),
        (REVIEW, "fact-quorums", {"recall": "so-so"}),
        (REVIEW, "fact-quorums", {"on": 3}),
        (PLAN, "baseline", {"did": "eaten"}),
        (PLAN, "baseline", {"did": "moved"}),
        (PLAN, "baseline", {"minutes": 1.5}),
    ],
)
def test_what_was_damaged_is_said_with_its_name(
    services: Services, kind: str, subject: str, change: dict[str, Any]
) -> None:
    done(services, FSRS, "fact-quorums", "good")
    skip(services, FSRS, "company-brief")
    sound = list(services.store.entries(kind, subject if subject != "baseline" else "company-brief.1"))[-1]
    now = services.clock.now()
    body = {**sound.body, **change}
    services.store.add_entry(replace(sound, id="damaged", subject=subject, made_at=now.isoformat(), body=body))
    with pytest.raises(UserError, match=r"is damaged|newer Screentest"):
        planned(services, FSRS)
