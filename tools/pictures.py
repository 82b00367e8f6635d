"""Takes pictures of the product's own pages, in light and in dark, for the documents and for whoever changes a page.

Run as `python -m tools.pictures [NAME…]` from the repository's root; it needs Chromium and writes docs/pictures/.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import FloatRect, Page

from screentest.app.bootstrap import services
from screentest.app.demo import example_text
from screentest.app.settings import settings_from
from screentest.app.takes.debrief import debrief_answers
from screentest.app.takes.take import take
from screentest.app.texts.answer_set import Answered, parse_answer_set

from .browser import HOW, SCHEMES, SCREEN, chromium, program, serving, sheet

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
#: A picture larger than this is cut at the foot until it is not.
MOST = 150_000
#: A page is shown from its head, at most so far down.
DEEP = 1600
#: A telephone, for the pictures whose names begin with it.
PHONE, NARROW = "phone-", (390, 844)
QUESTION = "told-someone-above-you"
#: Answered twice, so that there is a before and an after.
TWICE = "which-number-for-teachers"


def visit(place: str) -> Callable[[Page], str]:
    """Return what opens a page by its address."""

    def go(page: Page) -> str:
        page.goto(place)
        return "body"

    return go


def bank(page: Page) -> str:
    """Open the first page, with one kind of question unfolded."""
    page.goto("/rehearse")
    page.locator("details.group > summary").nth(2).click()
    return "body"


def debrief(page: Page) -> str:
    """Open the debrief of the newest take; one's own rating is left out where it is asked for."""
    page.goto("/rehearse#takes")
    page.locator("#takes .takes a").first.click()
    if page.locator("button[name=skip]").count():
        page.locator("button[name=skip]").last.click()
    page.locator(".verdict").wait_for()
    return "body"


def scorecard(page: Page) -> str:
    """Open the same debrief where the ratings stand."""
    debrief(page)
    return ".card"


def again(page: Page) -> str:
    """Open the newest take of the question that was answered twice, beside the take before it."""
    page.goto("/rehearse#takes")
    page.locator("#takes .takes a").first.click()
    page.locator("#again .takes a").first.click()
    page.get_by_role("heading", name="What changed").wait_for()
    return "body"


def examples(page: Page) -> str:
    """Open the answers of settled level on that take's page."""
    page.goto("/rehearse#takes")
    page.locator("#takes .takes a").first.click()
    page.locator("#examples details").nth(1).evaluate("part => { part.open = true; }")
    return "#examples"


def own_rating(page: Page) -> str:
    """Answer in one go, and stop where one's own rating is asked for."""
    page.goto(f"/rehearse?question={QUESTION}")
    page.locator("#text").fill("I told my director that the date would not hold, and asked for two weeks. " * 6)
    page.locator("button[value=yes]").click()
    page.locator("button[name=skip]").last.wait_for()
    return "body"


def loop(page: Page) -> str:
    """Begin a whole loop."""
    page.goto("/loops?track=tpm")
    page.get_by_role("button", name="Choose the questions").click()
    page.locator(".rounds").wait_for()
    return "body"


def cold_read(page: Page) -> str:
    """Open the cold read of the example."""
    page.goto("/example")
    page.locator("form[action='/example/cold-read'] button").click()
    page.locator(".verdict").wait_for()
    return "body"


def draft(page: Page) -> str:
    """Open a new draft of a narrative, filled with its example where the form has one."""
    page.goto("/workbench/narrative")
    page.locator("main form[action$='/new'] button").first.click()
    page.locator("#found").wait_for()
    return "body"


def planned(page: Page) -> str:
    """Make a plan for thirty days from now, and open today's list."""
    page.goto("/plan")
    if page.get_by_role("button", name="Make the plan").count():
        soon = page.evaluate("new Date(Date.now() + 30 * 864e5).toISOString().slice(0, 10)")
        page.locator("input[type=date]").first.fill(soon)
        page.get_by_role("button", name="Make the plan").click()
        page.wait_for_load_state()
    return "body"


def talking(page: Page) -> str:
    """Begin a study round and say a turn, up to what the interviewer makes of it."""
    page.goto(f"/rehearse?question={TWICE}")
    page.get_by_role("button", name="Begin a study round").click()
    page.locator("#text").fill(
        "We looked at the numbers and the team agreed that active use was the right one to steer by."
    )
    page.get_by_role("button", name="Say it").click()
    page.locator("#talk li.mine").first.wait_for()
    return "body"


#: Picture → what reaches its page and returns where on it the picture begins; a new page is a new row.
PICTURES: dict[str, Callable[[Page], str]] = {
    "start": visit("/"),
    "cold-read": cold_read,
    "outlook": visit("/outlook"),
    "questions": bank,
    "simulator": visit("/simulator/region-lost-on-friday?minute=20"),
    "brief-form": visit("/brief"),
    "chapter": visit("/playbook/role"),
    "claims": visit("/claims"),
    "after": visit("/after/new"),
    "stories": visit("/stories"),
    "workbench": visit("/workbench"),
    "draft": draft,
    "memos": visit("/workbench/memos"),
    "progress": visit("/progress"),
    "plan": planned,
    "round": talking,
    "example": visit("/example"),
    "settings": visit("/settings"),
    "answer": visit(f"/rehearse?question={QUESTION}"),
    "own-question": visit("/rehearse?own=1"),
    "debrief": debrief,
    "scorecard": scorecard,
    "before-and-after": again,
    "examples": examples,
    "own-rating": own_rating,
    "loops": visit("/loops"),
    "loop": loop,
}


#: The pages that people open on the way to an interview, on a telephone too.
PICTURES |= {f"{PHONE}{name}": PICTURES[name] for name in ("start", "cold-read", "plan", "round", "debrief", "claims")}


def main() -> int:
    """Take the pictures that are asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PICTURES))
    wanted = parser.parse_args().names or list(PICTURES)
    if unknown := sorted(set(wanted) - set(PICTURES)):
        parser.error(f"no picture is called {', '.join(unknown)}; there are {', '.join(PICTURES)}")
    path = program()
    if path is None:
        print(f"no Chromium on this machine: {HOW}", file=sys.stderr)
        return 4
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        _rehearse(Path(home))
        with serving(Path(home)) as address, chromium(path) as browser:
            for scheme in SCHEMES:
                for name in wanted:
                    size = NARROW if name.startswith(PHONE) else SCREEN
                    with sheet(browser, address, scheme, size) as page:
                        _take(page, PICTURES[name](page), FOLDER / f"{name}-{scheme}.png", size[0])
    return 0


def _rehearse(home: Path) -> None:
    """Save and judge the example candidate's answers, and one question twice."""
    made = services(settings_from({}, data_dir=str(home)))
    debrief_answers(made, parse_answer_set(example_text(), made.library), keep=True)
    asked = made.library.question(TWICE)
    for example in made.library.examples[TWICE]:
        take(made, Answered(TWICE, asked.prompt, asked.kind, asked.track, example.text), source="file")
    made.close()


def _take(page: Page, start: str, place: Path, width: int) -> None:
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    full = int(page.evaluate("document.documentElement.scrollHeight"))
    top = int(page.evaluate(f"document.querySelector({start!r}).getBoundingClientRect().top + scrollY"))
    height = min(DEEP, full - top)
    while True:
        data = page.screenshot(full_page=True, clip=FloatRect(x=0, y=top, width=width, height=height))
        if len(data) <= MOST:
            break
        height = height * 9 // 10
    place.write_bytes(data)
    print(f"{place.relative_to(FOLDER.parents[1])}: {len(data) // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
