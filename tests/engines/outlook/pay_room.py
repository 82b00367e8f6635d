"""A small survey with made-up figures, and figures for a simulation that can be made still one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from screentest.domain.offer import PayTrack
from screentest.domain.outlook import OutlookTask, PayRow, PaySurvey, PostedRange, Side

VALUES: dict[str, float] = {
    "years_experience": 8,
    "start_level": 5,
    "standing_pm": 50,
    "standing_tpm": 50,
    "standing_spread": 0.6,
    "standing_overlap": 0.8,
    "yearly_noise": 0.25,
    "noise_persistence": 0.6,
    "promotion_pm": 0.1,
    "promotion_tpm": 0.1,
    "promotion_market": 0.1,
    "promotion_slowdown": 0.6,
    "promotion_step": 0.45,
    "top_level_pm": 8,
    "top_level_tpm": 8,
    "drift_since_survey": 0.03,
    "years_since_survey": 5,
    "gap_drift": 0,
    "pay_growth": 0.03,
    "inflation": 0.025,
    "discount": 0.05,
    "base_convergence": 0,
    "stock_convergence": 0,
    "stock_growth": 0.05,
    "stock_volatility": 0.35,
    "refresh_pm": 1,
    "refresh_tpm": 1,
    "break_pm": 0.04,
    "break_tpm": 0.04,
    "break_months": 6,
    "break_pay_change": -0.05,
    "top_of_market": 0.67,
    "option_cost": 0.4,
    "option_hold": 10,
    "election": 0,
    "free_options": 0.05,
    "years_since_postings": 2,
    "stock_grants": 0,
}
#: What makes every career the same, year by year as the survey's median.
STILL: dict[str, float] = {
    "standing_spread": 0,
    "yearly_noise": 0,
    "promotion_pm": 0,
    "promotion_tpm": 0,
    "promotion_market": 0,
    "stock_volatility": 0,
    "stock_growth": 0,
    "break_pm": 0,
    "break_tpm": 0,
}
SHAPE = (0.5, 0.6, 0.8, 1.0, 1.3, 1.7, 2.0)


def row(track: PayTrack, first: int, last: int | None, median: float, base: float = 0.7, stock: float = 0.2) -> PayRow:
    return PayRow(track, first, last, 100, tuple(median * part for part in SHAPE), base, stock)


def survey(pm: float = 1.0, tpm: float = 1.0, rise: float = 0.2) -> PaySurvey:
    """Return a survey whose medians rise by a part of 200,000 with each band; `pm` and `tpm` scale whole tracks."""
    bands = ((0, 2), (3, 5), (6, 8), (9, 12), (13, 16), (17, None))
    rows = [row("pm", a, b, pm * 200_000 * (1 + rise * i)) for i, (a, b) in enumerate(bands)]
    rows += [row("tpm", a, b, tpm * 200_000 * (1 + rise * i), 0.75, 0.15) for i, (a, b) in enumerate(bands)]
    return PaySurvey("small", "nobody", "2020", "made up", "made up", tuple(rows))


POSTED = (
    PostedRange("pm", 5, 150_000, 500_000, 1),
    PostedRange("pm", 6, 250_000, 600_000, 1),
    PostedRange("tpm", 5, 100_000, 400_000, 1),
    PostedRange("tpm", 6, 200_000, 450_000, 1),
)
BOTH = (Side("PM", "pm"), Side("TPM", "tpm"))


def task(sides: tuple[Side, ...] = BOTH, own: dict[str, float] | None = None, **fields: Any) -> OutlookTask:
    """Return a task of few careers; `own` sets values."""
    made = OutlookTask(sides, VALUES | (own or {}), survey(), POSTED, horizon=8, careers=4000, seed=3)
    return replace(made, **fields)
