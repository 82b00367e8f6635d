"""`python -m bench`: prints each figure with what is wanted of it."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from screentest.app.bootstrap import services
from screentest.app.grade import grade_text
from screentest.app.lint import lint_text
from screentest.ports.reader import Asked


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median of some runs, after one that is not counted."""
    work()
    found = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        found.append(time.perf_counter() - begin)
    return statistics.median(found)


def row(what: str, measured: str, wanted: str) -> None:
    """Print one figure."""
    print(f"{what:<52} {measured:>14}   wanted {wanted}")


def main() -> None:
    """Measure and print."""
    made = services()
    answers = [answer["text"] for answer in made.packs.written()["answers"]]
    long_text = "\n\n".join(answers)[:200_000]
    asked = Asked(kind="behavioral")
    one = next(text for text in answers if 230 <= len(text.split()) <= 270)
    duration = seconds(lambda: lint_text(made, long_text), 3)
    row(
        "lint 200 kB in process, fast",
        f"{len(long_text) / duration / 1e6:.2f} MB/s",
        "3x proselint's (not yet measured here)",
    )
    row(
        "grade a 250-word answer, fast",
        f"{seconds(lambda: grade_text(made, one, asked, 'fast'), 9) * 1000:.1f} ms",
        "< 5 ms",
    )
    row("grade a 250-word answer, full", f"{seconds(lambda: grade_text(made, one, asked), 9) * 1000:.1f} ms", "< 80 ms")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answer.md"
        file.write_text(one, encoding="utf-8")
        command = [str(Path(sys.executable).with_name("screentest")), "lint", str(file)]
        start = seconds(lambda: subprocess.run(command, capture_output=True, check=False), 5)
    row("screentest lint FILE, start to finish", f"{start:.2f} s", "< 0.35 s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    row("memory at the end, full reader loaded", f"{peak:.0f} MB", "< 500 MB")


if __name__ == "__main__":
    main()
