"""Use case: rate yourself first: anchor answers before the first time, then one's own take, then the gap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.rubric import Rating, Rubric
from ...domain.scorecard import Scorecard
from ...domain.self_rating import AnchorAnswer, RatingGap, SelfRating
from ...ports.store import EntryRecord, TakeRecord
from ..grading.kept_view import asked_of_take
from ..ids import new_id
from ..services import Services
from .history import found_take

FORM = 1
#: The kinds of entry: own ratings and gaps by take, practice on anchor answers by competency.
RATED, GAP, PRACTISED = "self-rating", "self-gap", "self-practice"
#: The levels of the three anchor answers that are graded first.
LEVELS = (1.5, 3.0, 4.0)


def rubric_of_take(services: Services, take: TakeRecord) -> Rubric:
    """Return the rubric that rates a take today."""
    return services.library.rubric_for(take.kind, asked_of_take(take, services.library).subtype)


def anchors_to_grade(services: Services, take: TakeRecord) -> tuple[AnchorAnswer, ...]:
    """Return three anchor answers to grade first; empty once every competency of the take's rubric was practised.

    Their order is drawn by the take, since an order by level would give the levels away.
    """
    needed = {criterion.competency for criterion in rubric_of_take(services, take).criteria}
    done = {entry.subject for entry in services.store.entries(PRACTISED) if entry.body}
    known = () if needed <= done else services.library.anchors.get(take.kind, ())
    return tuple(sorted(known, key=lambda answer: digest([take.id, answer.id])))


def graded_anchors(services: Services, take: TakeRecord, given: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Keep what somebody gave the anchor answers, and return (answer, how far off) for each."""
    known = {answer.id: answer for answer in services.library.anchors.get(take.kind, ())}
    for name, level in given.items():
        if name not in known:
            raise UserError(f"there is no anchor answer “{name}”", f"they are {', '.join(known)}")
        _in_range(level)
    off = tuple((name, round(level - known[name].level, 2)) for name, level in given.items())
    now = services.clock.now()
    for competency in sorted({criterion.competency for criterion in rubric_of_take(services, take).criteria}):
        body = {"form": FORM, "kind": take.kind, "given": dict(given), "off": dict(off)}
        services.store.add_entry(EntryRecord(new_id(now), PRACTISED, competency, now.isoformat(), body))
    return off


def rate_yourself(services: Services, wanted: str, ratings: Mapping[str, Rating], skipped: bool = False) -> SelfRating:
    """Keep one's own ratings of a take by criterion, or that one gave none; only before its scorecard is shown."""
    take = found_take(services, wanted)
    rubric = rubric_of_take(services, take)
    names = {criterion.id for criterion in rubric.criteria}
    for name, rating in ratings.items():
        if name not in names:
            raise UserError(f"the rubric has no criterion “{name}”", f"it has {', '.join(sorted(names))}")
        _in_range(rating)
    if not ratings and not skipped:
        raise UserError("no rating was given", "rate each criterion from 1 to 4, or skip")
    own = SelfRating(take.id, dict(ratings), skipped)
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), RATED, take.id, now.isoformat(), {"form": FORM, **asdict(own)}))
    return own


def gap_to(services: Services, own: SelfRating, card: Scorecard) -> RatingGap:
    """Return how far one's own ratings are from a scorecard's, and keep it."""
    gap = gap_between(own, card)
    now = services.clock.now()
    body = {"form": FORM, **asdict(gap), "mean": gap.mean}
    services.store.add_entry(EntryRecord(new_id(now), GAP, own.take, now.isoformat(), body))
    return gap


def gap_between(own: SelfRating, card: Scorecard) -> RatingGap:
    """Return how far own ratings are from a scorecard's, where both rated."""
    gaps = {
        name: rating - theirs for name, rating in own.ratings.items() if (theirs := card.rating_of(name)) is not None
    }
    return RatingGap(own.take, card.reader.label, card.structure_hash, gaps)


def own_rating(services: Services, take: str) -> SelfRating | None:
    """Return the kept self-rating of a take, or None."""
    found: EntryRecord | None = None
    for entry in services.store.entries(RATED, take):
        found = entry
    if found is None or not found.body:
        return None
    ratings = found.body.get("ratings")
    sound = isinstance(ratings, dict) and all(r in (1, 2, 3, 4) for r in ratings.values())
    if found.body.get("form") != FORM or not sound:
        raise UserError(
            f"the self-rating of take {take} cannot be read", "it was damaged or written by a newer version"
        )
    return SelfRating(take, dict(ratings or {}), bool(found.body.get("skipped")))


def gap_view(services: Services, gap: RatingGap) -> dict[str, Any]:
    """Return a gap as plain data."""
    names = services.library.criteria
    return {
        "reader": gap.reader,
        "mean": gap.mean,
        "gaps": [
            {"id": name, "name": names[name].name if name in names else name, "gap": n} for name, n in gap.gaps.items()
        ],
    }


def _in_range(rating: float) -> None:
    if not 1 <= rating <= 4:
        raise UserError(f"{rating:g} is no rating", "a rating is from 1 to 4")
