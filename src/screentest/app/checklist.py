"""Use case: the five preparations and the three mistakes as a checklist: what is done, and what is still heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ..domain.indicator import Mistake
from ..domain.track import Track
from ..ports.store import TakeRecord
from .plan.codec import PLAN, THE_PLAN
from .services import Services
from .workbench.kept import KIND as DRAFT

View = dict[str, Any]

#: Mistakes are looked for in so many of the takes said last.
HEARD = 6


@dataclass(frozen=True, slots=True)
class Preparation:
    """One preparation: what it is, how many are wanted, and what shows that one is done.

    `room` is where it is made; `draft` the form of its drafts, `kinds` entries that show it, `steps` the plan's steps.
    """

    id: str
    name: str
    why: str
    room: str
    wanted: int = 1
    track: Track = "both"
    draft: str = ""
    kinds: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


PREPARATIONS: tuple[Preparation, ...] = (
    Preparation(
        "brief",
        "Company brief from the last three earnings calls",
        "What leaders say they invest in, quoted and dated, and what you could lead of it.",
        "brief",
        kinds=("brief",),
        steps=("company-brief",),
    ),
    Preparation(
        "narratives",
        "Three problem-first narratives",
        "A gap shown with evidence before any solution; the three differ in member, gap and measure.",
        "workbench",
        3,
        draft="narrative",
        steps=("narrative-1", "narrative-2", "narrative-3"),
    ),
    Preparation(
        "autopsy",
        "A failure autopsy",
        "One decision of yours that failed: the fact you set aside, what it cost, what changed.",
        "workbench",
        draft="autopsy",
        steps=("failure-autopsy",),
    ),
    Preparation(
        "metrics",
        "A metric suite with a real conflict in it",
        "Primary measure, guardrails, horizon, and the rule written before the result.",
        "workbench",
        track="pm",
        draft="metric-suite",
        steps=("metric-suite",),
    ),
    Preparation(
        "consistency",
        "Consistency or availability, chosen for each kind of data",
        "Cut a region, see what goes stale, then defend the choice and its way back.",
        "simulator",
        track="tpm",
        kinds=("simulation", "simulation-answer", "simulation-draft"),
        steps=("consistency-choice",),
    ),
    Preparation(
        "pitch",
        "Your pitch in 60 and in 120 seconds",
        "Who you are in this role, and why not in the other one.",
        "workbench",
        draft="pitch",
        steps=("pitch",),
    ),
)
#: Mistake → its name and how it sounds; the playbook has the repair of each.
MISTAKES: dict[Mistake, tuple[str, str]] = {
    "role-blur": (
        "A role without edges",
        "“We aligned on the roadmap and I drove it.” Nobody can tell what was yours.",
    ),
    "consensus": ("Agreement offered as a result", "“In the end everyone was on board.” Say who was not, and why."),
    "control": (
        "Control offered as quality",
        "“Nothing shipped without my sign-off.” Say what others decided, and with what.",
    ),
}


def checklist(services: Services, track: str) -> View:
    """Return both lists for a track; “both” has the preparations of either."""
    return {"preparations": _preparations(services, track), "mistakes": _mistakes(services)}


def _preparations(services: Services, track: str) -> list[View]:
    drafts = Counter(str(entry.body.get("form")) for entry in services.store.newest(DRAFT) if entry.body)
    deeds = {
        entry.subject
        for entry in services.store.newest(PLAN)
        if entry.subject != THE_PLAN and entry.body.get("did") == "done"
    }
    rows = []
    for one in PREPARATIONS:
        if track != "both" and one.track not in ("both", track):
            continue
        kept = sum(1 for kind in one.kinds for entry in services.store.newest(kind) if entry.body)
        done = min(one.wanted, max(drafts[one.draft] if one.draft else kept, len(deeds.intersection(one.steps))))
        rows.append(
            {
                "id": one.id,
                "name": one.name,
                "why": one.why,
                "room": one.room,
                "track": one.track,
                "done": done,
                "wanted": one.wanted,
            }
        )
    return rows


def _mistakes(services: Services) -> list[View]:
    """Return each mistake with how often it was heard, and the newest take in which it was."""
    heard: dict[str, list[TakeRecord]] = {name: [] for name in MISTAKES}
    judged = 0
    for take in services.store.latest_takes(HEARD):
        cards = list(services.store.scorecards(take.id))
        if not cards:
            continue
        judged += 1
        found = {
            one.get("mistake") for one in cards[-1].body.get("findings", ()) if one.get("severity") in ("warn", "error")
        }
        for name in heard.keys() & found:
            heard[name].append(take)
    return [
        {
            "id": name,
            "name": title,
            "sounds": sounds,
            "judged": judged,
            "heard": len(heard[name]),
            "take": heard[name][-1].id if heard[name] else "",
        }
        for name, (title, sounds) in MISTAKES.items()
    ]
