"""Chooses the sentences in which management may state a priority, and weighs each: by weights, or by cues alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.brief import CallPart
from ...domain.text import plain
from ...ports.encoder import Encoder
from .cues import Cues, tidy
from .features import form, rows
from .weights import BriefWeights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A sentence with fewer words states nothing; of a longer one only the beginning is encoded.
LEAST_WORDS, ENCODED_WORDS = 4, 48
#: No more sentences of one call are encoded: the likeliest by their cues.
MOST_ENCODED = 140


@dataclass(frozen=True)
class Classifier:
    """The encoder and the weights trained with it."""

    encoder: Encoder
    weights: BriefWeights


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that states a priority: its index among the call's parts, its words, its chance, its vector."""

    index: int
    part: CallPart
    low: str
    chance: float
    central: bool
    vector: NDArray[np.float32] | None


def by_cues(low: str, cues: Cues) -> float:
    """Return a rough chance from cues alone, 0 to 0.95: what is done without the encoder."""
    score = 0.42 * cues.seen("intend", low) + 0.3 * cues.seen("build", low) + 0.25 * cues.seen("central", low)
    held = (
        ("past", 0.3),
        ("figure", 0.3),
        ("book", 0.35),
        ("deny", 0.4),
        ("cheer", 0.1),
        ("ask", 0.2),
        ("others", 0.35),
    )
    for group, cost in held:
        score -= cost * cues.seen(group, low)
    return round(max(0.0, min(0.95, score + 0.05)), 3)


def statements(
    text: str, parts: Sequence[CallPart], cues: Cues, classifier: Classifier | None, least: float
) -> list[Statement]:
    """Return the sentences of management whose chance is at least `least`, in order of place."""
    chosen: list[tuple[int, str, float]] = []
    for i, part in enumerate(parts):
        if part.said_as != "management":
            continue
        low = tidy(plain(part.span.of(text)))
        if low.count(" ") + 1 < LEAST_WORDS or cues.seen("usher", low):
            continue
        if not (cues.seen("intend", low) or cues.seen("build", low) or cues.seen("central", low)):
            continue
        chosen.append((i, low, by_cues(low, cues)))
    if len(chosen) > MOST_ENCODED:
        chosen = sorted(sorted(chosen, key=lambda item: (-item[2], item[0]))[:MOST_ENCODED])
    if classifier is None:
        found = [Statement(i, parts[i], low, chance, cues.seen("central", low), None) for i, low, chance in chosen]
        return [item for item in found if item.chance >= least]
    sentences = [parts[i].span.of(text) for i, _, _ in chosen]
    vectors = classifier.encoder.encode([" ".join(form(s).split()[:ENCODED_WORDS]) for s in sentences])
    chances = classifier.weights.chances(rows(sentences, vectors, cues))
    return [
        Statement(i, parts[i], low, float(chances[k]), cues.seen("central", low), vectors[k])
        for k, (i, low, _) in enumerate(chosen)
        if chances[k] >= least
    ]
