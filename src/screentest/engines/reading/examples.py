"""The example kind: small trained heads over sentence embeddings, one an indicator, each with its own threshold."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...domain.digest import digest
from ...domain.text import plain
from ...ports.encoder import Encoder
from .canonical import canonical_sentence
from .context import ReadContext
from .noise import ASIDE, NOISE
from .order import joined
from .plain_words import RULES, in_plain_words
from .sighting import Sighting
from .topic import Topic, strange, topic_from_plain

#: Probabilities that are not above their threshold by this share of it are not decided: rounding on another machine
#: could turn them over.
MARGIN = 0.01
#: A sentence is credited with at most so many behaviours, and held against its speaker for at most so many mistakes:
#: the surest ones. Of one criterion's behaviours a rating counts only one a sentence.
MOST_FOR, MOST_AGAINST = 6, 1
#: From so many words on a text is rated, and its sentences are read with the odds of any sentence of an answer.
RATED_WORDS = 60
#: Shorter sentences carry too little for a classifier; without one small word that joins them, so do those of fewer
#: than `JOINED` words: of heaps of four or five terms (“Threshold guardrail decision owner.”) heads took every second
#: for a deed. From there on the gate holds heaps back.
MIN_WORDS, JOINED = 4, 6


@dataclass(frozen=True, slots=True)
class Heads:
    """Trained heads: `weights` of shape (n, width + 1), the last column the bias; thresholds of shape (n,).

    `alone` are the thresholds for a text too short to be rated, where one sentence was singled out; below `sure`, what
    stands against the speaker in a whole answer is doubtful.
    """

    codes: tuple[str, ...]
    weights: NDArray[np.float32]
    thresholds: NDArray[np.float32]
    alone: NDArray[np.float32]
    sure: NDArray[np.float32]
    encoder: str
    digest: str
    topic: Topic | None = None


def heads_to_plain(
    codes: Sequence[str],
    weights: NDArray[np.float32],
    thresholds: NDArray[np.float32],
    alone: NDArray[np.float32],
    sure: NDArray[np.float32],
    stamps: Mapping[str, str],
    figures: Mapping[str, Mapping[str, float]],
) -> dict[str, Any]:
    """Return heads as plain data; `stamps` are hashes, `figures` what was measured."""
    rows = {
        code: {
            "weights": base64.b64encode(weights[i].astype("<f4").tobytes()).decode(),
            "threshold": round(float(thresholds[i]), 5),
            "alone": round(float(alone[i]), 5),
            "sure": round(float(sure[i]), 5),
            **figures[code],
        }
        for i, code in enumerate(codes)
    }
    return {**stamps, "heads": rows}


def heads_from_plain(data: Mapping[str, Any], enabled: Collection[str]) -> Heads:
    """Return the heads of the enabled indicators, those of mistakes as a whole, and the one for noise."""
    rows = {code: row for code, row in sorted(data["heads"].items()) if code in enabled or not code[-1].isdigit()}
    weights = np.array(
        [np.frombuffer(base64.b64decode(row["weights"]), "<f4") for row in rows.values()], dtype=np.float32
    )
    thresholds = np.array([row["threshold"] for row in rows.values()], dtype=np.float32)
    alone = np.array([row["alone"] for row in rows.values()], dtype=np.float32)
    sure = np.array([row["sure"] for row in rows.values()], dtype=np.float32)
    name = digest([data["corpus"], data["trainer"], sorted(rows)])
    topic = topic_from_plain(data["topic"]) if "topic" in data else None
    return Heads(tuple(rows), weights, thresholds, alone, sure, data["encoder"], name, topic)


def probabilities(heads: Heads, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the probability of each head for each vector, shape (len(vectors), len(heads.codes))."""
    width = heads.weights.shape[1] - 1
    logits = vectors[:, :width] @ heads.weights[:, :-1].T + heads.weights[:, -1]
    result: NDArray[np.float32] = 1.0 / (1.0 + np.exp(-np.clip(logits, -30, 30)))
    return result


