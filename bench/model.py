"""Against a small local language model that reads the same answers once and writes nothing."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from screentest.app.grade import grade_text
from screentest.app.services import Services
from screentest.ports.reader import Asked

from .figures import Figure, least, shown
from .material import Written, composed

#: An answer of 250 words has about 330 tokens; the model is given room for twice as many.
ROOM = 768


def reader_of(gguf: Path) -> Callable[[str], object]:
    """Return what reads a text with a model by llama-cpp-python: its tokens are evaluated, none is written."""
    import llama_cpp  # noqa: PLC0415 - optional, and nothing else of the product needs it

    model = llama_cpp.Llama(str(gguf), n_ctx=ROOM, n_batch=ROOM, n_threads=2, n_threads_batch=2, verbose=False)

    def read(text: str) -> None:
        model.reset()
        model.eval(model.tokenize(text.encode())[:ROOM])

    return read


def against(services: Services, written: Written, gguf: Path, count: int = 24) -> Iterator[Figure]:
    """Grade answers with the full reader and read the same ones with the model, in turn."""
    asked = Asked(kind="behavioral", track="both")
    first, *others = composed(written, count + 1)
    read = reader_of(gguf)
    works = (lambda text: grade_text(services, text, asked), read)
    for work in works:
        work(first)
    seconds: list[list[float]] = [[], []]
    processor: list[list[float]] = [[], []]
    for text in others:
        for work, passed, used in zip(works, seconds, processor, strict=True):
            begin, began = time.perf_counter(), time.process_time()
            work(text)
            passed.append(time.perf_counter() - begin)
            used.append(time.process_time() - began)
    yield shown("grade one answer, full, median", statistics.median(seconds[0]) * 1000, "ms")
    yield shown(f"{gguf.stem} reads it once, median", statistics.median(seconds[1]) * 1000, "ms")
    pairs = [theirs / ours for ours, theirs in zip(*seconds, strict=True)]
    yield least("the model's time against ours, by pairs", statistics.median(pairs), "times", 8)
    pairs = [theirs / ours for ours, theirs in zip(*processor, strict=True)]
    yield shown("its processor time against ours, by pairs", statistics.median(pairs), "times")
