"""Plain data about scenarios, runs and grades, for terminal, page and JSON."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan
from typing import Any

from ...domain.cluster import Minute, Outcome, Setting, Simulated, Trouble
from ...domain.evidence import Quote
from ...domain.library import Library
from ...domain.simulation_key import ClassGrade, ClassKey, Judged, Scenario, SimulationGrade
from ...engines.simulation import closed_form
from ...engines.simulation.judge import properties

NOTE = "A small model with stated limits (docs/simulation.md); practice, not any company's system."
_EVENTS = {
    "partition": "{} cannot reach each other",
    "flapping": "the link between {} comes and goes",
    "region-loss": "{} is lost",
    "node-loss": "copies in {} are missing",
    "slow-region": "{} answers slowly",
    "lag": "copies in {} lag behind",
}


def scenarios_view(library: Library) -> list[dict[str, Any]]:
    """Return every scenario in short."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "minutes": one.cluster.minutes,
            "regions": [region.name for region in one.cluster.regions],
            "classes": [kept.data.id for kept in one.classes],
        }
        for one in sorted(library.scenarios.values(), key=lambda one: one.id)
    ]


def scenario_view(scenario: Scenario) -> dict[str, Any]:
    """Return a scenario as a candidate is given it: nothing of its key."""
    cluster = scenario.cluster
    return {
        "id": scenario.id,
        "name": scenario.name,
        "situation": scenario.situation,
        "asks": list(scenario.asks),
        "minutes": cluster.minutes,
        "between_regions_ms": cluster.distance,
        "regions": [{"id": one.id, "name": one.name, "share": one.share} for one in cluster.regions],
        "events": [_event(scenario, event) for event in cluster.events],
        "page": {"hops": cluster.page.hops, "fan_out": cluster.page.fan_out},
        "classes": [
            {
                "id": one.data.id,
                "name": one.data.name,
                "what": one.data.what,
                "stale": one.data.stale,
                "refused": one.data.refused,
                "reads": one.data.reads,
                "writes": one.data.writes,
                "writer": one.data.writer,
            }
            for one in scenario.classes
        ],
        "note": NOTE,
    }


def _event(scenario: Scenario, event: Trouble) -> dict[str, Any]:
    names = {region.id: region.name for region in scenario.cluster.regions}
    where = " and ".join(names[name] for name in event.regions)
    return {
        "kind": event.kind,
        "start": event.start,
        "minutes": event.minutes,
        "regions": list(event.regions),
        "amount": event.amount,
        "words": f"minutes {event.start} to {event.end}: {_EVENTS[event.kind].format(where)}",
    }


def setting_view(setting: Setting) -> dict[str, Any]:
    """Return a setting as it is written."""
    names = ("replicas", "read", "write", "conflict", "fail")
    return {name: getattr(setting, name) for name in names}


def run_view(scenario: Scenario, run: Simulated, timeline: bool = True) -> dict[str, Any]:
    """Return a run: sums for every class with the closed forms beside them, the screen, and the minutes."""
    return {
        "scenario": scenario.id,
        "name": scenario.name,
        "seed": run.seed,
        "evacuate_after": run.evacuate_after,
        "minutes": scenario.cluster.minutes,
        "regions": [{"id": one.id, "name": one.name} for one in scenario.cluster.regions],
        "events": [_event(scenario, event) for event in scenario.cluster.events],
        "classes": [_outcome(scenario, run.outcomes[one.data.id], timeline) for one in scenario.classes],
        "page": _page(scenario, run),
        "note": NOTE,
    }


def _outcome(scenario: Scenario, outcome: Outcome, timeline: bool) -> dict[str, Any]:
    kept = scenario.kept(outcome.id)
    assert kept is not None
    setting, regions = outcome.setting, len(scenario.cluster.regions)
    have = properties(setting, regions)
    shares = ("reads_refused", "writes_refused", "reads_refused_in", "writes_refused_in", "stale", "stale_in")
    times = ("oldest", "read_p50", "read_p95", "read_p99", "write_p50", "write_p99")
    view: dict[str, Any] = {
        "id": outcome.id,
        "name": kept.data.name,
        "setting": setting_view(setting),
        "newest": have["newest"],
        "waits_abroad": have["abroad"],
        "reads": outcome.reads,
        "writes": outcome.writes,
        **{name: _number(getattr(outcome, name)) for name in (*shares, "lost", "lost_in", "merged", "unchecked")},
        **{name: _number(getattr(outcome, name)) for name in times},
        "means_stale": kept.data.stale,
        "means_refused": kept.data.refused,
        "exact": _exact(scenario, setting),
        "sampled": {"reads": outcome.sampled[0], "writes": outcome.sampled[1]},
    }
    if timeline:
        view["timeline"] = [_minute(minute) for minute in outcome.minutes]
    return view


