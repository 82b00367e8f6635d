"""What the chance of getting in does to the worth of trying, and from which chance both tracks are worth the same."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...domain.outlook import Estimate


@dataclass(frozen=True, slots=True)
class Bar:
    """Worth of trying for each track, and the chance at the PM bar that makes them equal (None: none is enough)."""

    fallback: float
    pm: Estimate
    tpm: Estimate
    break_even: Estimate | None


def chances(evidence_pm: float, fits: float, not_fits: float, bar_pm: float) -> tuple[float, float]:
    """Return the chances at the PM and the TPM bar; `evidence_pm` is the probability that one's evidence is a PM's."""
    low = min(fits, not_fits)
    pm = low + (fits - low) * evidence_pm
    tpm = low + (fits - low) * (1 - evidence_pm)
    return min(1.0, pm * bar_pm), tpm


def trying(worth: float, chance: float, fallback: float) -> float:
    """Return the worth of trying: the fallback, and with that chance what the track is worth above it.

    Nobody takes a post that is worth less than what he or she has, so a higher chance never lowers it.
    """
    return fallback + chance * max(0.0, worth - fallback)


def bar(pm: Estimate, tpm: Estimate, difference: Estimate, chance_pm: float, chance_tpm: float, share: float) -> Bar:
    """Return the worth of trying and the break-even chance.

    `difference` is PM less TPM, career by career: its error is smaller than those of the two, and the break-even rests
    on it. The fallback is `share` of the lower-paid track.
    """
    fallback = share * min(pm.value, tpm.value)
    over_pm, over_tpm = max(0.0, pm.value - fallback), max(0.0, tpm.value - fallback)
    worth = (
        Estimate(trying(pm.value, chance_pm, fallback), chance_pm * pm.error),
        Estimate(trying(tpm.value, chance_tpm, fallback), chance_tpm * tpm.error),
    )
    if over_pm <= 0:
        return Bar(fallback, *worth, None)
    even = chance_tpm * over_tpm / over_pm
    slope = chance_tpm / over_pm
    error = slope * math.hypot(difference.error, tpm.error * abs(difference.value) / max(tpm.value, 1.0))
    return Bar(fallback, *worth, Estimate(even, error) if even <= 1 else None)
