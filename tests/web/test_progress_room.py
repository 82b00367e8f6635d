"""The page of progress: what it teaches empty, and what one take may and may not say."""

from __future__ import annotations

from answers import ANSWER, QUESTION
from starlette.testclient import TestClient


def test_empty_it_says_what_goes_here(browser: TestClient) -> None:
    page = browser.get("/progress").text
    assert "one rated answer for a dot" in page
    assert 'href="/rehearse"' in page


def test_one_take_gives_dots_and_no_trend(browser: TestClient) -> None:
    browser.post("/takes", data={"question": QUESTION, "text": ANSWER, "track": "pm", "keep": "yes"})
    page = browser.get("/progress").text
    assert "<circle" in page
    assert "none from fewer than five" in page
    assert "rule:" in page
    assert "a take (" not in page
