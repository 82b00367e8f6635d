"""A round of a memo as an entry's body, and back; a damaged one is said to be so."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ...domain.errors import UserError
from ...domain.memo import MemoRound
from ...ports.store import EntryRecord

KIND = "memo"


def round_body(one: MemoRound) -> dict[str, Any]:
    """Return a round as plain data."""
    return {"started_at": one.started_at.isoformat(), "minutes": one.minutes, "take": one.take}


def round_of(entry: EntryRecord) -> MemoRound:
    """Return the round that an entry holds; raises UserError where its body is damaged."""
    body = entry.body
    try:
        started, minutes, take = datetime.fromisoformat(body["started_at"]), body["minutes"], body["take"]
        whole = isinstance(minutes, int) and not isinstance(minutes, bool) and 0 < minutes <= 1440
        if started.tzinfo is None or not whole or not isinstance(take, str):
            raise ValueError(body)
    except (KeyError, TypeError, ValueError):
        raise UserError(
            f"the kept round of the memo “{entry.subject}” is damaged",
            f"`screentest memo start {entry.subject} --again` begins a new one; takes are not touched",
        ) from None
    return MemoRound(entry.subject, started, minutes, take)
