"""A round in conversation, as a browser holds it."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from screentest.app.services import Services
from screentest.web.app import make_app

QUESTION = "account-on-both-coasts"
TURN = (
    "I decided to keep the ledger in one region and let the profile follow, because money counted twice is worse "
    "than a profile that is ten seconds old. I measured two weeks of writes first: four in a thousand crossed regions."
)
PART = {"X-Part": "talk"}


def begun(browser: TestClient, mode: str = "real", **more: str) -> str:
    answer = browser.post("/sessions", data={"question": QUESTION, "mode": mode, **more}, follow_redirects=False)
    assert answer.status_code == 303
    return answer.headers["location"]


def test_a_turn_is_met_and_the_part_comes_back_alone(browser: TestClient) -> None:
    at = begun(browser)
    page = browser.get(at).text
    assert page.count("<h1") == 1
    assert 'data-until="' in page
    part = browser.post(f"{at}/say", data={"text": TURN, "turns": "0"}, headers=PART).text
    assert part.startswith('<div id="talk">')
    assert "I decided to keep the ledger" in part
    assert "data-taken" in part
    assert 'class="theirs"' in part
    assert "<html" not in part


def test_a_turn_sent_twice_is_said_once_and_other_words_are_kept_back(browser: TestClient) -> None:
    at = begun(browser)
    for _ in range(2):
        part = browser.post(f"{at}/say", data={"text": TURN, "turns": "0"}, headers=PART).text
    assert part.count('class="mine"') == 1
    refused = browser.post(f"{at}/say", data={"text": "Other words.", "turns": "0"})
    assert refused.status_code == 422
    assert "Other words." in refused.text


def test_a_draft_outlives_a_reload_and_a_crash(browser: TestClient, own: Services) -> None:
    at = begun(browser)
    assert browser.post(f"{at}/draft", data={"text": "Half a <b>sentence"}).status_code == 204
    assert "Half a &lt;b&gt;sentence" in browser.get(at).text
    with TestClient(make_app(own), base_url=str(browser.base_url), headers=browser.headers) as after:
        page = after.get(at).text
        assert "Half a &lt;b&gt;sentence" in page
        assert f'action="{at}/resume"' in page
        assert "data-until" not in page
        assert "Half a &lt;b&gt;sentence" in after.post(f"{at}/resume").text


def test_words_written_before_the_round_are_its_first_draft(browser: TestClient) -> None:
    assert "Written before." in browser.get(begun(browser, text="Written before.")).text


def test_a_pause_keeps_the_words_and_stops_the_clock(browser: TestClient) -> None:
    at = begun(browser)
    page = browser.post(f"{at}/pause", data={"text": "To be said later."}).text
    assert "Go on" in page
    assert "To be said later." in page
    assert "data-until" not in page


def test_hints_are_for_study_alone(browser: TestClient) -> None:
    assert "/hint" not in browser.get(begun(browser)).text
    at = begun(browser, "study")
    page = browser.get(at).text
    assert "What is listened for" in page
    assert 'id="price">the next costs 1</span>' in page
    part = browser.post(f"{at}/hint", headers=PART).text
    assert 'class="theirs"' in part
    assert "data-price>the next costs 2, 1 so far</span>" in part


def test_the_end_asks_for_ones_own_rating_before_the_scorecard(browser: TestClient) -> None:
    at = begun(browser)
    over = browser.post(f"{at}/end", data={"text": TURN, "turns": "0"})
    assert over.url.path == f"{at}/over"
    assert "three answers of settled level" in over.text
    (take,) = set(re.findall(r'action="(/takes/[^/"]+)/rate"', over.text))
    assert "of the criteria" not in browser.get(take).text
    assert browser.post(f"{take}/rate", data={"skip": "yes"}).url.path == take
    assert "of the criteria" in browser.get(take).text
    assert f'href="{take}"' in browser.get(f"{at}/over").text
    assert "Replay from here" in browser.get(at).text


def test_a_replay_is_a_round_of_its_own(browser: TestClient) -> None:
    at = begun(browser)
    browser.post(f"{at}/say", data={"text": TURN})
    browser.post(f"{at}/end")
    again = browser.post(f"{at}/fork", data={"turn": "1"})
    assert again.url.path != at
    assert "the round before" in again.text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\x00" * 5, "a: b\n" * 50, "   "])
def test_hostile_turns_are_words(browser: TestClient, text: str) -> None:
    at = begun(browser)
    answer = browser.post(f"{at}/say", data={"text": text}, headers=PART)
    assert answer.status_code in (200, 422)
    assert "<script>" not in answer.text


def test_what_is_not_there_is_said(browser: TestClient) -> None:
    at = begun(browser)
    assert browser.get("/sessions/none").status_code == 404
    assert browser.get(f"{at}/over").status_code == 404
    assert browser.get(f"{at}/say").status_code == 405
    assert browser.post("/sessions", data={"question": "none"}).status_code == 422
    assert browser.post("/sessions", data={"question": QUESTION, "mode": "loud"}).status_code == 422
    assert browser.post(f"{at}/say", data={"text": "a" * 70_000}).status_code == 422
    assert browser.post(f"{at}/fork", data={"turn": "99"}).status_code == 422
