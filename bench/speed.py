"""Against proselint on the same text in the same run, and one answer by itself."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from screentest.app.grading.grade import grade_text
from screentest.app.grading.lint import lint_text
from screentest.app.services import Services
from screentest.domain.text import plain
from screentest.engines.reading.material import restore
from screentest.engines.reading.segment import sentences
from screentest.ports.reader import Asked

from .figures import Figure, best_each, least, most, shown, take_turns
from .material import Written, answer_of, long_text, other_text


def peer() -> Callable[[str], object]:
    """Return proselint's check of a text, made ready as its own command makes it ready."""
    from proselint.checks import __register__  # noqa: PLC0415 - only `make bench` installs it
    from proselint.registry import CheckRegistry  # noqa: PLC0415
    from proselint.tools import LintFile  # noqa: PLC0415

    CheckRegistry().register_many(__register__)
    return lambda text: LintFile("text", text).lint()


def in_process(services: Services, written: Written, outside: Path | None) -> Iterator[Figure]:
    """Compare bytes a second; both have read another text before, so that neither has seen this one's words."""
    text, warm = long_text(written, outside), other_text(written)
    patterns = restore(services.library.reading).patterns
    check = peer()

    def ours() -> object:
        return lint_text(services, text)

    plain_text, spans = plain(text), sentences(text)
    for ready in (warm, warm):
        lint_text(services, ready)
        check(ready)
        patterns.find(plain(ready), sentences(ready))
    begin = time.process_time()
    ours()
    first = time.process_time() - begin
    whole, alone, theirs = best_each([ours, lambda: patterns.find(plain_text, spans), lambda: check(text)], 9)
    size = len(text.encode()) / 1e6
    yield shown("proselint, in process", size / theirs, "MB/s")
    yield shown("lint, in process", size / whole, "MB/s")
    yield least("lint, in process, against proselint", theirs / whole, "times", 3)
    yield shown("the same at first sight of this text's words", theirs / first, "times")
    yield least("the pattern pass alone, against proselint", theirs / alone, "times", 10)


def whole_process(written: Written, outside: Path | None, programs: Path, folder: Path) -> Iterator[Figure]:
    """Compare whole processes, start to finish."""
    long_file, one = folder / "long.md", folder / "answer.md"
    long_file.write_text(long_text(written, outside), encoding="utf-8")
    one.write_text(answer_of(250, written), encoding="utf-8")
    lint, check = [str(programs / "screentest"), "lint"], [str(programs / "proselint"), "check"]
    take_turns([[*lint, str(one)], [*check, str(one)]], folder, 1)
    ours, theirs = take_turns([[*lint, str(long_file)], [*check, str(long_file)]], folder, 7)
    yield shown("screentest lint, 200 kB, whole process", statistics.median(ran.seconds for ran in ours), "s")
    yield shown("proselint check, 200 kB, whole process", statistics.median(ran.seconds for ran in theirs), "s")
    pairs = [b.processor / a.processor for a, b in zip(ours, theirs, strict=True)]
    yield least("whole process, against proselint, by pairs", statistics.median(pairs), "times", 1)
    (short,) = take_turns([[*lint, str(one)]], folder, 15)
    yield most("lint of one answer, start to finish, median", statistics.median(r.seconds for r in short), "s", 0.35)
    yield shown("processor time of it, least", min(ran.processor for ran in short), "s")


def one_answer(services: Services, written: Written, rounds: int = 101) -> Iterator[Figure]:
    """Time the grading of one answer of about 250 words in process."""
    text, asked = answer_of(250, written), Asked(kind="behavioral", track="both")
    grade_text(services, text, asked, "fast")
    found = []
    for _ in range(rounds):
        begin = time.perf_counter()
        grade_text(services, text, asked, "fast")
        found.append((time.perf_counter() - begin) * 1000)
    yield most("grade one answer of 250 words, fast, median", statistics.median(found), "ms", 5)
