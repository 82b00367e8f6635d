"""Use case: drafts that a person keeps by name: the newest text holds, one taken back is off the list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...domain.draft import checked_size
from ...domain.errors import UserError
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services

KIND = "draft"
_NAME = re.compile(r"^\w[\w .-]{0,59}$")


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A kept draft as it last was: its name, its form, its text, when it was kept, and how often before."""

    name: str
    form: str
    text: str
    made_at: str
    version: int


def keep_draft(services: Services, name: str, form: str, text: str) -> KeptDraft:
    """Keep a draft under a name; an earlier one stays behind it. Raises UserError for a name or text unfit."""
    if not _NAME.match(name):
        raise UserError(
            f"“{name[:60]}” is no name for a draft", "letters, digits, spaces, dots and hyphens, at most 60"
        )
    if not text.strip():
        raise UserError("the draft is empty", "nothing was kept")
    checked_size(text)
    now = services.clock.now()
    body = {"form": form, "text": text}
    services.store.add_entry(EntryRecord(new_id(now), KIND, name, now.isoformat(), body))
    return kept_draft(services, name)


def kept_drafts(services: Services) -> list[KeptDraft]:
    """Return the kept drafts as they are now, by name; raises UserError for one that is damaged."""
    return [_decoded(entry, version) for _, (entry, version) in sorted(_newest(services).items())]


def kept_draft(services: Services, name: str) -> KeptDraft:
    """Return one kept draft; raises UserError where none of that name is kept, or where it is damaged."""
    newest = _newest(services)
    if name not in newest:
        names = ", ".join(sorted(newest)[:8])
        hint = f"kept are: {names}" if names else "`screentest draft save NAME FILE` keeps one"
        raise UserError(f"no draft “{name}” is kept", hint)
    return _decoded(*newest[name])


def drafts_now(services: Services) -> list[KeptDraft]:
    """Return the kept drafts, latest first, without counting their versions; damaged ones are passed over."""
    held = [entry for entry in services.store.newest(KIND) if _whole(entry)]
    held.sort(key=lambda entry: (entry.made_at, entry.id), reverse=True)
    return [_decoded(entry, 0) for entry in held]


def draft_now(services: Services, name: str) -> KeptDraft | None:
    """Return one kept draft without counting its versions, None where none is; raises UserError for a damaged one."""
    found = next((entry for entry in services.store.newest(KIND) if entry.subject == name), None)
    return _decoded(found, 0) if found and found.body else None


def bring_draft_back(services: Services, name: str) -> bool:
    """Put a draft that was taken back on the list again; tell whether there was one."""
    entries = list(services.store.entries(KIND, name))
    bodies = [entry.body for entry in entries if entry.body]
    if bodies and not entries[-1].body:
        now = services.clock.now()
        services.store.add_entry(EntryRecord(new_id(now), KIND, name, now.isoformat(), bodies[-1]))
    return bool(bodies)


def _whole(entry: EntryRecord) -> bool:
    return isinstance(entry.body.get("form"), str) and isinstance(entry.body.get("text"), str)


def _newest(services: Services) -> dict[str, tuple[EntryRecord, int]]:
    """Return the entry that holds for each name, and how often one was kept under it."""
    found: dict[str, tuple[EntryRecord, int]] = {}
    versions: dict[str, int] = {}
    for entry in services.store.entries(KIND):
        if entry.body:
            versions[entry.subject] = versions.get(entry.subject, 0) + 1
            found[entry.subject] = entry, versions[entry.subject]
        else:
            found.pop(entry.subject, None)
    return found


def take_back(services: Services, name: str) -> None:
    """Take a kept draft off the list; raises UserError where none of that name is kept."""
    if name not in _newest(services):
        kept_draft(services, name)
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), KIND, name, now.isoformat(), {}))


def _decoded(entry: EntryRecord, version: int) -> KeptDraft:
    body: dict[str, Any] = entry.body
    form, text = body.get("form"), body.get("text")
    if not isinstance(form, str) or not isinstance(text, str):
        raise UserError(
            f"the kept draft “{entry.subject}” is damaged (entry {entry.id})",
            f"`screentest draft save “{entry.subject}” FILE` keeps it anew",
        )
    return KeptDraft(entry.subject, form, text, entry.made_at, version)
