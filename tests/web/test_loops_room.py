"""Whole loops in the browser: chosen, held, left, ended and taken up, debriefed; nothing shown before their end."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from html_page import Page
from screentest.app.rehearsal.loop import found_loop
from screentest.app.services import Services

TURN = (
    "I decided to keep the ledger in one region and let the profile follow, because money counted twice is worse "
    "than a profile that is ten seconds old. I measured two weeks of writes first: four in a thousand crossed regions."
)
SHOWN = "of the criteria"


def begun(browser: TestClient, **more: str) -> str:
    answer = browser.post("/loops", data={"track": "tpm", "level": "L6", "mode": "real", **more})
    assert answer.status_code == 200, answer.text
    return answer.url.path


def answered(browser: TestClient, at: str) -> str:
    """Hold the next question of a loop, rate nothing, and return where that leads."""
    session = browser.post("/sessions", data={"loop": at.rpartition("/")[2]}).url.path
    over = browser.post(f"{session}/end", data={"text": TURN, "turns": "0"}).text
    (take,) = set(re.findall(r'action="(/takes/[^/"]+)/rate"', over))
    return browser.post(f"{take}/rate", data={"skip": "yes"}).url.path


def test_a_loop_is_chosen_and_says_who_asks_and_for_how_long(browser: TestClient, own: Services) -> None:
    start = browser.get("/loops").text
    assert "9 rounds" in start
    at = begun(browser)
    page = Page(browser.get(at).text)
    for words in ("Round 1 of 9", "Recruiter", "30 minutes", "at most", "Begin round 1", "to come", "Site reliability"):
        assert words in page.text, words
    run = found_loop(own, at.rpartition("/")[2])
    prompts = [own.library.questions[name].prompt for item in run.order.rounds for name in item.questions]
    assert not [prompt for prompt in prompts if prompt[:40] in page.text], "no question is told before it is asked"


def test_a_round_is_held_question_by_question_and_gone_on_with(browser: TestClient) -> None:
    at = begun(browser)
    assert answered(browser, at) == at
    page = Page(browser.get(at).text)
    assert "2 of at most" in page.text
    assert "Next question" in page.text
    session = browser.post("/sessions", data={"loop": at.rpartition("/")[2]})
    assert f'href="{at}"' in session.text
    browser.post(f"{session.url.path}/pause", data={"text": "Half a thought"})
    assert "Go on with the question" in browser.get(at).text
    assert browser.post("/sessions", data={"loop": at.rpartition("/")[2]}).url.path == session.url.path
    assert "Next: " in browser.get("/loops").text


def test_nothing_is_shown_before_the_end_and_an_end_can_be_undone(browser: TestClient) -> None:
    at = begun(browser)
    answered(browser, at)
    (session,) = set(re.findall(r'href="(/sessions/[^"/]+)/over"', browser.get(at).text))
    over = browser.get(f"{session}/over").text
    (take,) = set(re.findall(r'href="(/takes/[^"/]+)"', over))
    waiting = browser.get(take).text
    assert "still goes on" in waiting
    assert SHOWN not in waiting
    assert browser.get(f"{take}/report.html").status_code == 404
    assert browser.post(f"{at}/debrief").url.path == at, "a loop that goes on has no debrief"
    ended = browser.post(f"{at}/end")
    assert "You ended the loop" in ended.text
    assert "To the debrief" in ended.text
    assert "Next question" in browser.post(f"{at}/reopen").text


def test_the_debrief_has_the_votes_of_the_panel_and_leads_to_each_answer(browser: TestClient) -> None:
    at = begun(browser)
    for _ in range(2):
        answered(browser, at)
    browser.post(f"{at}/end")
    assert browser.get(f"{at}/debrief").url.path == at, "looking judges nothing"
    answer = browser.post(f"{at}/debrief")
    assert answer.url.path == f"{at}/debrief"
    page = Page(answer.text)
    assert "The panel" in page.text
    assert page.text.count("not held") == 8
    takes = {href.partition("#")[0] for _, href in page.links if href.startswith("/takes/")}
    assert len(takes) == 2
    assert all(SHOWN in browser.get(take).text for take in takes)
    for _, href in page.links:
        if href.startswith("#"):
            assert href[1:] in page.ids, href


def test_in_study_each_question_is_debriefed_at_once(browser: TestClient) -> None:
    at = begun(browser, mode="study")
    take = answered(browser, at)
    assert take.startswith("/takes/")
    assert SHOWN in browser.get(take).text
    assert f'href="{take}"' in browser.get(at).text


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"track": "chef"}, "There is no loop for “chef”"),
        ({"track": "<script>"}, "There is no loop for “&lt;script&gt;”"),
        ({"track": "pm", "level": "L99"}, "There is no level “L99”"),
        ({"track": "pm", "mode": "loud"}, "There is no mode “loud”"),
    ],
)
def test_what_cannot_be_held_is_refused(browser: TestClient, sent: dict[str, str], words: str) -> None:
    answer = browser.post("/loops", data=sent)
    assert answer.status_code == 422
    assert words in answer.text
    assert "<script>" not in answer.text


def test_what_is_not_there_is_said(browser: TestClient) -> None:
    at = begun(browser)
    assert browser.get("/loops?track=chef").status_code == 404
    assert browser.get("/loops/none").status_code == 404
    assert browser.post("/loops/none/end").status_code == 404
    assert browser.get(f"{at}/end").status_code == 405
    assert browser.post("/sessions", data={"loop": "none"}).status_code == 422
    browser.post(f"{at}/end")
    assert browser.post("/sessions", data={"loop": at.rpartition("/")[2]}).status_code == 422
    assert "nothing to debrief" in browser.get(at).text
