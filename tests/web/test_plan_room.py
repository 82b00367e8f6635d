"""The plan as pages: made by a form, ticked off and taken back, cards rated, files out and in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.bootstrap import make_scheduler
from screentest.app.plan.kept import kept_plan, standing_reviews
from screentest.app.plan.plan import planned
from screentest.app.services import Services
from screentest.domain.errors import Unavailable


@pytest.fixture
def form(own: Services) -> dict[str, str]:
    """Give the fields of a plan that begins today."""
    day = (own.clock.now() + timedelta(days=30)).date()
    return {"interview": day.isoformat(), "minutes": "60", "track": "tpm", "zone": "UTC"}


@pytest.fixture
def made(browser: TestClient, form: dict[str, str]) -> TestClient:
    """Give a browser where the plan is made."""
    answer = browser.post("/plan", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/plan")
    return browser


def places(page: Page) -> list[str]:
    return [href for _, href in page.links]


def test_without_a_plan_the_page_says_how_to_make_one(browser: TestClient) -> None:
    answer = browser.get("/plan")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert page.tags["h1"] == 1
    assert page.unnamed() == []
    assert "A plan up to the interview" in page.text
    for place in ("/plan/calendar", "/plan/cards", "/plan/cards/none"):
        assert browser.get(place, follow_redirects=False).status_code in (303, 404)


def test_today_leads_into_the_rooms(made: TestClient) -> None:
    answer = made.get("/plan")
    page = Page(answer.text)
    assert len(answer.content) < 60_000
    assert page.attributes["style"] == page.tags["style"] == page.foreign_scripts == 0
    assert "30 days until the interview" in page.text
    assert "/rehearse?question=about-yourself" in places(page), "the first three questions"
    calendar = made.get("/plan/calendar")
    assert len(calendar.content) < 150_000
    assert "Consistency against availability" in Page(calendar.text).text
    assert Page(calendar.text).tags["h1"] == 1


def test_done_can_be_taken_back_once(made: TestClient, own: Services) -> None:
    done = made.post("/plan/items/baseline/done")
    page = Page(done.text)
    assert "done." in page.text
    entry = next(field["value"] for field in page.fields if field.get("name") == "entry")
    assert [deed.did for deed in kept_plan(own).deeds] == ["done"]
    item = kept_plan(own).deeds[0].item
    for _ in range(2):
        assert made.post(f"/plan/items/{item}/undo", data={"entry": entry}).status_code == 200
        assert kept_plan(own).deeds == ()
    made.post("/plan/items/baseline/skip")
    assert [deed.did for deed in kept_plan(own).deeds] == ["skipped"]
    made.post("/plan/items/baseline/drop")
    assert "dropped" in [deed.did for deed in kept_plan(own).deeds]


def test_a_card_is_turned_rated_and_taken_back(made: TestClient, own: Services) -> None:
    made.post("/plan/items/baseline/drop")
    found = planned(own, make_scheduler())
    card = next(one for one in found.order.cards if one.kind == "claim")
    shown = Page(made.get(f"/plan/cards/{card.id}").text)
    assert card.front in shown.text
    rated = made.post(f"/plan/items/{card.id}/done", data={"recall": "good", "back": "cards"}, follow_redirects=False)
    assert rated.headers["location"] == f"/plan/cards?said={card.id}"
    page = Page(made.get(rated.headers["location"]).text)
    assert "good; it comes again on" in page.text
    entry = next(field["value"] for field in page.fields if field.get("name") == "entry")
    assert len(standing_reviews(own, card.id)) == 1
    made.post(f"/plan/items/{card.id}/undo", data={"entry": entry, "back": "cards"})
    assert standing_reviews(own, card.id) == []
    assert card.id not in planned(own, make_scheduler()).order.memories
    for recall in ("hard", "easy"):
        made.post(f"/plan/items/{card.id}/done", data={"recall": recall})
    last = Page(made.get(f"/plan?said={card.id}").text)
    entry = next(field["value"] for field in last.fields if field.get("name") == "entry")
    made.post(f"/plan/items/{card.id}/undo", data={"entry": entry})
    assert [one.review.recall for one in standing_reviews(own, card.id)] == ["hard"]


@pytest.mark.parametrize(
    ("form_", "begins"), [("ics", b"BEGIN:VCAL"), ("apkg", b"PK"), ("md", b"# Plan"), ("json", b"{")]
)
def test_the_plan_is_given_as_a_file(made: TestClient, form_: str, begins: bytes) -> None:
    answer = made.get(
        f"/plan/export/plan.{form_}?at=18:30&alarm=15" if form_ == "ics" else f"/plan/export/plan.{form_}"
    )
    assert answer.content.startswith(begins)
    assert answer.headers["content-disposition"] == f'attachment; filename="plan.{form_}"'


def test_a_moved_calendar_is_taken_over(made: TestClient, own: Services) -> None:
    found = planned(own, make_scheduler())
    item, day = next((i, d.day) for d in found.plan.days[2:] for i in d.items if i.kind == "step")
    text = made.get("/plan/export/plan.ics").text
    to = day + timedelta(days=1)
    part = next(one for one in text.split("BEGIN:VEVENT") if item.id in one)
    moved = text.replace(part, part.replace(f"DATE:{day:%Y%m%d}", f"DATE:{to:%Y%m%d}", 1))
    sent = made.post("/plan/import", files={"file": ("../../x.ics", moved.encode())})
    assert sent.status_code == 200
    assert "From your calendar" in Page(sent.text).text
    assert f"{item.id}: now on {to}" in Page(sent.text).text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"interview": ""}, "Which day is the interview?"),
        ({"interview": "soon"}, "“soon” is not a day"),
        ({"interview": "2020-01-01"}, "has passed"),
        ({"minutes": "5"}, "5 minutes a day cannot be planned"),
        ({"minutes": "<b>"}, "is no number of minutes"),
        ({"days": "whenever"}, "“whenever” is not a day"),
        ({"track": "chef"}, "“chef” is no track"),
        ({"zone": "Mars/<script>"}, "there is no time zone"),
    ],
)
def test_a_refused_plan_keeps_every_field(
    browser: TestClient, form: dict[str, str], fields: dict[str, str], words: str
) -> None:
    answer = browser.post("/plan", data={**form, "days": "2027-01-04", **fields})
    assert answer.status_code == 422
    assert words.lower() in Page(answer.text).text.lower()
    assert "2027-01-04" in answer.text or "days" in fields
    assert "<script>" not in answer.text


def test_what_cannot_be_meant_says_what_to_do(made: TestClient) -> None:
    assert made.post("/plan/items/none/done").status_code == 422
    assert made.post("/plan/items/plan/undo", data={"entry": "x"}).status_code == 200, "the plan itself is no item"
    assert made.post("/plan/items/baseline/burn").status_code == 404
    assert made.post("/plan/items/baseline/done", data={"recall": "superb"}).status_code == 422
    assert made.get("/plan/export/plan.exe").status_code == made.get("/plan/cards/none").status_code == 404
    assert made.get("/plan/export/plan.ics?at=never").status_code == 422
    assert made.get("/plan/export/plan.ics?alarm=-1").status_code == 422
    assert made.get("/plan/import").status_code == 405
    assert made.post("/plan/import", files={"file": ("a.ics", b"\0\0")}).status_code == 422
    assert made.post("/plan/import", data={"file": "words"}).status_code == 422
    assert made.post("/plan/import", files={"file": ("a.ics", b"x" * 2_100_000)}).status_code == 413


def test_a_store_that_is_closed_says_what_to_do(stranger: Callable[..., TestClient], own: Services) -> None:
    def closed(_: object) -> object:
        raise Unavailable("the disk is full", "free some space")

    own.make_store = closed  # type: ignore[assignment]
    with stranger(origin="http://127.0.0.1:8765") as client:
        assert client.get("/plan").status_code == 503


def test_a_plan_begins_afresh_and_that_is_taken_back_once(made: TestClient, own: Services) -> None:
    first = planned(own, make_scheduler()).plan.days[0].items[0].id
    made.post(f"/plan/items/{first}/done", data={"recall": "good"})
    deeds = len(kept_plan(own).deeds)
    answer = made.post("/plan/afresh")
    assert "begins afresh" in answer.text
    assert kept_plan(own).deeds == ()
    (undo,) = {field["value"] for field in Page(answer.text).fields if field.get("name") == "undo"}
    assert made.post("/plan/afresh", data={"undo": undo}).status_code == 200
    assert len(kept_plan(own).deeds) == deeds
    assert made.post("/plan/afresh", data={"undo": undo}).status_code == 422
    assert "begins afresh:" not in made.get("/plan").text


def test_without_a_plan_nothing_begins_afresh(browser: TestClient) -> None:
    assert browser.post("/plan/afresh").status_code == 422
