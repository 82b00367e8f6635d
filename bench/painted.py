"""When the largest thing of each page is painted, in the machine's own Chromium, with a year of practice kept."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from tools.browser import chromium, program, sheet

from .figures import Figure, most, shown
from .lived import live_a_year
from .material import Written
from .served import PAGES, fetched, serving

ROUNDS = 5
#: Resolves with the milliseconds from the start of the navigation to the latest of the largest paints.
LARGEST = """() => new Promise(resolve => {
  let at = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) at = one.startTime; })
    .observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => resolve(at), 300);
})"""


def painted(written: Written, programs: Path, folder: Path) -> Iterator[Figure]:
    """Yield the largest contentful paint of each page: the median of some first visits, each with an empty store."""
    path = program()
    if path is None:
        yield shown("largest contentful paint: not measured, there is no Chromium", 0, "")
        return
    folder = folder / "painted"
    folder.mkdir()
    last = live_a_year(folder, written)
    addresses = (*PAGES, f"/takes/{last}")
    with serving(programs, folder) as (address, _), chromium(path) as browser:
        for page in addresses:
            fetched(address + page)
        for page in addresses:
            seen = []
            for _ in range(ROUNDS):
                with sheet(browser, address) as open_page:
                    open_page.goto(page)
                    seen.append(float(open_page.evaluate(LARGEST)))
            name = page if page in PAGES else "/takes/ID"
            yield most(f"{name}, largest contentful paint, median of {ROUNDS}", statistics.median(seen), "ms", 1000)
