"""The arithmetic of the verdict: what one part is worth, and how parts become a margin; fixed, and no text is seen."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...domain.verdict import Calibration, Manner, Signal, TrackIndicator, TrackSide, TrackVerdict, Why

#: The most that one part may weigh.
MOST = 1.2
#: What phrases add beside the trained heads, and how steeply their log-odds saturate.
PHRASES, STEEP = 0.4, 0.25
#: What is left of a part in which somebody only took part, or that had no effect.
PART = 0.25
#: What a part weighs against its topic when it gives that topic to others.
GIVEN = 0.4
#: Weaker parts are not shown and not counted.
LEAST = 0.1
#: A verdict rests on at least so many signals for its side.
SIGNALS = 2
#: Below this much evidence, both sides together, it is thin.
THIN = 1.5
#: A typical clear line of evidence.
CLEAR = 0.8
#: The questionnaire moves the balance by at most this much.
MOST_CHOICES = 0.5
#: Log-odds that an indicator can have.
LEAST_ODDS, MOST_ODDS = 0.3, 3.0


@dataclass(frozen=True, slots=True)
class Odds:
    """An indicator's log-odds for its own side, by how it was found."""

    pattern: float
    example: float


def side_sign(side: TrackSide) -> int:
    """Return 1 for pm, -1 for tpm."""
    return 1 if side == "pm" else -1


def phrases(found: Collection[str], indicators: Mapping[str, TrackIndicator], odds: Mapping[str, Odds]) -> float:
    """Return what the phrases found in one part say, from -1 (tpm) to 1 (pm)."""
    total = sum(side_sign(indicators[code].track) * odds[code].pattern for code in found)
    return math.tanh(STEEP * total)


def part_weight(head: float | None, phrase: float, manner: Manner, topic: int) -> float:
    """Return the weight of one part, positive for pm.

    `head` is what the trained heads say, None where there are none; `topic` is 1 for product, -1 for delivery.
    """
    raw = phrase if head is None else head + PHRASES * phrase
    raw = max(-MOST, min(MOST, raw))
    if manner == "others":
        return -GIVEN * topic if topic else -GIVEN * raw
    if manner == "late":
        return 0.0
    return raw * PART if manner in ("took-part", "without-effect") else raw


def balance(weights: Sequence[float], choices: float = 0.0) -> float:
    """Return the balance of some evidence: its sum over the root of its mass, so that length alone proves nothing."""
    mass = sum(abs(weight) for weight in weights)
    return (sum(weights) + choices) / math.sqrt(1 + mass)


def chance(margin: float) -> float:
    """Return the probability for log-odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, margin))))


def decide(signals: Sequence[Signal], calibration: Calibration) -> tuple[TrackVerdict, Why]:
    """Return the verdict on some signals, and why there is none where there is none."""
    weights = [signal.weight for signal in signals]
    value = balance(weights)
    side: TrackSide = "pm" if value > 0 else "tpm"
    for_it = sum(signal.supports == side for signal in signals)
    if abs(value) >= calibration.decide and for_it >= SIGNALS:
        return side, "decided"
    if not signals:
        return "insufficient", "nothing"
    return "insufficient", "thin" if sum(map(abs, weights)) < THIN else "balanced"
