"""Use case: the turn that somebody is still writing, kept so that a reload or a crash loses none of it."""

from __future__ import annotations

from ...domain.errors import UserError
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .session import MOST_CHARACTERS, Session

FORM = 1
#: The kind of entry; the subject is the session's id, and the newest holds.
DRAFT = "session-draft"


def keep_turn_draft(services: Services, session: Session, text: str) -> None:
    """Keep the words of a turn that is not said yet; what was just said is no draft any more."""
    if len(text) > MOST_CHARACTERS:
        raise UserError(
            f"a turn of {len(text):,} characters is no speech", f"say at most {MOST_CHARACTERS:,} at a time"
        )
    if session.over or (session.turns and text.strip() == session.turns[-1].strip()):
        return
    now = services.clock.now()
    body = {"form": FORM, "text": text, "turns": len(session.turns)}
    services.store.add_entry(EntryRecord(new_id(now), DRAFT, session.id, now.isoformat(), body))


def turn_draft(services: Services, session: Session) -> str:
    """Return the kept words of the turn that comes next, or none."""
    found: EntryRecord | None = None
    for entry in services.store.entries(DRAFT, session.id):
        found = entry
    if found is None or found.body.get("form") != FORM or found.body.get("turns") != len(session.turns):
        return ""
    return str(found.body.get("text", ""))