def _surest(
    chances: NDArray[np.float32], thresholds: NDArray[np.float32], sides: NDArray[np.str_]
) -> NDArray[np.bool_]:
    """Return what is above its threshold, for each sentence at most `MOST_FOR` and `MOST_AGAINST` by their lead."""
    logit = np.log(np.clip(chances, 1e-6, 1 - 1e-6) / (1 - np.clip(chances, 1e-6, 1 - 1e-6)))
    bar = np.log(thresholds / (1 - thresholds))
    seen = chances >= thresholds * (1 + MARGIN)
    for side, most in ((sides == "for", MOST_FOR), (sides == "against", MOST_AGAINST)):
        lead = np.where(seen & side, logit - bar, -np.inf)
        if lead.shape[1] > most:
            floor = -np.sort(-lead, axis=1)[:, most - 1 : most]
            seen &= ~side | (lead >= floor)
    return seen


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that are encoded at once: the sentence a sighting is put down to, and the row of their vector.

    `whole` marks a text of several sentences that is too short to be rated, encoded as one.
    """

    index: int
    row: int
    whole: bool = False


class TrainedExamples:
    """Finds indicators by trained heads; the encoder is asked once for all sentences of a batch."""

    def __init__(
        self, encoder: Encoder, heads: Heads, vocabulary: Collection[str], mistakes: Mapping[str, str]
    ) -> None:
        """Take an encoder with the heads trained on it; `mistakes` gives the mistake of each indicator that is one."""
        if encoder.digest != heads.encoder:
            raise ValueError(f"the heads were trained with {heads.encoder}, not with {encoder.digest}")
        self._encoder = encoder
        self._heads = heads
        self._vocabulary = vocabulary
        self._sides = np.array([_side(code, mistakes) for code in heads.codes])
        #: The head of a mistake as a whole → the heads of the indicators that name it.
        self._names = {
            at: [i for i, code in enumerate(heads.codes) if mistakes.get(code) == mistake]
            for at, mistake in enumerate(heads.codes)
            if self._sides[at] == "mistake"
        }
        self.digest = digest([heads.digest, encoder.digest, RULES])

    def find(self, contexts: Sequence[tuple[ReadContext, Sequence[int]]]) -> list[list[Sighting]]:
        """Return, for each response, everything above its threshold."""
        texts: dict[str, int] = {}
        rated = [context.words_before(len(context.text)) >= RATED_WORDS for context, _ in contexts]
        places = [
            self._pieces(context, indexes, texts, whole)
            for (context, indexes), whole in zip(contexts, rated, strict=True)
        ]
        if not texts:
            return [[] for _ in contexts]
        vectors = self._encoder.encode(list(texts))
        chances = probabilities(self._heads, vectors)
        seen = _surest(chances, self._heads.thresholds, self._sides)
        seen_alone = _surest(chances, self._heads.alone, self._sides)
        found = []
        for (context, _), pieces, whole in zip(contexts, places, rated, strict=True):
            sightings = [
                self._sighting(piece, int(head), float(chances[piece.row, head]), whole)
                for piece in pieces
                if not piece.whole
                for head in np.flatnonzero((seen if whole else seen_alone)[piece.row])
                if self._sides[head] != "mistake"
            ]
            if whole:
                sightings += [Sighting(index, ASIDE, 1.0) for index in self._asides(context, pieces, vectors)]
            else:
                sightings += self._mistakes(pieces, chances)
            found.append(sightings)
        return found

    def _pieces(self, context: ReadContext, indexes: Sequence[int], texts: dict[str, int], rated: bool) -> list[_Piece]:
        """Return what is encoded of a response, and note the words of each piece in `texts`."""
        found = []
        for index in indexes:
            sentence = context.sentences[index].of(context.text)
            if _says_enough(sentence, rated):
                form = canonical_sentence(sentence, self._vocabulary)
                # In a line that somebody singled out the dress may be the mistake itself; an answer is more than it.
                form = in_plain_words(form) if rated else form
                found.append(_Piece(index, texts.setdefault(form, len(texts))))
        if not rated and len(found) > 1:
            form = canonical_sentence(" ".join(context.text.split()), self._vocabulary)
            found.append(_Piece(found[0].index, texts.setdefault(form, len(texts)), whole=True))
        return found

    def _sighting(self, piece: _Piece, head: int, chance: float, whole: bool) -> Sighting:
        doubtful = whole and self._sides[head] == "against" and chance < self._heads.sure[head]
        return Sighting(piece.index, self._heads.codes[head], round(chance, 3), bool(doubtful))

    def _mistakes(self, pieces: Sequence[_Piece], chances: NDArray[np.float32]) -> list[Sighting]:
        """Return what names each mistake that a short text makes as a whole: its likeliest indicator, and where.

        A mistake has many forms, and its own head knows them together better than the head of each.
        """
        found = []
        for head, names in self._names.items():
            bar = float(self._heads.alone[head]) * (1 + MARGIN)
            surest = max((float(chances[piece.row, head]) for piece in pieces), default=0.0)
            if surest < bar or not names:
                continue
            code = max(names, key=lambda name: max(float(chances[piece.row, name]) for piece in pieces))
            parts = [piece for piece in pieces if not piece.whole]
            place = max(parts, key=lambda piece: float(chances[piece.row, head]))
            found.append(Sighting(place.index, self._heads.codes[code], round(surest, 3)))
        return found

    def _asides(self, context: ReadContext, pieces: Sequence[_Piece], vectors: NDArray[np.float32]) -> list[int]:
        """Return the sentences that stand in a stretch about no work.

        What is said more than once does not count: padding must not carry a stretch over the bar or back.
        """
        said = Counter(piece.row for piece in pieces)
        once = [piece for piece in pieces if said[piece.row] == 1]
        if self._heads.topic is None or not once:
            return []
        width = len(self._heads.topic.weights) - 1
        words = [len(context.sentences[piece.index].of(context.text).split()) for piece in once]
        found = strange(self._heads.topic, vectors[[piece.row for piece in once], -width:], words)
        return [once[place].index for place in sorted(found)]


def _says_enough(sentence: str, rated: bool) -> bool:
    """Tell whether a sentence can be classified; in a text that is rated, a short one needs a word that joins words."""
    words = len(sentence.split())
    return words >= MIN_WORDS and (words >= JOINED or not rated or joined(plain(sentence)))


def _side(code: str, mistakes: Mapping[str, str]) -> str:
    if code == NOISE:
        return "noise"
    if not code[-1].isdigit():
        return "mistake"
    return "against" if code in mistakes else "for"
