"""Surveyed pay between the middles of its bands of experience, and how far the two tracks lie apart in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from ...domain.outlook import PayRow, PaySurvey

#: Where an open band (17 years and more) is taken to have its middle.
OPEN_MIDDLE = 3.0
#: Logarithms of the surveyed quantiles, base share, stock share.
Point = tuple[tuple[float, ...], float, float]


def middle(row: PayRow) -> float:
    """Return the experience, in years, at which a band's figures are taken to hold."""
    return row.first + OPEN_MIDDLE if row.last is None else (row.first + row.last) / 2


def at_experience(rows: Sequence[PayRow], years: float) -> Point:
    """Return the logarithms of the surveyed quantiles, the base share and the stock share at an experience in years."""
    below, above = rows[0], rows[-1]
    for row in rows:
        if middle(row) <= years:
            below = row
    for row in reversed(rows):
        if middle(row) >= years:
            above = row
    span = middle(above) - middle(below)
    part = min(1.0, max(0.0, (years - middle(below)) / span)) if span > 0 else 0.0
    logs = tuple(
        (1 - part) * math.log(a) + part * math.log(b) for a, b in zip(below.quantiles, above.quantiles, strict=True)
    )
    base = (1 - part) * below.base_share + part * above.base_share
    return logs, base, (1 - part) * below.stock_share + part * above.stock_share


@lru_cache(maxsize=16)
def path(survey: PaySurvey, begin: float, years: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return `at_experience` for each of so many years from `begin` on, for the PM rows and for the TPM rows."""
    pm, tpm = (tuple(at_experience(rows, begin + t) for t in range(years)) for rows in tracks(survey))
    return pm, tpm


def tracks(survey: PaySurvey) -> tuple[tuple[PayRow, ...], tuple[PayRow, ...]]:
    """Return the rows of the PM track and those of the TPM track, in order of experience."""
    pm, tpm = (tuple(row for row in survey.rows if row.track == track) for track in ("pm", "tpm"))
    return pm, tpm


def median_gap(survey: PaySurvey, years: float) -> float:
    """Return how much higher the PM's surveyed median is at an experience in years, as a share of the TPM's."""
    pm, tpm = (math.exp(at_experience(rows, years)[0][3]) for rows in tracks(survey))
    return pm / tpm - 1


def base_gap(survey: PaySurvey, years: float, convergence: float) -> float:
    """Return how much higher the PM's median base is, as a share of the lower, after both moved to their mean."""
    amounts = []
    for rows in tracks(survey):
        logs, base, _ = at_experience(rows, years)
        amounts.append(math.exp(logs[3]) * base)
    mean = sum(amounts) / 2
    pm, tpm = (amount + convergence * (mean - amount) for amount in amounts)
    return (pm - tpm) / min(pm, tpm)
