"""Use case: what a person prepares for: company, track, and the day of the interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ..domain.errors import UserError
from ..domain.library import Library
from ..domain.plan import MOST_DAYS
from ..domain.track import TRACKS
from ..ports.store import EntryRecord
from .ids import new_id
from .outlook.values import PayKnowledge
from .plan.kept import today_in
from .services import Services

KIND = SUBJECT = "target"
ANY = "any"


@dataclass(frozen=True, slots=True)
class Target:
    """What a person prepares for; `interview` is None where no day is known, `company` “any” where none is chosen."""

    company: str = ANY
    track: str = "both"
    interview: date | None = None


def companies(library: Library) -> list[str]:
    """Return the companies that packs know, after “any”."""
    return [ANY, *sorted(PayKnowledge(library).companies)]


def target_from(services: Services, company: str, track: str, interview: str) -> Target:
    """Return a target from what a form held; raises UserError for what cannot be meant."""
    known = companies(services.library)
    if company not in known:
        raise UserError(f"no pack knows the company “{company[:40]}”", f"the companies are {', '.join(known)}")
    if track not in TRACKS:
        raise UserError(f"unknown track “{track[:40]}”", f"one of {', '.join(TRACKS)}")
    return Target(company, track, _day(services, interview.strip()))


def keep_target(services: Services, target: Target) -> None:
    """Keep what is prepared for, where it changed."""
    if target == kept_target(services):
        return
    now = services.clock.now()
    day = target.interview.isoformat() if target.interview else ""
    body = {"company": target.company, "track": target.track, "interview": day}
    services.store.add_entry(EntryRecord(new_id(now), KIND, SUBJECT, now.isoformat(), body))


def kept_target(services: Services) -> Target | None:
    """Return what is prepared for, None where nothing was said; a damaged one counts as none."""
    entries = list(services.store.entries(KIND, SUBJECT))
    return _decoded(entries[-1].body) if entries else None


def _decoded(body: dict[str, Any]) -> Target | None:
    company, track, day = (body.get(name) for name in ("company", "track", "interview"))
    if not isinstance(company, str) or track not in TRACKS or not isinstance(day, str):
        return None
    try:
        return Target(company, track, date.fromisoformat(day) if day else None)
    except ValueError:
        return None


def _day(services: Services, written: str) -> date | None:
    if not written:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise UserError(f"“{written[:20]}” is no date", "as 2026-12-31") from None
    days = (day - today_in(services, "")).days
    if not 0 <= days <= MOST_DAYS:
        raise UserError(
            f"the interview on {day} is {'past' if days < 0 else 'further away than a plan reaches'}",
            f"a day from today on, at most {MOST_DAYS} days away; or leave it empty",
        )
    return day
