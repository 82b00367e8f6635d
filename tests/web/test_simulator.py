"""The simulator as pages: settings that are kept, a picture that is a table too, boxes that save, grades."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.services import Services
from screentest.app.simulation.draft import draft_of
from screentest.domain.errors import Unavailable

AT = "/simulator/cut-between-two-regions"
WHY = (
    "A household that has just cancelled could still play for a minute, and nobody there notices; a household that "
    "pays and is locked out calls support within the minute. So while the link between East and Europe is cut we let "
    "the play through unchecked and settle it afterwards, because the refused viewer costs more than the stale one."
)
PROGRAMME = (
    "The entitlement lead owns the decision. We begin with one per cent of the traffic in West, then East, and go back "
    "by one flag within five minutes. If more than two in a thousand plays are stale for over a minute, we reverse it."
)


def test_the_room_lists_every_scenario(browser: TestClient, services: Services) -> None:
    answer = browser.get("/simulator")
    page = Page(answer.text)
    assert answer.status_code == 200
    assert page.tags["h1"] == 1
    links = [href for _, href in page.links]
    for scenario in services.library.scenarios.values():
        assert f"/simulator/{scenario.id}" in links
        assert scenario.name in page.text


def test_a_scenario_shows_a_picture_and_the_same_as_a_table(browser: TestClient) -> None:
    answer = browser.get(AT)
    page = Page(answer.text)
    assert answer.status_code == 200
    assert len(answer.content) < 150_000
    assert page.attributes["style"] == page.tags["style"] == page.foreign_scripts == 0
    assert page.tags["h1"] == 1
    assert page.unnamed() == []
    assert page.tags["table"] == 5, "one for what is given, one for each class"
    assert "Minutes 10 to 22: East and Europe cannot reach each other" in page.text
    assert sum(field.get("name", "").endswith(".read") for field in page.fields) == 4
    assert "holds" not in page.text, "nothing of the key is shown unasked"


def test_without_script_a_minute_is_an_address(browser: TestClient) -> None:
    late, early = (Page(browser.get(f"{AT}?minute={n}").text) for n in (44, 0))
    assert late.text != early.text
    assert browser.get(f"{AT}?minute=99999").status_code == browser.get(f"{AT}?minute=%3Cb%3E").status_code == 200


def test_a_changed_class_renews_the_picture_alone_and_is_kept(browser: TestClient, own: Services) -> None:
    sent = {"entitlements.read": "LOCAL_QUORUM", "entitlements.write": "EACH_QUORUM", "evacuate": "5"}
    part = browser.post(f"{AT}/settings", data=sent, headers={"X-Part": "picture"})
    assert part.status_code == 200
    assert "<html" not in part.text
    assert Page(part.text).ids[0] == "picture"
    assert "read LOCAL_QUORUM, write EACH_QUORUM" in Page(part.text).text
    draft = draft_of(own, own.library.scenarios["cut-between-two-regions"])
    assert draft.choices.settings["entitlements"].write == "EACH_QUORUM"
    assert draft.choices.evacuate_after == 5
    again = browser.post(f"{AT}/settings", data={"profiles.copies": "5"}, follow_redirects=False)
    assert (again.status_code, again.headers["location"]) == (303, f"{AT}#picture")
    assert "read LOCAL_QUORUM, write EACH_QUORUM" in Page(browser.get(AT).text).text, "the others stay"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"entitlements.read": "TWICE"}, "“TWICE” is no level"),
        ({"entitlements.copies": "9"}, "9 copies in each region cannot be kept"),
        ({"entitlements.write": "99"}, "cannot wait for 99 copies"),
        ({"entitlements.conflict": "conditional", "entitlements.write": "ONE"}, "needs a majority"),
        ({"entitlements.conflict": "<script>"}, "is no rule"),
        ({"evacuate": "soon"}, "“soon” is no number"),
        ({"evacuate": "900"}, "cannot be moved after 900 minutes"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    browser: TestClient, own: Services, fields: dict[str, str], words: str
) -> None:
    before = draft_of(own, own.library.scenarios["cut-between-two-regions"])
    whole = browser.post(f"{AT}/settings", data=fields)
    assert whole.status_code == 422
    assert words in Page(whole.text).text
    part = browser.post(f"{AT}/settings", data=fields, headers={"X-Part": "picture"})
    assert words in Page(part.text).text
    assert "<script>" not in part.text
    assert draft_of(own, own.library.scenarios["cut-between-two-regions"]) == before


def test_boxes_save_themselves_and_a_grade_quotes_what_they_hold(browser: TestClient, own: Services) -> None:
    saved = browser.post(f"{AT}/why/entitlements", data={"text": WHY}, follow_redirects=False)
    assert saved.status_code == 303
    assert WHY in browser.get(AT).text
    sent = browser.post(f"{AT}/grade", data={"why.programme": PROGRAMME}, follow_redirects=False)
    assert sent.status_code == 303
    answer = browser.get(sent.headers["location"])
    page = Page(answer.text)
    assert answer.status_code == 200
    assert len(page.ids) == len(set(page.ids))
    targets = [href[1:] for _, href in page.links if href.startswith("#q-")]
    assert targets, "something was found, and it is quoted"
    assert set(targets) <= set(page.ids), "every quote leads to its place"
    marks = answer.text.split("<mark id=")[1:]
    assert all(mark.split(">")[1].split("</mark")[0].replace("&#39;", "'") in WHY + PROGRAMME for mark in marks)
    assert f'href="{sent.headers["location"]}"' in browser.get(AT).text, "the scenario lists it"
    assert "Graded" in Page(browser.get("/simulator").text).text


def test_nothing_written_is_not_graded_and_words_are_kept(browser: TestClient) -> None:
    answer = browser.post(f"{AT}/grade", data={"why.programme": "   "})
    assert answer.status_code == 422
    assert "No reason is written yet" in Page(answer.text).text
    long = browser.post(f"{AT}/grade", data={"why.programme": PROGRAMME, "why.profiles": "ä" * 20_001})
    assert long.status_code == 422
    assert "20,001 characters" in Page(long.text).text
    assert PROGRAMME in long.text
    assert "ä" * 20_001 in long.text, "not a word is lost"


def test_markup_in_a_reason_stays_text(browser: TestClient) -> None:
    words = f"<script>alert(1)</script> ## profiles\nread: ALL\n<!-- {WHY}\0"
    browser.post(f"{AT}/why/profiles", data={"text": words})
    sent = browser.post(f"{AT}/grade", data={"why.programme": "</textarea><b>"})
    assert sent.status_code == 200
    for text in (sent.text, browser.get(AT).text):
        assert "<script>alert" not in text
        assert Page(text).foreign_scripts == 0


def test_the_key_is_shown_when_it_is_asked_for(browser: TestClient) -> None:
    page = Page(browser.get(f"{AT}/key").text)
    assert "One setting that holds" in page.text
    assert page.tags["h1"] == 1


def test_what_is_not_there_says_so(browser: TestClient) -> None:
    for place in ("/simulator/none", f"{AT}/grades/none", "/simulator/none/key", "/simulator/none%00"):
        assert browser.get(place).status_code == 404
    assert browser.post(f"{AT}/why/nothing", data={"text": "x"}).status_code == 404
    assert browser.get(f"{AT}/settings").status_code == browser.post(AT).status_code == 405
    assert browser.post(f"{AT}/why/profiles", data={"text": "x" * 2_100_000}).status_code == 413


def test_a_store_that_is_closed_says_what_to_do(stranger: Callable[..., TestClient], own: Services) -> None:
    def closed(_: object) -> object:
        raise Unavailable("the disk is full", "free some space")

    own.make_store = closed  # type: ignore[assignment]
    with stranger(origin="http://127.0.0.1:8765") as client:
        assert client.get(AT).status_code == client.post(f"{AT}/grade", data={}).status_code == 503
