"""Use case: the round that a take came from: whether its scorecard waits for a loop, and its judging at the end."""

from __future__ import annotations

from ...ports.store import TakeRecord
from ..services import Services
from ..takes.own_gap import keep_gap
from ..takes.saved import judge_saved
from .codec import ENDED, SESSION, session_from
from .end import judge_take
from .loop import LoopRun, found_loop, next_round
from .session import load


def session_of(services: Services, take: TakeRecord) -> str:
    """Return the id of the session whose words a take holds, or nothing."""
    if take.source != "interview":
        return ""
    kept = (entry.subject for entry in services.store.entries(ENDED) if entry.body.get("take") == take.id)
    return next(kept, "")


def loop_of(services: Services, take: TakeRecord) -> str:
    """Return the id of the loop in real mode that a take belongs to, or nothing."""
    session = session_of(services, take)
    for entry in services.store.entries(SESSION, session) if session else ():
        setup, _ = session_from(entry)
        return setup.loop if setup.mode == "real" else ""
    return ""


def loop_that_waits(services: Services, take: TakeRecord) -> LoopRun | None:
    """Return the loop in real mode that a take belongs to while rounds of it are left, else None."""
    loop = loop_of(services, take)
    run = found_loop(services, loop) if loop else None
    return run if run is not None and next_round(services, run) is not None else None


def judge_after_own(services: Services, take: TakeRecord) -> None:
    """Judge a take that one has rated or did not want to rate, where it is not judged yet, and keep the gap."""
    session = session_of(services, take)
    if not any(True for _ in services.store.scorecards(take.id)):
        if session:
            held = load(services, session)
            judge_take(services, held, take, held.setup.setting)
        else:
            judge_saved(services, take)
    keep_gap(services, take)
