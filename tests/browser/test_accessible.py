"""Every page: no finding of axe, minor ones included, in light and in dark, and nothing wider than a narrow screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tools.browser import SCREEN, Scheme, sheet
from visitor import ANSWER, QUESTION, Shop

pytestmark = pytest.mark.browser

NARROW = (360, 740)
Look = tuple[Scheme, tuple[int, int]]
#: How each page is looked at: by day on a desk, by night on a telephone.
LOOKS: tuple[Look, ...] = (("light", SCREEN), ("dark", NARROW))
#: The menu stands beside the page on a wide screen alone; it is the same on all pages.
MENU_LOOKS: tuple[Look, ...] = (("dark", SCREEN), ("light", NARROW))


def visit(place: str) -> Callable[[Page, Shop], object]:
    return lambda page, shop: page.goto(place)


def answered(keep: str) -> Callable[[Page, Shop], object]:
    def answer(page: Page, shop: Shop) -> None:
        page.goto(f"/rehearse?question={QUESTION}")
        page.locator("#text").fill(ANSWER)
        page.locator(f"button[value={keep}]").click()
        if keep == "yes":
            page.locator("button[name=skip]").last.click()
        page.locator(".verdict").wait_for()

    return answer


def unrated(page: Page, shop: Shop) -> None:
    page.goto(f"/rehearse?question={QUESTION}")
    page.locator("#text").fill(ANSWER)
    page.locator("button[value=yes]").click()
    page.locator("button[name=skip]").last.wait_for()


def again(page: Page, shop: Shop) -> None:
    for _ in range(2):
        answered("yes")(page, shop)
    page.locator("#again .takes a").first.click()
    page.get_by_role("heading", name="What changed").wait_for()


def exemplified(page: Page, shop: Shop) -> None:
    page.goto("/rehearse?question=which-number-for-teachers")
    page.locator("#text").fill(ANSWER)
    page.locator("button[value=yes]").click()
    for level in page.locator("select[name^='a.']").all():
        level.select_option("3")
    if page.get_by_role("button", name="See how far off").count():
        page.get_by_role("button", name="See how far off").click()
    for choice in page.locator("input[value='2']").all():
        choice.check()
    page.get_by_role("button", name="Keep, then the scorecard").click()
    page.locator("#examples").wait_for()


def refused(page: Page, shop: Shop) -> None:
    page.goto(f"/rehearse?question={QUESTION}")
    page.locator("#text").fill("Interviewer: Hello?\nInterviewer: Well?")
    page.locator("button[value=yes]").click()
    page.get_by_role("alert").wait_for()


def example(wanted: str) -> Callable[[Page, Shop], object]:
    def look(page: Page, shop: Shop) -> None:
        page.goto("/example")
        page.locator(f"form[action='/example/{wanted}'] button").click()
        page.locator(".verdict").wait_for()

    return look


def loop(to: str) -> Callable[[Page, Shop], object]:
    """Begin a loop; `over` answers its first question and ends it, up to the debrief."""

    def begin(page: Page, shop: Shop) -> None:
        page.goto("/loops?track=tpm")
        page.get_by_role("button", name="Choose the questions").click()
        page.get_by_role("button", name="Begin round 1").wait_for()
        if to == "over":
            page.get_by_role("button", name="Begin round 1").click()
            page.locator("#text").fill(ANSWER)
            page.get_by_role("button", name="End the round").click()
            page.locator("button[name=skip]").last.click()
            page.get_by_role("button", name="End the loop here").click()
            page.get_by_role("button", name="To the debrief").click()
            page.locator("#panel").wait_for()

    return begin


def round_told(page: Page) -> None:
    page.goto("/after")
    told = page.locator(".told-rounds a")
    if told.count():
        told.first.click()
        return
    page.goto("/after/new")
    for name, words in (("company", "Netflix"), ("name", "Hiring manager"), ("day", "2026-01-01")):
        page.locator(f"#{name}").fill(words)
    page.locator("#track").select_option("tpm")
    page.locator("#asked").fill("Tell me about a programme that slipped.\nWhy this company?")
    page.get_by_role("button", name="Keep the round").click()
    page.locator("#pressed-1").fill("who owned the delay")
    page.get_by_role("button", name="Keep the round").click()


def storied(page: Page, shop: Shop) -> None:
    page.goto("/stories")
    page.locator("textarea").first.fill(ANSWER)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()


def drafted(page: Page, shop: Shop) -> None:
    page.goto("/workbench/narrative")
    page.locator("main form[action$='/new'] button").first.click()
    page.locator("#found").wait_for()


def planned(page: Page, shop: Shop) -> None:
    page.goto("/plan")
    if page.get_by_role("button", name="Make the plan").count():
        page.locator("input[type=date]").first.fill(
            page.evaluate("new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10)")
        )
        page.get_by_role("button", name="Make the plan").click()
        page.wait_for_load_state()


def talking(page: Page, shop: Shop) -> None:
    page.goto(f"/rehearse?question={QUESTION}")
    page.get_by_role("button", name="Begin a study round").click()
    page.locator("#text").wait_for()


#: Each page once; a new page is a new row.
PAGES: dict[str, Callable[[Page, Shop], object]] = {
    "start": visit("/"),
    "example": visit("/example"),
    "example's debrief": example("debrief"),
    "cold read": visit("/cold-read"),
    "cold read, read": example("cold-read"),
    "outlook": visit("/outlook"),
    "outlook, moved": visit("/outlook?set=playbook&standing_pm=70&company=netflix"),
    "simulator": visit("/simulator"),
    "scenario": visit("/simulator/region-lost-on-friday?minute=20"),
    "key of a scenario": visit("/simulator/region-lost-on-friday/key"),
    "plan": visit("/plan"),
    "brief": visit("/brief"),
    "playbook": visit("/playbook"),
    "chapter": visit("/playbook/role?assume=playbook"),
    "claims": visit("/claims"),
    "claim": visit("/claims/strategy-belongs-to-pm"),
    "after": visit("/after"),
    "after, a round to tell": visit("/after/new"),
    "after, a round": lambda page, shop: round_told(page),
    "after, what may be next": lambda page, shop: (round_told(page), page.goto("/after/next")),
    "after, what came": lambda page, shop: (round_told(page), page.goto("/after/compare")),
    "settings": visit("/settings"),
    "stories": visit("/stories"),
    "culture map": visit("/stories/culture"),
    "a story": storied,
    "workbench": visit("/workbench"),
    "kind of draft": visit("/workbench/narrative"),
    "a draft": drafted,
    "memos": visit("/workbench/memos"),
    "memo": visit("/workbench/memos/memo-free-returns-end"),
    "progress": visit("/progress"),
    "plan, made": planned,
    "calendar of the plan": lambda page, shop: (planned(page, shop), page.goto("/plan/calendar")),
    "cards of the plan": lambda page, shop: (planned(page, shop), page.goto("/plan/cards")),
    "a round": talking,
    "rehearsal room": visit("/rehearse"),
    "question": visit(f"/rehearse?question={QUESTION}"),
    "own question": visit("/rehearse?own=1"),
    "refused": refused,
    "own rating first": unrated,
    "debrief": answered("yes"),
    "debrief, rated, with examples": exemplified,
    "before and after": again,
    "loops": visit("/loops"),
    "a loop": loop("begun"),
    "debrief of a loop": loop("over"),
    "unsaved": answered("no"),
    "unjudged": lambda page, shop: page.goto(f"/takes/{shop.unjudged}"),
    "not there": visit("/takes/none"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_and_fits(shop: Shop, name: str) -> None:
    with sheet(shop.browser, shop.address) as page:
        PAGES[name](page, shop)
        width = fitted(page)
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        found = {look: faults(page, *look) for look in LOOKS}
    assert found == {look: [] for look in LOOKS}
    assert width <= NARROW[0], "nothing is wider than a telephone"


@pytest.mark.parametrize("look", MENU_LOOKS)
def test_the_menu_is_accessible_the_other_way_round(shop: Shop, look: Look) -> None:
    with sheet(shop.browser, shop.address) as page:
        page.goto("/")
        assert faults(page, *look) == []


def faults(page: Page, scheme: Scheme, size: tuple[int, int]) -> list[tuple[str, str, list[str]]]:
    """Return what axe finds at all, minor things and advice included, with the first places of each."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    found = Axe().run(page).response["violations"]
    return [(item["id"], item["impact"], [node["html"] for node in item["nodes"][:3]]) for item in found]


def fitted(page: Page) -> int:
    """Return how wide the page becomes on a narrow screen, and widen the screen again."""
    wide = page.viewport_size
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    width = page.evaluate("document.documentElement.scrollWidth")
    assert wide is not None
    page.set_viewport_size(wide)
    return int(width)
