"""The example kind: small trained heads over sentence embeddings, one an indicator, each with its own threshold."""

from __future__ import annotations

import base64
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...domain.digest import digest
from ...ports.encoder import Encoder
from .canonical import canonical_sentence
from .context import ReadContext

#: Probabilities this near a threshold are not decided: rounding on another machine could turn them over.
MARGIN = 0.005
#: Shorter sentences carry too little for a classifier.
MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Heads:
    """Trained heads: `weights` of shape (n, width + 1), the last column the bias; `thresholds` of shape (n,)."""

    codes: tuple[str, ...]
    weights: NDArray[np.float32]
    thresholds: NDArray[np.float32]
    encoder: str
    digest: str


def heads_to_plain(
    codes: Sequence[str],
    weights: NDArray[np.float32],
    thresholds: NDArray[np.float32],
    stamps: Mapping[str, str],
    figures: Mapping[str, Mapping[str, float]],
) -> dict[str, Any]:
    """Return heads as plain data; `stamps` are the hashes of corpus, encoder and trainer, `figures` what was measured."""
    rows = {
        code: {
            "weights": base64.b64encode(weights[i].astype("<f4").tobytes()).decode(),
            "threshold": round(float(thresholds[i]), 4),
            **figures[code],
        }
        for i, code in enumerate(codes)
    }
    return {**stamps, "heads": rows}


def heads_from_plain(data: Mapping[str, Any], enabled: Collection[str]) -> Heads:
    """Return the heads of the enabled indicators."""
    rows = {code: row for code, row in sorted(data["heads"].items()) if code in enabled}
    weights = np.array(
        [np.frombuffer(base64.b64decode(row["weights"]), "<f4") for row in rows.values()], dtype=np.float32
    )
    thresholds = np.array([row["threshold"] for row in rows.values()], dtype=np.float32)
    return Heads(tuple(rows), weights, thresholds, data["encoder"], digest([data["corpus"], data["trainer"], sorted(rows)]))


def probabilities(heads: Heads, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the probability of each head for each vector, shape (len(vectors), len(heads.codes))."""
    logits = vectors @ heads.weights[:, :-1].T + heads.weights[:, -1]
    result: NDArray[np.float32] = 1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30)))
    return result


class TrainedExamples:
    """Finds indicators by trained heads; the encoder is asked once for all sentences of a batch."""

    def __init__(self, encoder: Encoder, heads: Heads, vocabulary: Collection[str]) -> None:
        if encoder.digest != heads.encoder:
            raise ValueError(f"the heads were trained with {heads.encoder}, not with {encoder.digest}")
        self._encoder = encoder
        self._heads = heads
        self._vocabulary = vocabulary
        self.digest = digest([heads.digest, encoder.digest])

    def find(self, contexts: Sequence[tuple[ReadContext, Sequence[int]]]) -> list[list[tuple[int, str, float]]]:
        """Return, for each response, (sentence index, code, probability) of everything above its threshold."""
        texts: dict[str, int] = {}
        places: list[list[tuple[int, int]]] = []
        for context, indexes in contexts:
            here = []
            for index in indexes:
                sentence = context.sentences[index].of(context.text)
                if len(sentence.split()) >= MIN_WORDS:
                    form = canonical_sentence(sentence, self._vocabulary)
                    here.append((index, texts.setdefault(form, len(texts))))
            places.append(here)
        if not texts:
            return [[] for _ in contexts]
        chances = probabilities(self._heads, self._encoder.encode(list(texts)))
        seen = chances >= self._heads.thresholds + MARGIN
        return [
            [
                (index, self._heads.codes[head], round(float(chances[row, head]), 3))
                for index, row in here
                for head in np.flatnonzero(seen[row])
            ]
            for here in places
        ]
