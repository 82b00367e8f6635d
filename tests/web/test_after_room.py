"""Rounds as pages: told, refused without losing a word, changed, taken back, what may be next, what came."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

HEAD = {
    "company": "Netflix",
    "track": "tpm",
    "level": "L6",
    "day": "2026-01-01",
    "name": "Hiring manager",
    "who": "hiring-manager",
}
ASKED = "Tell me about a programme that slipped.\nWhy us?"


def told(browser: TestClient, **more: str) -> str:
    """Tell a round and return its address."""
    done = browser.post("/after/new", data={**HEAD, "asked": ASKED, **more}, follow_redirects=False)
    assert done.status_code == 303, done.text
    return str(done.headers["location"])


def test_empty_it_teaches(browser: TestClient) -> None:
    page = browser.get("/after").text
    assert "who asked, by role" in page
    assert 'href="/after/new"' in page
    assert "five decided outcomes" in browser.get("/after/compare").text
    assert browser.get("/after/next").url.path == "/after"


def test_a_round_is_told_and_its_unclear_question_asked_about(browser: TestClient) -> None:
    page = browser.get(told(browser)).text
    assert "1 of 2 need a word from you" in page
    assert "Its kind is not clear" in page
    bank = browser.get("/after").text
    assert "Your own bank" in bank
    assert "/rehearse?question=own-" in bank


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"day": "2030-01-01"}, "still to come"),
        ({"day": "1900-01-01"}, "ten years"),
        ({"asked": "\n".join(f"Question {n}?" for n in range(200))}, "200 questions"),
        ({"asked": "  \n"}, "nothing to keep"),
        ({"who": "Dana"}, "no role"),
    ],
)
def test_a_refused_form_keeps_every_word(browser: TestClient, more: dict[str, str], words: str) -> None:
    done = browser.post("/after/new", data={**HEAD, "asked": ASKED, **more})
    assert done.status_code == 422
    assert words in done.text
    assert 'value="Hiring manager"' in done.text
    assert all(line in done.text for line in more.get("asked", ASKED).split("\n") if line.strip())


def test_the_same_round_twice_is_refused(browser: TestClient) -> None:
    told(browser)
    done = browser.post("/after/new", data={**HEAD, "asked": ASKED})
    assert done.status_code == 422
    assert "kept already" in done.text


def test_what_is_said_of_questions_is_kept_and_undone(browser: TestClient) -> None:
    at = told(browser)
    said = {
        **HEAD,
        "stage": "",
        "q1.words": "Tell me about a programme that slipped.",
        "q1.felt": "2",
        "q1.pressed": "who owned the rollback",
        "q2.words": "Why us?",
        "q2.kind": "culture",
        "asked": "What would you ask us?",
    }
    page = browser.post(at, data=said).text
    assert "who owned the rollback" in page
    assert "What would you ask us?" in page
    assert "Culture, as you say" in page
    following = browser.get("/after/next").text
    assert "<blockquote>who owned the rollback</blockquote>" in following
    assert "no chance stands here" in following
    assert "What would you ask us?" not in browser.post(f"{at}/undo").text


def test_a_refused_change_keeps_every_word(browser: TestClient) -> None:
    at = told(browser)
    said = {**HEAD, "day": "2030-01-01", "q1.words": "A?", "q1.answered": "long words", "q2.words": "B?", "asked": "C?"}
    done = browser.post(at, data=said)
    assert done.status_code == 422
    assert "long words" in done.text
    assert "C?" in done.text


def test_taken_back_and_brought_again(browser: TestClient) -> None:
    at = told(browser)
    page = browser.post(f"{at}/out").text
    assert "Taken back: Netflix, Hiring manager." in page
    assert browser.get(at).status_code == 404
    assert "Hiring manager" in browser.post(f"{at}/undo").text
    assert browser.get(at).status_code == 200


def test_outcomes_and_no_share_before_five(browser: TestClient) -> None:
    for n in range(5):
        at = told(browser, name=f"Round {n}")
        page = browser.get("/after/compare").text
        assert "no share and no trend" in page
        assert not re.search(r"\d%", page)
        browser.post(f"{at}/outcome", data={"outcome": "moved-on"})
    page = browser.get("/after/compare").text
    assert "100%" in page
    assert "other people decide" in page
    assert "would have been" not in page


def test_an_own_question_is_answered_like_any_other(browser: TestClient) -> None:
    told(browser)
    bank = browser.get("/after").text
    found = re.search(r"/rehearse\?question=(own-\w+)", bank)
    assert found
    page = browser.get(f"/rehearse?question={found[1]}").text
    assert "knows no facts about it" in page
    begun = browser.post("/sessions", data={"question": found[1], "mode": "real"})
    assert "Tell me about a programme that slipped." in begun.text
    assert "Tell me about a programme that slipped." in browser.get("/rehearse").text


def test_markup_and_nul_are_words(browser: TestClient) -> None:
    at = told(browser, asked="<script>alert(1)</script>\0 why?", company="<b>Acme</b>")
    for place in (at, "/after", "/after/next", "/after/compare"):
        page = browser.get(place).text
        assert "<script>alert" not in page
        assert "<b>Acme" not in page
        assert "&lt;b&gt;Acme" in page


@pytest.mark.parametrize("place", ["/after/rounds/none", "/after/rounds/%00"])
def test_what_is_not_there_is_said(browser: TestClient, place: str) -> None:
    assert browser.get(place).status_code == 404
    assert browser.post(f"{place}/outcome", data={"outcome": "no"}).status_code == 404
    assert browser.post(f"{place}/undo").status_code == 404


def test_wrong_methods_and_outcomes_are_refused(browser: TestClient) -> None:
    at = told(browser)
    assert browser.put("/after").status_code == 405
    assert browser.get(f"{at}/out").status_code == 405
    assert browser.post(f"{at}/outcome", data={"outcome": "hired"}).status_code == 422
    assert browser.get("/after/next?company=Nobody").status_code == 404
