"""Use case: whether a take's ratings may be shown yet: one's own come first, or the word that one gives none."""

from __future__ import annotations

from ...ports.store import TakeRecord
from ..services import Services
from .self_rating import own_rating

#: Where a take was said that a person rates before its scorecard: a file was said elsewhere, a memo has its own clock.
RATED_FIRST = ("page", "interview")


def waits_for_own_rating(services: Services, take: TakeRecord) -> bool:
    """Tell whether a take is still to be rated by the person who said it."""
    return take.source in RATED_FIRST and own_rating(services, take.id) is None
