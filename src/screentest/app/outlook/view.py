"""An outlook as plain data: what the terminal, the page and JSON are given, every simulated figure with its error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...domain.offer import Offer, vested
from ...domain.outlook import SHOWN, Estimate, PairOutlook, SideOutlook, Spread
from .outlook import FEW, Answered
from .values import PayKnowledge, listed
from .words import MONEY_WORDS, amount, figure, of_hundred

LABELS = tuple(f"p{p * 100:.0f}" for p in SHOWN)
#: Assumptions shown in the tornado of a page; JSON has them all.
STRONGEST = 10
NOTE = (
    "No public data has promotion rates, levels, breaks or the market since 2021: those figures are assumptions "
    "(`--list` shows each with its range). Before tax. Arithmetic on a survey and on assumptions, no forecast and no "
    "company's pay policy. Not affiliated with any company."
)
ERROR_NOTE = (
    "± is the simulation's own standard error, which more careers would shrink; it says nothing of how right the "
    "assumptions are."
)


def outlook_view(answered: Answered, knowledge: PayKnowledge) -> dict[str, Any]:
    """Return everything that is shown of an outlook."""
    task, request = answered.task, answered.request
    currency = request.offers[0].currency if request.offers else "USD"
    first, other = answered.main.sides[0], answered.main.sides[answered.other]
    pair = answered.main.pairs[answered.other - 1]
    return {
        "assumptions": request.which,
        "company": request.company,
        "scenario": request.scenario,
        "horizon": task.horizon,
        "careers": task.careers,
        "seed": task.seed,
        "money": task.money,
        "money_words": MONEY_WORDS[task.money].format(**task.values),
        "currency": currency,
        "survey": {
            "id": task.survey.id,
            "group": task.survey.group,
            "as_of": task.survey.as_of,
            "source": task.survey.source,
            "note": task.survey.note,
        },
        "dated": _dated(answered),
        "summary": list(_summary(answered, currency)),
        "sides": [_side(side) | _extra(answered, k) for k, side in enumerate(answered.main.sides)],
        "difference": _pair(pair),
        "pairs": [_pair(one) for one in answered.main.pairs],
        "ceiling": {"first": first.name, "other": other.name}
        | {name: _estimates(side.spread, 4) for name, side in (("of_first", first), ("of_other", other))},
        "unsure": {
            "worlds": answered.unsure.worlds,
            "careers": min(FEW, task.careers),
            "at_least": answered.unsure.at_least,
            "ahead": answered.unsure.ahead,
            "means": dict(zip(("p10", "p50", "p90"), answered.unsure.means, strict=True)),
        },
        "bar": _bar(answered),
        "drivers": list(_drivers(answered)),
        "tornado": [_swing(answered, k) for k in range(len(answered.swings))],
        "tornado_careers": min(FEW, task.careers),
        "centre": _estimate(answered.centre),
        "scenarios": [{"id": name, "what": what, "mean": _estimate(mean)} for name, what, mean in answered.scenarios],
        "conclusions": [
            {
                "question": one.question,
                "evidence": one.evidence,
                "playbook": one.playbook,
                "differs": one.differs,
                "claims": list(one.claims),
            }
            for one in answered.differing
        ],
        "offers": [_offer(one, task.horizon) for one in request.offers],
        "figures": listed(knowledge, request.which, request.company, request.own),
        "note": NOTE,
        "error_note": ERROR_NOTE,
    }


def _estimate(one: Estimate) -> dict[str, float]:
    return {"value": one.value, "error": one.error}


def _estimates(spread: Spread, begin: int = 0) -> dict[str, dict[str, float]]:
    return {label: _estimate(one) for label, one in list(zip(LABELS, spread.quantiles, strict=True))[begin:]}


def _side(side: SideOutlook) -> dict[str, Any]:
    return {
        "name": side.name,
        "mean": _estimate(side.spread.mean),
        "quantiles": _estimates(side.spread),
        "levels": {str(level): share for level, share in side.reached.items()},
        "years": [dict(zip(("p10", "p50", "p90"), year, strict=True)) for year in side.years],
    }


def _extra(answered: Answered, k: int) -> dict[str, Any]:
    side = answered.task.sides[k]
    return {"track": side.track, "from_offer": side.offer is not None, "pay": side.mechanics}


def _pair(pair: PairOutlook) -> dict[str, Any]:
    return {
        "first": pair.first,
        "other": pair.other,
        "mean": _estimate(pair.spread.mean),
        "quantiles": _estimates(pair.spread),
        "at_least": _estimate(pair.at_least),
    }


def _bar(answered: Answered) -> dict[str, Any] | None:
    bar = answered.bar
    if bar is None or answered.chances == (1.0, 1.0):
        return None
    return {
        "chance_pm": answered.chances[0],
        "chance_tpm": answered.chances[1],
        "fallback": bar.fallback,
        "worth_pm": _estimate(bar.pm),
        "worth_tpm": _estimate(bar.tpm),
        "break_even": None if bar.break_even is None else _estimate(bar.break_even),
    }


def _swing(answered: Answered, k: int) -> dict[str, Any]:
    swing = answered.swings[k]
    one, (low, high) = swing.assumption, swing.ends
    return {
        "name": one.name,
        "what": one.what,
        "value": figure(answered.task.values[one.name], one.unit),
        "low": figure(low, one.unit),
        "high": figure(high, one.unit),
        "at_low": _estimate(swing.at_low),
        "at_high": _estimate(swing.at_high),
        "flips": swing.flips,
    }


def _dated(answered: Answered) -> str:
    survey = answered.task.survey
    return f"Survey {survey.as_of}, self-reported, {survey.group}; moved to today by assumption"


def _summary(answered: Answered, currency: str) -> Iterator[str]:
    task, pair = answered.task, answered.main.pairs[answered.other - 1]
    first, other = answered.main.sides[0].spread.mean, answered.main.sides[answered.other].spread.mean
    mean = pair.spread.mean
    ahead, behind = (pair.first, pair.other) if mean.value >= 0 else (pair.other, pair.first)
    share = abs(mean.value) / max(1.0, min(first.value, other.value))
    span = f"{task.horizon} years" if task.horizon > 1 else "one year"
    if share < 0.02:
        yield f"Over {span} {pair.first} and {pair.other} come to about the same on average."
    else:
        yield (
            f"Over {span} {ahead} comes to {amount(abs(mean.value), currency)} ({share:.0%}) more than {behind} on "
            f"average, if every assumption stands as it is."
        )
    yield (
        f"{pair.first} pays at least as much as {pair.other} in {of_hundred(pair.at_least.value)} simulated careers. "
        f"With all assumptions moved over their ranges at once it is {of_hundred(answered.unsure.at_least)}, and "
        f"{pair.first} is ahead on average in {answered.unsure.ahead:.0%} of {answered.unsure.worlds} such worlds."
    )
    flips = [_inside(swing.assumption.what) for swing in answered.swings if swing.flips]
    if flips:
        these = "each of these turns" if len(flips) > 1 else "this turns"
        yield f"By itself, within its range, {these} the sign: {'; '.join(flips[:4])}."
    else:
        yield "No single assumption turns the sign within its range; several together can."


def _inside(what: str) -> str:
    """Return a name as it stands inside a sentence; capitals that belong to it stay."""
    return what if what[1:2].isupper() else what[:1].lower() + what[1:]


def _drivers(answered: Answered) -> Iterator[str]:
    survey = answered.task.survey
    market = [side for side in answered.task.sides if side.offer is None]
    if len(market) > 1:
        gaps = ", ".join(f"{gap:+.0%} at {years:g} years".replace("-", "−") for years, gap in answered.gaps)
        yield f"Surveyed median pay, PM over TPM: {gaps} ({survey.as_of}, {survey.group}, self-reported)."
        yield (
            "The survey tells years and not rank: where PMs and TPMs of the same years hold different ranks, the gap "
            "is rank as much as track. Its upper ends lie further apart than its medians."
        )
    for side in answered.task.sides:
        if side.offer is not None:
            yield f"{side.name}: your offer sets the start; the survey only says how pay moves on from it."


def _offer(offer: Offer, horizon: int) -> dict[str, Any]:
    years = min(4, horizon)
    yearly = []
    for t in range(years):
        stock = sum(vested(grant)[t] for grant in offer.grants if t < len(grant.vesting))
        if offer.refresh:
            amounts = vested(offer.refresh)
            stock += sum(amounts[t - g] for g in range(offer.refresh.from_year, t + 1) if t - g < len(amounts))
        salary = offer.base.middle * (1 - offer.election / 100)
        options = offer.base.middle * (offer.election + offer.free_options) / 100
        bonus = offer.base.middle * offer.bonus / 100
        once = offer.sign_on if t == 0 else 0.0
        yearly.append(
            {"salary": salary, "bonus": bonus, "sign_on": once, "stock": stock, "options_bought": options}
            | {"total": salary + bonus + once + stock + options}
        )
    return {
        "name": offer.name,
        "track": offer.track,
        "currency": offer.currency,
        "base": {"low": offer.base.low, "high": offer.base.high},
        "years": yearly,
        "total": sum(year["total"] for year in yearly),
        "money_words": "as written: no growth, stock at its grant price, options at what they cost",
    }
