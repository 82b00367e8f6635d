"""A run as a picture: a strip of minutes for each class and region, and the same in words."""

from __future__ import annotations

from math import isnan, log10
from typing import Any

from ...domain.cluster import Minute, Outcome, Simulated
from ...domain.simulation_key import Scenario
from .view import run_view

#: The strip's own units: ten for a minute across; shares above, latency below.
STEP, SHARES, TIMES, GAP = 10, 40, 22, 4
HEIGHT = SHARES + GAP + TIMES
#: What is more than nothing is drawn at least so high.
LEAST = 2.0
#: The strip of latency runs from 1 ms to 10 s, each tenfold the same height.
DECADES = 4


def picture(scenario: Scenario, run: Simulated) -> dict[str, Any]:
    """Return a run's view with the strips of every class added."""
    view = run_view(scenario, run, timeline=False)
    for row in view["classes"]:
        outcome = run.outcomes[row["id"]]
        row["strips"] = [_strip(outcome, region.id, region.name) for region in scenario.cluster.regions]
    view["width"], view["height"] = scenario.cluster.minutes * STEP, HEIGHT
    view["axis"] = [
        {"minute": minute, "x": round(100 * minute / scenario.cluster.minutes, 2)}
        for minute in range(0, scenario.cluster.minutes, 10)
    ]
    view["bands"] = [{"x": event["start"] * STEP, "width": event["minutes"] * STEP} for event in view["events"]]
    view["shares"], view["step"] = SHARES, STEP
    return view


def _strip(outcome: Outcome, region: str, name: str) -> dict[str, Any]:
    minutes = sorted((one for one in outcome.minutes if one.region == region), key=lambda one: one.minute)
    shares = [_shares(one) for one in minutes]
    words = [_words(one, part, outcome.setting.fail) for one, part in zip(minutes, shares, strict=True)]
    return {
        "region": name,
        "id": region,
        "refused": _bars([(0.0, refused) for refused, _ in shares]),
        "stale": _bars([(refused, stale) for refused, stale in shares]),
        "p99": _line([one.p99 for one in minutes]),
        "words": words,
        "says": _says(name, minutes, shares),
    }


def _shares(one: Minute) -> tuple[float, float]:
    """Return which shares of a minute's requests were refused, and answered with what was stale."""
    asked = one.reads + one.writes
    if not asked:
        return 0.0, 0.0
    refused = one.reads * _real(one.reads_refused) + one.writes * _real(one.writes_refused)
    stale = one.reads * (1 - _real(one.reads_refused)) * _real(one.stale)
    return min(1.0, refused / asked), min(1.0, stale / asked)


def _real(value: float) -> float:
    return 0.0 if isnan(value) else value


def _bars(parts: list[tuple[float, float]]) -> str:
    """Return a path of one bar a minute, from the share below it (hanging from the top) on."""
    drawn = []
    for at, (above, share) in enumerate(parts):
        if share > 0:
            height = max(LEAST, share * SHARES)
            top = min(above * SHARES, SHARES - height)
            drawn.append(f"M{at * STEP} {top:.1f}h{STEP - 1}v{height:.1f}h-{STEP - 1}z")
    return "".join(drawn)


def _line(times: list[float]) -> str:
    """Return a path through the minutes' 99th percentiles, broken where nothing was answered."""
    drawn, down = [], False
    for at, ms in enumerate(times):
        if isnan(ms):
            down = False
            continue
        share = min(1.0, max(0.0, log10(max(ms, 1.0)) / DECADES))
        y = HEIGHT - share * TIMES
        drawn.append(f"{'L' if down else 'M'}{at * STEP} {y:.1f}h{STEP}")
        down = True
    return "".join(drawn)


def _words(one: Minute, shares: tuple[float, float], fail: str) -> str:
    refused, stale = shares
    said = [f"{percent(refused)} {'unchecked' if fail == 'open' else 'refused'}"] if refused else []
    said += [f"{percent(stale)} stale"] if stale else []
    said.append(ms(one.p99) if not isnan(one.p99) else "no answer")
    return ", ".join(said)


def _says(name: str, minutes: list[Minute], shares: list[tuple[float, float]]) -> str:
    worst = max(range(len(shares)), key=lambda at: shares[at][0], default=0)
    old = max(range(len(shares)), key=lambda at: shares[at][1], default=0)
    slow = max((one.p99 for one in minutes if not isnan(one.p99)), default=0.0)
    refused = f"at most {percent(shares[worst][0])} refused (minute {worst})" if shares[worst][0] else "nothing refused"
    stale = f"at most {percent(shares[old][1])} stale (minute {old})" if shares[old][1] else "nothing stale"
    return f"{name}: {refused}, {stale}, slowest p99 {ms(slow)}"


def percent(share: float) -> str:
    """Return a share as people read it."""
    return f"{share * 100:.1f}%" if share < 0.1 else f"{share * 100:.0f}%"


def ms(value: float | None) -> str:
    """Return a time as people read it."""
    if value is None or isnan(value):
        return "none"
    return f"{value / 1000:.1f} s" if value >= 1000 else f"{value:.0f} ms"
