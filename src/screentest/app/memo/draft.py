"""Use case: a memo while it is written: its words as they stand, and how late one that was handed in had come."""

from __future__ import annotations

from datetime import datetime

from ...domain.errors import UserError
from ...domain.memo import MAX_MEMO, MemoRound
from ...ports.store import EntryRecord, TakeRecord
from ..ids import new_id
from ..services import Services
from .codec import KIND, round_of

DRAFT = "memo-draft"


def keep_memo_draft(services: Services, question: str, text: str) -> None:
    """Keep the words of a memo as they stand, once for the same words; raises UserError for too many."""
    if len(text) > MAX_MEMO:
        raise UserError(f"the memo has {len(text)} characters; at most {MAX_MEMO} are read", "cut it; it was not kept")
    if text != memo_draft(services, question):
        now = services.clock.now()
        body = {"text": text} if text else {}
        services.store.add_entry(EntryRecord(new_id(now), DRAFT, question, now.isoformat(), body))


def memo_draft(services: Services, question: str) -> str:
    """Return the words of a memo that is not handed in, "" where there are none."""
    found = next((entry for entry in services.store.newest(DRAFT) if entry.subject == question), None)
    text = found.body.get("text") if found else ""
    return text if isinstance(text, str) else ""


def round_of_take(services: Services, take: TakeRecord) -> tuple[MemoRound | None, int]:
    """Return the round that a take ended, None for one without a clock, and how many whole minutes late it came."""
    found = [round_of(entry) for entry in services.store.entries(KIND, take.question) if entry.body]
    ended = next((one for one in found if one.take == take.id), None)
    if ended is None:
        return None, 0
    return ended, max(0, -ended.minutes_left(datetime.fromisoformat(take.said_at)))
