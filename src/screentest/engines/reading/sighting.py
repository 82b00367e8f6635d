"""What a trained head saw: plain values, so that the reader needs no classifier to speak of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a head saw in a sentence, by the sentence's number; `doubtful` as on evidence."""

    sentence: int
    code: str
    probability: float
    doubtful: bool = False
