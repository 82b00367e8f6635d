"""The forced-choice questionnaire: which answer stands first, and what all choices together say."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from ...domain.verdict import Situation, TrackSide

#: Fewer choices than this count in proportion.
ENOUGH = 12


def options(situation: Situation) -> tuple[str, str]:
    """Return the two answers, a and b; which side stands first depends on the situation's id alone."""
    return (situation.pm, situation.tpm) if _pm_first(situation) else (situation.tpm, situation.pm)


def side_of(situation: Situation, choice: str) -> TrackSide:
    """Return the side of the choice “a” or “b”."""
    return "pm" if (choice == "a") == _pm_first(situation) else "tpm"


def lean(situations: Mapping[str, Situation], choices: Mapping[str, str]) -> float:
    """Return what choices (id → “a” or “b”) say, from -1 (tpm) to 1 (pm); few choices say little."""
    if not choices:
        return 0.0
    signs = [1 if side_of(situations[name], choice) == "pm" else -1 for name, choice in choices.items()]
    return round(sum(signs) / max(ENOUGH, len(signs)), 4)


def _pm_first(situation: Situation) -> bool:
    return zlib.crc32(situation.id.encode()) % 2 == 0
