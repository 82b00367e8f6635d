"""Chromium on the product's own pages: for the tests that need a real browser, and for the pictures."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
#: What to say where there is none.
HOW = "apt-get install chromium"
#: Seconds until the program must answer; it answers in one.
PATIENCE = 30.0
SCREEN = (1280, 900)


def program() -> str | None:
    """Return the path of the machine's Chromium, or None; nothing is downloaded."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


@contextmanager
def chromium(path: str) -> Iterator[Browser]:
    """Open the browser, and close it afterwards."""
    with sync_playwright() as playwright:
        # As root, as in a container, Chromium has no sandbox; it only ever sees our own pages.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.getuid() == 0 else [])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def sheet(browser: Browser, address: str, scheme: Scheme = "light", size: tuple[int, int] = SCREEN) -> Iterator[Page]:
    """Open a page of its own, in light or dark, with nothing moving."""
    context = browser.new_context(
        base_url=address,
        color_scheme=scheme,
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="UTC",
        viewport={"width": size[0], "height": size[1]},
    )
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Run `screentest serve` on a data folder, give its address, and stop it as Ctrl-C does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    screentest = str(Path(sys.executable).with_name("screentest"))
    command = [screentest, "--data", str(folder), "serve", "--no-open", "--port", str(port)]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("SCREENTEST_")}
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**environ, "HOME": str(folder)}
    ) as running:
        try:
            _wait(port, running)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.send_signal(signal.SIGINT)


def _wait(port: int, running: subprocess.Popen[str]) -> None:
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE and running.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    running.kill()
    said = running.stdout.read() if running.stdout else ""
    raise RuntimeError(f"the page does not come up: {said}")
