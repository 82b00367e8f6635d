"""Against a small language model that reads the same answers once and writes nothing: a real one, or its arithmetic."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from screentest.app.grading.grade import grade_text
from screentest.app.services import Services
from screentest.ports.reader import Asked

from .figures import Figure, least, shown
from .material import Written, composed

#: An answer of 250 words has about 330 tokens; the model is given room for twice as many.
ROOM = 768
#: Tokens in a word of running English, as both tokenizers cut it, near enough.
TOKENS_A_WORD = 1.3
#: The shape of SmolLM2-135M: 106 million parameters in its layers, 28 million in its table of words.
LAYERS, WIDTH, INNER, HEADS, SHARED, HEAD = 30, 576, 1536, 9, 3, 64

Matrix = NDArray[np.float32]


def reader_of(gguf: Path) -> Callable[[str], object]:
    """Return what reads a text with a model by llama-cpp-python: its tokens are evaluated, none is written."""
    import llama_cpp  # noqa: PLC0415 - optional, and nothing else of the product needs it

    model = llama_cpp.Llama(str(gguf), n_ctx=ROOM, n_batch=ROOM, n_threads=2, n_threads_batch=2, verbose=False)

    def read(text: str) -> None:
        model.reset()
        model.eval(model.tokenize(text.encode())[:ROOM])

    return read


def stand_in(layers: int = LAYERS) -> Callable[[str], object]:
    """Return what does the arithmetic of such a model, layer by layer, with chance weights, on as many tokens.

    Words and the choice of a next word are left out, which favours the model. Single precision, numpy's own threads.
    """
    rng = np.random.default_rng(1)
    kept = SHARED * HEAD
    shapes = ((WIDTH, WIDTH + 2 * kept), (WIDTH, WIDTH), (WIDTH, 2 * INNER), (INNER, WIDTH))
    weights = [[rng.normal(0, 0.02, shape).astype(np.float32) for shape in shapes] for _ in range(layers)]

    def read(text: str) -> Matrix:
        size = int(len(text.split()) * TOKENS_A_WORD)
        state = rng.normal(0, 1, (size, WIDTH)).astype(np.float32)
        later = np.triu(np.full((size, size), -1e9, np.float32), 1)
        for mix, out, widen, narrow in weights:
            asked, keys, values = np.split(_even(state) @ mix, [WIDTH, WIDTH + kept], axis=1)
            seen = _attend(_by_head(asked), _by_head(keys), _by_head(values), later)
            state = state + seen @ out
            gate, up = np.split(_even(state) @ widen, 2, axis=1)
            state = state + (gate / (1 + np.exp(-gate)) * up) @ narrow
        return state

    return read


def _even(state: Matrix) -> Matrix:
    even: Matrix = state / np.sqrt((state * state).mean(axis=1, keepdims=True) + np.float32(1e-5))
    return even


def _by_head(rows: Matrix) -> Matrix:
    return rows.reshape(len(rows), -1, HEAD).transpose(1, 0, 2)


def _attend(asked: Matrix, keys: Matrix, values: Matrix, later: Matrix) -> Matrix:
    group = HEADS // SHARED
    marks = asked @ np.repeat(keys, group, axis=0).transpose(0, 2, 1) / np.float32(HEAD**0.5) + later
    marks = np.exp(marks - marks.max(axis=2, keepdims=True))
    seen = (marks / marks.sum(axis=2, keepdims=True)) @ np.repeat(values, group, axis=0)
    joined: Matrix = seen.transpose(1, 0, 2).reshape(seen.shape[1], WIDTH)
    return joined


def against(
    services: Services, written: Written, gguf: Path | None, count: int = 15, layers: int = LAYERS
) -> Iterator[Figure]:
    """Grade answers with the full reader and read the same ones with the model, in turn."""
    asked = Asked(kind="behavioral", track="both")
    # The last of the texts: another part may have read the first ones, whose vectors would be remembered.
    first, *others = composed(written, 10_000)[-count - 1 :]
    name, read = (gguf.stem, reader_of(gguf)) if gguf else ("135 M parameters of chance", stand_in(layers))
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
    yield shown(f"{name}: reading it once, median", statistics.median(seconds[1]) * 1000, "ms")
    pairs = [theirs / ours for ours, theirs in zip(*seconds, strict=True)]
    yield least("its time against ours, median of pairs", statistics.median(pairs), "times", 8)
    pairs = [theirs / ours for ours, theirs in zip(*processor, strict=True)]
    yield shown("its processor time against ours, median of pairs", statistics.median(pairs), "times")
