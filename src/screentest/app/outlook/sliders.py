"""The assumptions of an outlook as sliders: how far each reaches, and what a person moved."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ...domain.outlook import Assumption, AssumptionSet
from .values import WHOLE, PayKnowledge, possible
from .words import figure

View = dict[str, Any]

#: Unit → by how much a slider moves.
STEPS = {
    "share": 0.01,
    "probability": 0.01,
    "yearly": 0.001,
    "factor": 0.01,
    "sd": 0.01,
    "percentile": 1.0,
    "years": 1.0,
    "months": 1.0,
    "level": 1.0,
    "switch": 1.0,
    "dollars": 1000.0,
}
#: What is a person's own reaches as far as it can be meant; other sliders reach over the range that is plausible.
_YOURS = {"years_experience": (0.0, 40.0)}
_WHOLE_REACH = ("percentile", "probability")
#: Groups in the order in which they are shown; the first stands open. What no group names comes last.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "You, and getting in",
        (
            "years_experience",
            "standing_pm",
            "standing_tpm",
            "evidence_pm",
            "promotion_pm",
            "promotion_tpm",
            "gap_drift",
        ),
    ),
    (
        "Chances at the bar",
        ("chance_when_fits", "chance_when_not", "bar_pm", "fallback_share"),
    ),
    (
        "Standing and rank",
        (
            *("start_level", "standing_spread", "standing_overlap", "yearly_noise", "noise_persistence"),
            *("promotion_market", "promotion_slowdown", "promotion_step", "top_level_pm", "top_level_tpm"),
        ),
    ),
    (
        "The market over time",
        ("drift_since_survey", "years_since_survey", "pay_growth", "inflation", "discount"),
    ),
    (
        "Stock",
        ("stock_growth", "stock_volatility", "refresh_pm", "refresh_tpm", "base_convergence", "stock_convergence"),
    ),
    ("Losing the job", ("break_pm", "break_tpm", "break_months", "break_pay_change")),
)
_LAST = "One company's way of paying"


def sliders(
    knowledge: PayKnowledge, which: AssumptionSet, company: str, scenario: str | None, own: Mapping[str, float]
) -> list[View]:
    """Return the groups of sliders, each where it stands under the set, the scenario and what was moved."""
    without = knowledge.values(which, company, scenario, {})
    values = {**without, **own}
    named = {name for _, names in GROUPS for name in names}
    left = tuple(name for name in knowledge.assumptions if name not in named)
    groups = []
    for title, names in (*GROUPS, (_LAST, left)):
        rows = [
            _slider(knowledge.assumptions[name], values[name], without[name], name in own)
            for name in names
            if name in knowledge.assumptions
        ]
        if rows:
            groups.append({"title": title, "rows": rows, "moved": sum(row["moved"] for row in rows)})
    return groups


def moved(
    knowledge: PayKnowledge, which: AssumptionSet, company: str, scenario: str | None, given: Mapping[str, str]
) -> dict[str, float]:
    """Return what a person moved away from where it stands without; raises UserError for what cannot be meant."""
    without = knowledge.values(which, company, scenario, {})
    pairs = [f"{name}={text}" for name, text in given.items() if name in knowledge.assumptions and text.strip()]
    own = knowledge.own(pairs)
    return {name: value for name, value in own.items() if not math.isclose(value, without[name], abs_tol=1e-9)}


def _slider(one: Assumption, value: float, without: float, is_own: bool) -> View:
    least, most = _reach(one)
    step = STEPS[one.unit]
    return {
        "name": one.name,
        "what": one.what,
        "why": one.why,
        "unit": one.unit,
        "value": _plain(value),
        "words": figure(value, one.unit),
        "least": _plain(min(least, value)),
        "most": _plain(max(most, value)),
        "step": _plain(step),
        "plausible": f"{figure(one.low, one.unit)} to {figure(one.high, one.unit)}",
        "without": figure(without, one.unit),
        "moved": is_own,
    }


def _reach(one: Assumption) -> tuple[float, float]:
    if one.name in _YOURS:
        return _YOURS[one.name]
    if one.unit in _WHOLE_REACH:
        return possible(one)
    if one.unit in WHOLE:
        return float(round(one.low)), float(round(one.high))
    return one.low, one.high


def _plain(value: float) -> str:
    """Return a number as a form writes it: no exponent, no tail of rounding."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
