"""The outlook's sliders by keyboard: the figures follow, the address leads back, the switch keeps what was moved."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tools.browser import sheet
from visitor import Shop

pytestmark = pytest.mark.browser


def test_a_slider_moves_the_figures_and_the_address(shop: Shop) -> None:
    with sheet(shop.browser, shop.address) as page:
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto("/outlook")
        said = page.locator("#now")
        expect(said).to_contain_text("PM less TPM")
        before = said.inner_text()
        page.locator("#a-standing_pm").focus()
        for _ in range(12):
            page.keyboard.press("ArrowRight")
        expect(page.locator("output[for=a-standing_pm]")).to_have_text("62nd percentile")
        page.wait_for_url("**/outlook?standing_pm=62")
        expect(said).not_to_have_text(before)
        expect(page.locator("#a-standing_pm"), "the slider is still under the finger").to_be_focused()
        expect(page.locator("#figures")).to_contain_text("1,024 careers simulated")
        moved = said.inner_text()
        page.get_by_role("link", name="Playbook", exact=True).nth(-1).click()
        page.wait_for_url("**/outlook?set=playbook&standing_pm=62")
        expect(page.locator("#a-standing_pm")).to_have_value("62")
        page.go_back()
        expect(page.locator("#now"), "back leads to what was seen").to_have_text(moved)
        expect(page.locator("#a-standing_pm")).to_have_value("62")
        assert faults == []
