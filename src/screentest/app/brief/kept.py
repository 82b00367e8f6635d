"""Use case: briefs that a person keeps: what was found, under an id; the transcripts themselves are not kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...domain.errors import UserError
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services

View = dict[str, Any]

KIND = "brief"
#: The form of the bodies; a brief in another form is made again from its transcripts.
FORM = 1
AGAIN = "give the transcripts again; they are not kept"
_LISTS = ("calls", "warnings", "priorities", "gone")


@dataclass(frozen=True, slots=True)
class KeptBrief:
    """One brief as it was made; `view` is what is shown of it."""

    id: str
    made_at: str
    view: View


def keep_brief(services: Services, view: View) -> KeptBrief:
    """Keep a brief."""
    now = services.clock.now()
    name = new_id(now)
    services.store.add_entry(EntryRecord(name, KIND, name, now.isoformat(), {"form": FORM, "view": view}))
    return KeptBrief(name, now.isoformat(), view)


def kept_briefs(services: Services) -> list[KeptBrief]:
    """Return the briefs that are kept, newest first; damaged ones and those in another form are passed over."""
    held = [one for one in services.store.newest(KIND) if one.body and not _damage(one.body)]
    return sorted((_decoded(one) for one in held), key=lambda one: one.id, reverse=True)


def kept_brief(services: Services, wanted: str) -> KeptBrief | None:
    """Return one brief, None where none is kept under the id; raises UserError where it is damaged."""
    entries = list(services.store.entries(KIND, wanted))
    return _decoded(entries[-1]) if entries and entries[-1].body else None


def take_brief_back(services: Services, wanted: str) -> None:
    """Take a brief off the list; `bring_brief_back` undoes it."""
    _append(services, wanted, {})


def bring_brief_back(services: Services, wanted: str) -> bool:
    """Put a brief that was taken back on the list again; tell whether there was one."""
    entries = list(services.store.entries(KIND, wanted))
    bodies = [entry.body for entry in entries if entry.body]
    if bodies and not entries[-1].body:
        _append(services, wanted, bodies[-1])
    return bool(bodies)


def _append(services: Services, subject: str, body: dict[str, Any]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), KIND, subject, now.isoformat(), body))


def _decoded(entry: EntryRecord) -> KeptBrief:
    if damage := _damage(entry.body):
        raise UserError(f"the brief of {entry.made_at[:10]} {damage}", AGAIN)
    return KeptBrief(entry.subject, entry.made_at, entry.body["view"])


def _damage(body: dict[str, Any]) -> str:
    """Return what is wrong with a body, "" where nothing is."""
    if body.get("form") != FORM:
        return "was kept by another version of Screentest"
    view = body.get("view")
    if not isinstance(view, dict) or not isinstance(view.get("company"), str):
        return "is damaged"
    rows = [view.get(name) for name in _LISTS]
    whole = all(isinstance(row, list) and all(isinstance(one, dict) for one in row) for row in rows)
    return "" if whole else "is damaged"
