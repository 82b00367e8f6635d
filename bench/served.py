"""The product as it is served: a process of its own on a free port, over a data folder, asked by HTTP."""

from __future__ import annotations

import os
import socket
import statistics
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .figures import Figure, most, shown
from .lived import live_a_year
from .material import Written

ROUNDS = 15
#: Every page that shows something of a person's, and the largest of the others.
PAGES = (
    *("/", "/cold-read", "/outlook", "/brief", "/workbench", "/workbench/memos", "/stories", "/stories/culture"),
    *("/simulator", "/plan", "/plan/calendar", "/plan/cards", "/rehearse", "/progress"),
    *("/playbook", "/playbook/interviews", "/claims", "/settings"),
)


@contextmanager
def serving(programs: Path, folder: Path) -> Iterator[tuple[str, float]]:
    """Serve a data folder; give the address and the seconds until the first page was there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
    command = [str(programs / "screentest"), "--data", str(folder), "serve", "--no-open", "--port", str(port)]
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield address, _first(address, begin, process)
    finally:
        process.terminate()
        process.wait(20)


def _first(address: str, begin: float, process: subprocess.Popen[bytes]) -> float:
    while process.poll() is None and time.perf_counter() - begin < 60:
        try:
            fetched(address + "/")
            return time.perf_counter() - begin
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.02)
    raise RuntimeError("the page did not come up")


def fetched(address: str) -> tuple[float, int]:
    """Return the seconds that a page took over loopback, and its bytes."""
    begin = time.perf_counter()
    with urllib.request.urlopen(address, timeout=30) as answer:
        size = len(answer.read())
    return time.perf_counter() - begin, size


def pages(written: Written, programs: Path, folder: Path) -> Iterator[Figure]:
    """Yield what each page takes with a year of practice kept, warm, and what it weighs."""
    folder = folder / "lived"
    folder.mkdir()
    last = live_a_year(folder, written)
    with serving(programs, folder) as (address, first):
        yield most("first page after serve, a year kept", first, "s", 2)
        time.sleep(5)  # the reader is loaded beside the first pages
        addresses = (*PAGES, f"/takes/{last}")
        for page in addresses:
            fetched(address + page)
        took: dict[str, list[float]] = {page: [] for page in addresses}
        sizes = {}
        for _ in range(ROUNDS):
            for page in addresses:
                seconds, sizes[page] = fetched(address + page)
                took[page].append(seconds)
        for page in addresses:
            name = page if page in PAGES else "/takes/ID"
            yield most(f"{name}, median of {ROUNDS}", statistics.median(took[page]) * 1000, "ms", 50)
            yield most(f"{name}, weight", sizes[page] / 1000, "kB", 200)
        yield shown("pages", len(addresses), "")
