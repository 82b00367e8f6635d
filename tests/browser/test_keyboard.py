"""The main job by keyboard alone: choose a question, paste an answer, see the debrief, follow a quote to its rating."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tools.browser import sheet
from visitor import ANSWER, QUESTION, Shop

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement"


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what has the focus matches a selector."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.matches({wanted!r})"):
            return
    raise AssertionError(f"no number of Tabs leads to {wanted}")


def test_from_the_question_to_the_debrief(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/rehearse")
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.className") == "skip"
        page.keyboard.press("Enter")
        tab_to(page, "details.group > summary")
        page.keyboard.press("Enter")
        tab_to(page, f"a[href$={QUESTION}]")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/rehearse?question={QUESTION}")
        expect(page.locator("#text"), "one can begin to answer at once").to_be_focused()
        page.keyboard.insert_text(ANSWER)
        tab_to(page, "button[value=yes]")
        page.keyboard.press("Enter")
        page.wait_for_url("**/takes/*")
        tab_to(page, "button[name=skip]")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("Debrief of 1 answer")
        expect(page.locator(".said").first).to_contain_text("The clinics lose one appointment in nine")
        assert page.locator("mark").count() > 3
        tab_to(page, "a.ref")
        page.keyboard.press("Enter")
        target = page.evaluate("decodeURIComponent(location.hash.slice(1))")
        assert target
        assert page.locator(f"[id='{target}']").count() == 1


@pytest.mark.parametrize(
    ("place", "tags"),
    [("/rehearse", {"A", "SUMMARY"}), ("/rehearse?own=1", {"A", "SELECT", "TEXTAREA", "INPUT", "BUTTON"})],
)
def test_every_stop_of_the_keyboard_can_be_seen(shop: Shop, place: str, tags: set[str]) -> None:
    seen = []
    with sheet(shop.browser, shop.address) as page:
        page.goto(place)
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(f"{FOCUSED} === document.body"):
                break
            seen.append(page.evaluate(f"[{FOCUSED}.tagName, getComputedStyle({FOCUSED}).outlineStyle]"))
    assert {tag for tag, _ in seen} == tags
    assert [tag for tag, ring in seen if ring == "none"] == []


def test_a_refused_answer_keeps_every_word(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto(f"/rehearse?question={QUESTION}")
        expect(page.locator("#text")).to_be_focused()
        words = "Interviewer: Tell me.\nInterviewer: Hello?"
        page.keyboard.insert_text(words)
        tab_to(page, "button[value=yes]")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("No turn of the candidate")
        assert page.locator("#text").input_value() == words
