"""A hundred people at once on one server: locust sends what they do, over loopback."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from screentest.app.services import Services

from .figures import Figure, most, shown
from .material import Written, answers
from .served import serving

PEOPLE, SECONDS, ARRIVING = 100, 120, 20


def crowd(services: Services, written: Written, programs: Path, folder: Path) -> Iterator[Figure]:
    """Yield what a hundred people meet after all have come in; each keeps a draft every 5 s, is graded every 90 s."""
    folder = folder / "crowd"
    folder.mkdir()
    texts = folder / "texts.json"
    questions = [q.id for q in services.library.questions.values() if q.kind != "memo"]
    texts.write_text(json.dumps([list(pair) for pair in zip(cycle(questions), answers(written), strict=False)][:100]))
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "SCREENTEST_BENCH_TEXTS": str(texts),
    }
    with serving(programs, folder) as (address, _):
        time.sleep(5)  # the reader is loaded beside the first page
        command = [sys.executable, "-m", "locust", "-f", str(Path(__file__).with_name("people.py")), "--headless"]
        command += ["--host", address, "-u", str(PEOPLE), "-r", str(PEOPLE / ARRIVING), "-t", f"{ARRIVING + SECONDS}s"]
        command += ["--reset-stats", "--csv", str(folder / "crowd"), "--only-summary", "--loglevel", "ERROR"]
        subprocess.run(
            command, env=environment, check=False, stdout=subprocess.DEVNULL, timeout=ARRIVING + SECONDS + 60
        )
    with (folder / "crowd_stats.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["Name"]: row for row in csv.DictReader(file)}
    every = rows["Aggregated"]
    yield shown(f"{PEOPLE} people: requests in {SECONDS} s", float(every["Request Count"]), "")
    yield most("requests that failed", float(every["Failure Count"]), "", 0)
    yield most("any request, 95 of 100 within", float(every["95%"]), "ms", 300)
    for name, row in rows.items():
        if name != "Aggregated":
            yield shown(f"{name}: median", float(row["50%"]), "ms")
            yield most(f"{name}: 95 of 100 within", float(row["95%"]), "ms", 300)
