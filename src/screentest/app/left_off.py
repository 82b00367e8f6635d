"""Use case: where a person left off: the latest takes, today's plan, what lies open, and what is prepared for."""

from __future__ import annotations

from typing import Any

from ..domain.errors import ScreentestError, UserError
from . import bootstrap
from .cold_read.kept import kept_cold_reads
from .memo.memo import open_rounds
from .plan.codec import PLAN, THE_PLAN
from .plan.kept import today_in
from .plan.plan import planned_today
from .plan.view import today_view
from .rehearsal.view import sessions_view
from .services import Services
from .takes.saved import latest_takes
from .target import kept_target
from .workbench.kept import kept_drafts

View = dict[str, Any]

#: So many of each are shown.
TAKES, DRAFTS, ITEMS = 6, 5, 6


def left_off(services: Services) -> View:
    """Return where a person left off, newest first; a part that is damaged says so in place of its rows."""
    target = kept_target(services)
    reads = kept_cold_reads(services)
    return {
        "target": None
        if target is None
        else {
            "company": target.company,
            "track": target.track,
            "interview": target.interview.isoformat() if target.interview else "",
            "days_left": (target.interview - today_in(services, "")).days if target.interview else None,
        },
        "takes": latest_takes(services, TAKES),
        "today": _today(services),
        "drafts": _rows(services, _drafts),
        "sessions": _rows(services, _sessions),
        "memos": _rows(services, _memos),
        "read": {"id": reads[0].id, "words": reads[0].view["verdict"].get("track_words", "")} if reads else None,
    }


def _today(services: Services) -> View | None:
    """Return today's list, None where there is no plan, and what is wrong where it cannot be laid."""
    try:
        if not any(entry.subject == THE_PLAN and entry.body for entry in services.store.newest(PLAN)):
            return None
        view = today_view(planned_today(services, bootstrap.make_scheduler()))
    except ScreentestError as fault:
        return {"fault": fault.message, "items": [], "more": 0}
    items = [{"title": item["title"], "minutes": item["minutes"]} for item in view["items"]]
    return {
        "fault": "",
        "items": items[:ITEMS],
        "more": max(0, len(items) - ITEMS),
        "minutes": view["minutes"],
        "days_left": view["days_left"],
    }


def _rows(services: Services, read: Any) -> View:
    try:
        rows = read(services)
    except UserError as fault:
        return {"fault": fault.message, "rows": []}
    return {"fault": "", "rows": rows}


def _drafts(services: Services) -> list[View]:
    drafts = sorted(kept_drafts(services), key=lambda one: one.made_at, reverse=True)
    forms = services.library.forms
    return [
        {"name": one.name, "form": forms[one.form].name if one.form in forms else one.form} for one in drafts[:DRAFTS]
    ]


def _sessions(services: Services) -> list[View]:
    open_ones = [one for one in sessions_view(services) if not one["closed"] and not one["take"]]
    return [{"question": one["question"], "began": one["began"]} for one in reversed(open_ones[-DRAFTS:])]


def _memos(services: Services) -> list[View]:
    now = services.clock.now()
    return [{"question": one.question, "left": one.minutes_left(now)} for one in open_rounds(services)]
