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
from screentest.app.texts.answer_set import parse_answer_set

from .browser import HOW, SCHEMES, SCREEN, chromium, program, serving, sheet

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "pictures"
#: A picture larger than this is cut at the foot until it is not.
MOST = 300_000
#: A page is shown from its head, at most so far down.
DEEP = 1600
QUESTION = "told-someone-above-you"


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
    """Open the debrief of the example's last answer."""
    page.goto("/rehearse#takes")
    page.locator("#takes .takes a").first.click()
    page.locator(".verdict").wait_for()
    return "body"


def scorecard(page: Page) -> str:
    """Open the same debrief where the ratings stand."""
    debrief(page)
    return ".card"


def cold_read(page: Page) -> str:
    """Open the cold read of the example."""
    page.goto("/example")
    page.locator("form[action='/example/cold-read'] button").click()
    page.locator(".verdict").wait_for()
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
    "settings": visit("/settings"),
    "answer": visit(f"/rehearse?question={QUESTION}"),
    "own-question": visit("/rehearse?own=1"),
    "debrief": debrief,
    "scorecard": scorecard,
}


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
                    with sheet(browser, address, scheme) as page:
                        _take(page, PICTURES[name](page), FOLDER / f"{name}-{scheme}.png")
    return 0


def _rehearse(home: Path) -> None:
    """Save and judge the example candidate's answers."""
    made = services(settings_from({}, data_dir=str(home)))
    debrief_answers(made, parse_answer_set(example_text(), made.library), keep=True)
    made.close()


def _take(page: Page, start: str, place: Path) -> None:
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    full = int(page.evaluate("document.documentElement.scrollHeight"))
    top = int(page.evaluate(f"document.querySelector({start!r}).getBoundingClientRect().top + scrollY"))
    height = min(DEEP, full - top)
    while True:
        data = page.screenshot(full_page=True, clip=FloatRect(x=0, y=top, width=SCREEN[0], height=height))
        if len(data) <= MOST:
            break
        height = height * 9 // 10
    place.write_bytes(data)
    print(f"{place.relative_to(FOLDER.parents[1])}: {len(data) // 1000} kB")


if __name__ == "__main__":
    sys.exit(main())