def _exact(scenario: Scenario, setting: Setting) -> dict[str, Any]:
    """Return what closed forms say of a quiet day: answered reads and writes, slow reads."""
    down, regions = scenario.cluster.nodes.down, len(scenario.cluster.regions)
    found: dict[str, Any] = {}
    for what, level in (("reads", setting.read), ("writes", setting.write)):
        found[f"{what}_answered"] = closed_form.answered(setting.replicas, regions, level, down)
    waited = sum(closed_form.waits(setting.read, setting.replicas, regions))
    found["slow_reads"] = closed_form.slow_share(waited, scenario.cluster.nodes.slow_share)
    return found


def _minute(minute: Minute) -> dict[str, Any]:
    names = ("minute", "region", "reads", "writes", "reads_refused", "writes_refused", "stale", "age", "lost")
    return {name: _number(getattr(minute, name)) for name in (*names, "p50", "p95", "p99")}


def _number(value: Any) -> Any:
    return None if isinstance(value, float) and isnan(value) else value


def _page(scenario: Scenario, run: Simulated) -> dict[str, Any]:
    page, shape = run.page, scenario.cluster.page
    names = ("serial_p50", "serial_p99", "whole_p50", "whole_p99", "slow_share", "slow_share_exact", "sampled")
    return {"hops": shape.hops, "fan_out": shape.fan_out, **{name: getattr(page, name) for name in names}}


def grade_view(scenario: Scenario, grade: SimulationGrade) -> dict[str, Any]:
    """Return a grade: every judgement with the words that it rests on."""
    return {
        "scenario": scenario.id,
        "name": scenario.name,
        "rating": grade.rating,
        "why": grade.why,
        "next": grade.next,
        "classes": [_class(scenario, one) for one in grade.classes],
        "programme": [_judged(one) for one in grade.programme],
        "depth": [_judged(one) for one in grade.depth],
        "findings": [
            {"code": one.code, "name": one.name, "message": one.message, "quote": _quote(one.quote)}
            for one in grade.findings
        ],
        "seed": grade.run.seed,
        "note": NOTE,
    }


def _class(scenario: Scenario, one: ClassGrade) -> dict[str, Any]:
    kept = scenario.kept(one.id)
    assert kept is not None
    return {
        "id": one.id,
        "name": kept.data.name,
        "setting": setting_view(one.setting),
        "standing": one.standing,
        "says": one.says,
        "choice": one.choice,
        "choice_says": one.choice_says,
        "broken": list(one.broken),
        "items": [_judged(item) for item in one.items],
        "numbers": [
            {
                "about": n.about,
                "said": n.said,
                "ran": n.ran,
                "unit": n.unit,
                "agrees": n.agrees,
                "quote": _quote(n.quote),
            }
            for n in one.numbers
        ],
    }


def _judged(one: Judged) -> dict[str, Any]:
    quotes = [_quote(quote) for quote in one.quotes]
    return {"id": one.id, "name": one.name, "state": one.state, "quotes": quotes, "says": one.says}


def _quote(quote: Quote) -> dict[str, Any]:
    return {"start": quote.span.start, "end": quote.span.end, "text": quote.text}


def key_view(scenario: Scenario, library: Library) -> dict[str, Any]:
    """Return the key of a scenario: what holds, what goes wrong, and what a reason is read for."""
    return {
        "scenario": scenario.id,
        "name": scenario.name,
        "asks": list(scenario.asks),
        "classes": [{"id": one.data.id, "name": one.data.name, **_key(one.key)} for one in scenario.classes],
        **{
            side: [{"name": looked.name, "ask": looked.ask} for looked in library.aspects.get(side, ())]
            for side in ("programme", "depth", "mistake")
        },
    }


def _key(key: ClassKey) -> Mapping[str, Any]:
    return {
        "model": setting_view(key.model),
        "because": key.because,
        "rules": [
            {"holds": rule.holds, "when": {name: list(some) for name, some in rule.when.items()}, "says": rule.says}
            for rule in key.rules
        ],
        "limits": {
            "stale_seconds": key.most_stale,
            "reads_refused": key.most_refused,
            "writes_refused": key.most_refused_writes,
            "lost": key.most_lost,
        },
        "reason": [key.consequence.ask, key.failure.ask],
        "mistakes": [{"name": one.name, "says": one.ask} for one in key.mistakes],
    }
