"""The full reader: answers that share no sentence, so that every vector is worked out."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from screentest.app.grading.grade import grade_text
from screentest.app.services import Services
from screentest.ports.reader import Asked

from .figures import Figure, most, run, shown
from .material import Written, composed, write_lines


def batch(written: Written, programs: Path, folder: Path, count: int = 500) -> Iterator[Figure]:
    """Grade 500 answers of 250 words in one batch, start to finish."""
    place = write_lines(folder / "full.jsonl", composed(written, count), count)
    ran = run([str(programs / "screentest"), "grade", "--json", "--batch", str(place)], folder)
    yield most(f"grade {count} answers of 250 words, full", ran.seconds, "s", 60)
    yield shown("processor time of it", ran.processor, "s")
    yield most("memory of it", ran.megabytes, "MB", 500)


def one_answer(services: Services, written: Written, count: int = 60) -> Iterator[Figure]:
    """Grade answers of 250 words one by one, the encoder loaded and warm."""
    asked = Asked(kind="behavioral", track="both")
    first, *others = composed(written, count + 1)
    grade_text(services, first, asked)
    seconds, processor = [], []
    for text in others:
        begin, began = time.perf_counter(), time.process_time()
        grade_text(services, text, asked)
        seconds.append(time.perf_counter() - begin)
        processor.append(time.process_time() - began)
    yield most("grade one answer of 250 words, full, median", statistics.median(seconds) * 1000, "ms", 80)
    yield shown("the quickest of them", min(seconds) * 1000, "ms")
    yield shown("processor time of one, all threads, median", statistics.median(processor) * 1000, "ms")
