"""Use case: a coach corrects one rating; the correction is appended, and what it corrects stays."""

from __future__ import annotations

from dataclasses import asdict
from typing import get_args

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.rubric import Rating
from ...domain.scorecard import Amendment, ReaderKind
from ...ports.store import AmendmentRecord
from ..grading.frozen import scorecard_from
from ..services import Services
from .history import found_take

RATINGS: tuple[int, ...] = get_args(Rating)


def amend(
    services: Services, take: str, criterion: str, rating: Rating | None, *, because: str, by: ReaderKind = "human"
) -> AmendmentRecord:
    """Append a correction of the latest scorecard of a take; None says that the criterion cannot be rated."""
    kept = found_take(services, take)
    records = list(services.store.scorecards(kept.id))
    if not records:
        raise UserError(f"take {kept.id} has no scorecard yet", "grade it first")
    card = scorecard_from(records[-1].body)
    if criterion not in card.ratings:
        raise UserError(f"the scorecard has no criterion “{criterion}”", f"it has {', '.join(card.ratings)}")
    if rating is not None and rating not in RATINGS:
        raise UserError(f"{rating} is no rating", "a rating is 1, 2, 3 or 4, or nothing at all")
    if not because.strip():
        raise UserError("a correction needs its reason", "quote the words that it rests on")
    now = services.clock.now().isoformat()
    body = asdict(Amendment(records[-1].id, criterion, rating, because.strip(), by, now))
    record = AmendmentRecord(digest(body)[3:], records[-1].id, now, body)
    services.store.add_amendment(record)
    return record
