"""The debrief without script and by keyboard: rate oneself, then from the words to a rating and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from test_keyboard import tab_to
from visitor import ANSWER, QUESTION, Shop

pytestmark = pytest.mark.browser

PLACE = "decodeURIComponent(location.hash.slice(1))"


def test_words_and_ratings_lead_to_each_other_by_keyboard_alone(shop: Shop) -> None:
    context = shop.browser.new_context(base_url=shop.address, java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"/rehearse?question={QUESTION}")
        page.locator("#text").fill(ANSWER)
        page.locator("button[value=yes]").click()
        page.locator("button[name=skip]").last.click()
        expect(page.locator("h1")).to_contain_text("Debrief of 1 answer")
        back_and_forth(page)
    finally:
        context.close()


def back_and_forth(page: Page) -> None:
    """Follow the first number in the words to its rating, and the same number there back."""
    tab_to(page, ".said a.ref")
    words = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    home = page.evaluate(PLACE)
    assert page.locator(f"[id='{home}']").is_visible()
    same = page.locator(f"[id='{home}'] a.ref").get_by_text(words, exact=True)
    tab_to(page, f"[id='{home}'] a.ref[href='{same.first.get_attribute('href')}']")
    assert page.evaluate("document.activeElement.textContent") == words
    page.keyboard.press("Enter")
    spot = page.evaluate(PLACE)
    assert page.evaluate(f"!!document.getElementById('{spot}').closest('.said')")
