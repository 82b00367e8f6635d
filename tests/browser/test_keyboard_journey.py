"""The whole way by keys alone: a résumé, its cold read, a live round with a probe, one's own rating, the debrief."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tools.browser import sheet
from visitor import ANSWER, QUESTION, Shop

pytestmark = pytest.mark.browser

RESUME = """Senior Program Manager, 2019 to 2025
- Ran the migration of 40 services across 9 teams; found the 11 hidden dependencies and cut
  the release from 6 weeks to 2.
- Decided with the billing lead to stop the second wave after 3 of 5 checks failed.

Product Manager, 2015 to 2019
- Chose the one problem of 4 that cost dispatchers two hours a day tested it with 12 of them,
  and shipped a change that cut it to 20 minutes.
"""
REPLY = "Nobody had to agree: I took the call, told the two owners on Monday, and one of them still thinks I was wrong."
#: What has the focus, and whether one can see it: by a ring around it, or around the label or frame that stands for it.
#: The button in a box for a date is the browser's own, and so is its ring: the box itself then has none.
STOP = """() => {
  const here = document.activeElement, frames = [here, here.parentElement, ...(here.labels || [])].filter(Boolean);
  const ringed = frames.some(one => getComputedStyle(one).outlineStyle !== "none");
  const inside = here.type === "date" && !here.matches(":focus");
  return [here.tagName, (here.textContent || here.value || "").trim(), here.id, ringed || inside];
}"""


def walk_to(page: Page, words: str, key: str = "Tab") -> None:
    """Press Tab until a stop says `words` or has them as its id; every stop on the way can be seen."""
    for _ in range(250):
        page.keyboard.press(key)
        tag, text, name, ringed = page.evaluate(STOP)
        if tag == "BODY":
            continue
        assert ringed, (tag, name, text)
        if name == words or re.fullmatch(words, " ".join(text.split())):
            return
    raise AssertionError(f"no number of Tabs leads to {words}")


def enter(page: Page, words: str) -> None:
    walk_to(page, words)
    page.keyboard.press("Enter")


def test_from_a_resume_to_the_plan(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/")
        walk_to(page, "resume")
        page.keyboard.insert_text(RESUME)
        enter(page, "Read it cold")
        page.wait_for_url("**/cold-read/*")
        expect(page.locator("h1")).not_to_be_empty()
        enter(page, "1")
        expect(page.locator(":target")).to_be_in_viewport()

        page.goto(f"/rehearse?question={QUESTION}")
        walk_to(page, "Begin a real round", "Shift+Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sessions/*")
        expect(page.locator("#text")).to_be_focused()
        page.keyboard.insert_text(ANSWER)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("They agreed. Was it right?").first).to_be_visible()
        expect(page.locator("#text"), "the focus is where one goes on").to_be_focused()
        expect(page.locator("#text")).to_have_value("")
        page.keyboard.insert_text(REPLY)
        enter(page, "End the round")
        page.wait_for_url("**/over")

        for anchor in ("a1", "a2", "a3"):
            walk_to(page, anchor)
            page.keyboard.press("3")
        enter(page, "See how far off")
        expect(page.get_by_role("button", name="Keep, then the scorecard")).to_be_visible()
        choose_in_every_row(page)
        enter(page, "Keep, then the scorecard")
        expect(page.locator(".verdict").first).to_be_visible()
        enter(page, "1")
        expect(page.locator(":target")).to_be_in_viewport()

        page.keyboard.press("Alt+ArrowLeft")
        expect(page.locator(".verdict").first).to_be_visible()
        for room in ("Progress", "Plan"):
            page.goto("/")
            enter(page, room)
            page.wait_for_url(f"**/{room.lower()}")
            expect(page.locator("h1")).to_be_visible()
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "skip"


def choose_in_every_row(page: Page) -> None:
    """Choose the second of every row of choices with the arrow keys."""
    rows = page.evaluate("new Set([...document.querySelectorAll('main input[type=radio]')].map(one => one.name)).size")
    for _ in range(rows):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "radio":
                break
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.checked")
