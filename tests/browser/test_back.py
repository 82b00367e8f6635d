"""The back button: every page that was seen comes back as it was, nothing is sent twice, and no page is blank."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tools.browser import sheet
from visitor import ANSWER, QUESTION, Shop

pytestmark = pytest.mark.browser


def takes(page: Page) -> int:
    return page.locator("#takes .takes a").count()


def test_back_from_a_debrief_is_the_question_and_keeps_one_take(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/")
        before = takes(page)
        page.goto(f"/rehearse?question={QUESTION}")
        page.locator("#text").fill(ANSWER)
        page.locator("button[value=yes]").click()
        page.wait_for_url("**/takes/*")
        page.locator("button[name=skip]").last.click()
        page.locator(".verdict").wait_for()
        page.go_back()
        expect(page.locator(".verdict"), "rated is rated").to_be_visible()
        page.go_back()
        page.wait_for_url(f"**/rehearse?question={QUESTION}")
        expect(page.locator("h1")).not_to_be_empty()
        page.go_forward()
        page.wait_for_url("**/takes/*")
        page.goto("/")
        assert takes(page) == before + 1


def test_back_through_a_round_never_says_a_turn_twice(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto(f"/rehearse?question={QUESTION}")
        page.locator("button[value=real]").click()
        page.wait_for_url("**/sessions/*")
        page.locator("#text").fill(ANSWER)
        page.get_by_role("button", name="Say it").click()
        page.get_by_text("They agreed. Was it right?").first.wait_for()
        said = page.get_by_text("The clinics lose one appointment in nine", exact=False)
        expect(said).to_have_count(1)
        page.go_back()
        page.wait_for_url("**/rehearse*")
        page.go_forward()
        page.wait_for_url("**/sessions/*")
        expect(said).to_have_count(1)
        expect(page.locator("#text")).to_have_value("")


def test_back_to_a_form_finds_its_words(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/cold-read")
        page.locator("#resume").fill(ANSWER)
        page.get_by_role("button", name="Read it cold").click()
        page.wait_for_url("**/cold-read/*")
        page.go_back()
        page.wait_for_url("**/cold-read")
        expect(page.locator("#resume")).to_have_value(ANSWER)


def test_back_from_a_cold_read_is_the_form_and_from_an_anchor_the_place_before(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/example")
        page.locator("form[action='/example/cold-read'] button").click()
        page.locator(".verdict").wait_for()
        read = page.url
        page.locator("main a[href='#evidence']").first.click()
        assert page.url == f"{read}#evidence"
        page.go_back()
        assert page.url == read
        expect(page.locator(".verdict")).to_be_visible()
        page.go_back()
        page.wait_for_url("**/example")
        expect(page.locator("h1")).to_be_visible()
