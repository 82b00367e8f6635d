"""Acts a scenario: says what its steps say to a session on the shipped questions, and checks what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from screentest.app.rehearsal import session as use
from screentest.app.rehearsal.codec import Setup
from screentest.app.services import Services
from screentest.domain.interview import Act

FOLDER = Path(__file__).parent
FILLER = "Then the next morning I went through the following part of the same list with the person who runs it."


class StandingClock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def wait(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def scenarios() -> list[dict[str, Any]]:
    """Return every scenario, with the name of its file."""
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        if path.stem != "words":
            found += [{**item, "file": path.stem} for item in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return found


def act_out(services: Services, scenario: dict[str, Any]) -> tuple[use.Session, list[tuple[dict[str, Any], list[Act]]]]:
    """Return the session after a scenario, and what was done about each step."""
    said = yaml.safe_load((FOLDER / "words.yaml").read_text(encoding="utf-8"))
    clock = StandingClock()
    mine = replace(services, clock=clock)
    mine.__dict__.update({name: services.__dict__[name] for name in ("library", "store") if name in services.__dict__})
    mine.make_reader = lambda library, setting: services.reader(setting)
    setup = Setup(
        scenario["question"],
        scenario.get("mode", "real"),
        setting="fast",
        ends_early=scenario.get("ends_early", True),
    )
    session, _ = use.start(mine, setup)
    done = []
    for step in scenario["steps"]:
        session, acts = _do(mine, clock, session, step, said)
        done.append((step, list(acts)))
    return session, done


def _do(
    services: Services, clock: StandingClock, session: use.Session, step: dict[str, Any], said: dict[str, str]
) -> Any:
    if "wait" in step:
        clock.wait(step["wait"])
        return session, ()
    if "say" in step:
        text = said[step["say"][1:]] if step["say"].startswith("@") else step["say"]
        return use.say(services, session, _padded(text, step.get("pad", 0)))
    if "ask" in step:
        return use.ask(services, session, step["ask"])
    if "silence" in step:
        return use.silent(services, session, step["silence"])
    (kind,) = set(step) & {"tick", "hint", "barge", "end"}
    call = {"tick": use.tick, "hint": use.hint, "barge": use.barge_in, "end": use.end}[kind]
    return call(services, session)


def _padded(text: str, words: int) -> str:
    """Return a text made so long by ordinary sentences that differ from each other."""
    day = 1
    while len(text.split()) < words:
        day += 1
        text += f" On day {day} " + FILLER[0].lower() + FILLER[1:-1] + f", and it was number {day * 7} of the list."
    return text


def fits(act: Act, wanted: dict[str, Any]) -> bool:
    """Tell whether an act is what a step wants."""
    return (
        wanted.get("does") in (None, act.kind)
        and wanted.get("fact") in (None, act.key)
        and wanted.get("code") in (None, act.code)
        and wanted.get("reason") in (None, act.reason)
        and ("codes" not in wanted or act.code in wanted["codes"])
        and ("contains" not in wanted or wanted["contains"] in act.text)
        and (not wanted.get("quotes") or bool(act.quote))
    )


def faults(scenario: dict[str, Any], done: list[tuple[dict[str, Any], list[Act]]]) -> Iterator[str]:
    """Yield what did not come as the scenario wants it."""
    for number, (step, acts) in enumerate(done, start=1):
        shown = [(act.kind, act.code, act.key, act.reason, act.text) for act in acts]
        if step.get("expect") == "nothing":
            if acts:
                yield f"step {number}: {shown} in place of nothing"
            continue
        for wanted in (step.get("expect"), step.get("also")):
            if wanted and not any(fits(act, wanted) for act in acts):
                yield f"step {number}: no {wanted} in {shown}"
        if "refuse" in step and any(fits(act, step["refuse"]) for act in acts):
            yield f"step {number}: {step['refuse']} in {shown}"
    within = scenario.get("within")
    if within:
        early = [act for _, acts in done[: within["turns"]] for act in acts]
        if not any(fits(act, {**within, "does": within.get("does")}) for act in early):
            yield f"no {within} in {[(act.kind, act.code, act.quote) for act in early]}"
