"""Surveyed pay as a surface: at any experience, pay as a function of one's standing among people of that experience.

Standing is a normal score: 0 is the median, 1.28 the 90th percentile. Between the surveyed quantiles, and between the
middles of the surveyed bands of experience, the logarithm of pay runs straight. Beyond the 5th and the 95th percentile
the last slope goes on to the 1st and the 99th and then lies flat: nothing is claimed of the very ends.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from ...domain.outlook import SURVEYED

#: Steps of the table: standings from −REACH to REACH, each 1/GRAIN of a standard deviation.
REACH, GRAIN = 4, 64
SIZE = 2 * REACH * GRAIN + 1
_TAIL = NormalDist().inv_cdf(0.99)
_SCORES = tuple(NormalDist().inv_cdf(p) for p in SURVEYED)
_STEPS = np.arange(SIZE) / GRAIN - REACH
Table = NDArray[np.float64]


def knots(logs: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the standings and the logarithms of pay between which the surface runs straight."""
    low = (logs[1] - logs[0]) / (_SCORES[1] - _SCORES[0])
    high = (logs[-1] - logs[-2]) / (_SCORES[-1] - _SCORES[-2])
    ends = logs[0] - low * (_TAIL + _SCORES[0]), logs[-1] + high * (_TAIL - _SCORES[-1])
    return [-_TAIL, *_SCORES, _TAIL], [ends[0], *logs, ends[1]]


def pay_at(logs: Sequence[float], standing: float) -> float:
    """Return surveyed yearly pay at a standing; `logs` as `survey.at_experience` gives them, dollars of the survey."""
    return math.exp(float(np.interp(standing, *knots(logs))))


def standing_of(logs: Sequence[float], pay: float) -> float:
    """Return the standing at which surveyed pay is `pay`; outside the surface the nearest end of it."""
    scores, heights = knots(logs)
    return float(np.interp(math.log(pay), heights, scores))


def table(logs: Sequence[float], shift: float) -> Table:
    """Return pay at every step of standing, each moved by `shift`; rises from its first entry to its last."""
    return np.exp(np.interp(_STEPS + shift, *knots(logs)))
