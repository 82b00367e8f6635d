"""The kept forms of real rounds and what came of them; a damaged one is a UserError."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from ...domain.errors import UserError
from ...domain.real_round import CameOf, RealRound
from ...ports.store import EntryRecord
from ..built import built

#: Grows when an older program could not read the bodies.
FORM = 1
#: The kinds of entry; the subject of both is the round's id.
ROUND, OUTCOME = "interview", "outcome"


def round_body(one: RealRound) -> dict[str, Any]:
    """Return the body of a round."""
    body = asdict(one)
    del body["id"], body["kept_at"]
    return {"form": FORM, **body, "day": one.day.isoformat()}


def round_from(entry: EntryRecord) -> RealRound:
    """Return the round of an entry that is not empty."""
    body = {name: value for name, value in entry.body.items() if name != "form"}
    try:
        _known(entry)
        return built(
            RealRound,
            {**body, "id": entry.subject, "kept_at": entry.made_at, "day": date.fromisoformat(str(body.get("day")))},
        )
    except ValueError:
        raise _damaged(entry) from None


def came_body(outcome: str) -> dict[str, Any]:
    """Return the body of what came of a round."""
    return {"form": FORM, "outcome": outcome}


def came_from(entry: EntryRecord) -> CameOf:
    """Return what came of a round from an entry that is not empty."""
    try:
        _known(entry)
        return built(CameOf, {"round": entry.subject, "outcome": entry.body.get("outcome"), "kept_at": entry.made_at})
    except ValueError:
        raise _damaged(entry) from None


def _known(entry: EntryRecord) -> None:
    if entry.body.get("form") != FORM:
        raise ValueError


def _damaged(entry: EntryRecord) -> UserError:
    return UserError(
        f"what was kept of the interview {entry.subject} cannot be read ({entry.kind} {entry.id})",
        "it was written by a newer version, or damaged; nothing else is touched",
    )
