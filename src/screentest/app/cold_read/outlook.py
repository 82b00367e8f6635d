"""What hangs on the choice, in the few figures that a cold read has room for, and quickly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...domain.library import Library
from ...domain.offer import Offer
from ...domain.outlook import AssumptionSet, Estimate, OutlookTask
from ...engines.outlook import bar
from ...ports.simulator import Simulator
from ..outlook.outlook import OutlookRequest, chances_of, check, ends, first_tpm, task_of, worlds
from ..outlook.values import PayKnowledge, possible
from ..outlook.view import ERROR_NOTE, NOTE
from ..outlook.words import MONEY_WORDS

View = dict[str, Any]

#: Careers of every figure here: few, so that a cold read is quick; `screentest outlook` simulates more.
CAREERS = 8192
#: Every so-manieth of the outlook's worlds in which all assumptions are moved at once.
EVERY = 4
#: The assumptions that move the difference most, of which two turn its sign; the outlook tries them all.
WATCHED = ("standing_pm", "standing_tpm", "gap_drift", "promotion_pm", "refresh_pm")


def headline(
    library: Library, simulate: Simulator, offers: Sequence[Offer], years: float | None, probability_pm: float
) -> View:
    """Return the headline figures for a person with so many years of work; raises UserError where offers clash."""
    knowledge = PayKnowledge(library)
    own = {"evidence_pm": probability_pm}
    if years is not None:
        least, most = possible(knowledge.assumptions["years_experience"])
        own["years_experience"] = max(least, min(most, years))
    request = OutlookRequest(offers=tuple(offers), own=own, careers=CAREERS)
    check(request)
    task = task_of(knowledge, request, "evidence")
    second: AssumptionSet = "playbook"
    watched = [knowledge.assumptions[name] for name in WATCHED if name in knowledge.assumptions]
    pairs = [ends(one, task.values[one.name]) for one in watched]
    moved = [
        replace(task, values={**task.values, one.name: end})
        for one, pair in zip(watched, pairs, strict=True)
        for end in pair
    ]
    spread = worlds(knowledge, task, EVERY)
    found = simulate([task, task_of(knowledge, request, second), *moved, *spread])
    at = first_tpm(task.sides)
    means = [one.pairs[at - 1].spread.mean for one in found]
    swings = means[2 : 2 + len(moved)]
    main, far = found[0], found[2 + len(moved) :]
    pair = main.pairs[at - 1]
    return {
        "careers": CAREERS,
        "horizon": task.horizon,
        "currency": offers[0].currency if offers else "USD",
        "money_words": MONEY_WORDS[task.money].format(**task.values),
        "years_from": task.values["years_experience"],
        "years_said": years is not None,
        "first": pair.first,
        "other": pair.other,
        "sides": [
            {"name": side.name, "track": task.sides[k].track, "quantiles": [q.value for q in side.spread.quantiles]}
            for k, side in enumerate(main.sides)
        ],
        "difference": _estimate(pair.spread.mean),
        "quantiles": [q.value for q in pair.spread.quantiles],
        "at_least": _estimate(pair.at_least),
        "playbook": _estimate(means[1]),
        "unsure": {
            "worlds": len(far),
            "at_least": sum(one.pairs[at - 1].at_least.value for one in far) / len(far),
            "ahead": sum(one.pairs[at - 1].spread.mean.value >= 0 for one in far) / len(far),
        },
        "moves": [
            {
                "name": one.name,
                "what": one.what,
                "at_low": _estimate(low),
                "at_high": _estimate(high),
                "flips": (low.value < 0) != (high.value < 0),
            }
            for one, low, high in zip(watched, swings[::2], swings[1::2], strict=True)
        ],
        "bar": _bar(request, task, means[0], main.sides[0].spread.mean, main.sides[at].spread.mean),
        "dated": f"Survey {task.survey.as_of}, self-reported, {task.survey.group}; moved to today by assumption",
        "note": NOTE,
        "error_note": ERROR_NOTE,
    }


def _estimate(one: Estimate) -> dict[str, float]:
    return {"value": one.value, "error": one.error}


def _bar(
    request: OutlookRequest, task: OutlookTask, difference: Estimate, first: Estimate, other: Estimate
) -> Mapping[str, Any] | None:
    """Return the chance at the PM bar from which trying for either is worth the same; None where both are cleared."""
    chances = chances_of(request, task.values)
    if chances == (1.0, 1.0):
        return None
    found = bar.bar(first, other, difference, *chances, task.values["fallback_share"])
    even = None if found.break_even is None else _estimate(found.break_even)
    return {"chance_pm": chances[0], "chance_tpm": chances[1], "break_even": even}
