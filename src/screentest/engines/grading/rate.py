"""One criterion: the highest anchor whose needs are met and that nothing caps, with the reasons on both sides."""

from __future__ import annotations

from collections.abc import Callable

from ...domain.evidence import Absence, Evidence
from ...domain.rubric import Anchor, Criterion, Need
from ...domain.scorecard import Missing, Rated
from ...domain.text import Span
from .tally import Tally, counted


def _cap_on(anchor: Anchor, tally: Tally) -> list[Evidence]:
    """Return the evidence that puts an anchor out of reach; empty where nothing does."""
    for cap in anchor.caps:
        if len(counted(cap.need, tally)) < cap.need.n:
            continue
        if cap.unless is not None and len(counted(cap.unless, tally)) >= cap.unless.n:
            continue
        return tally.seen(cap.need)
    return []


def _missing(need: Need, tally: Tally, name_of: Callable[[str], str]) -> Missing | None:
    """Return what a need lacks: the indicators that were not seen, or not in a sentence of their own."""
    found = counted(need, tally)
    if len(found) >= need.n:
        return None
    there = {item.indicator for item in found} if need.counting == "indicators" else set()
    return Missing(need.n - len(found), tuple((code, name_of(code)) for code in need.of if code not in there))


def rate(criterion: Criterion, tally: Tally, searched: Span, name_of: Callable[[str], str]) -> Rated:
    """Rate one criterion of a response that may be rated.

    Anchors are cumulative: an anchor is reached where its needs and those of all anchors below it are met, and neither
    it nor one below is capped. Anchor 1 is the floor.
    """
    ordered = sorted(criterion.anchors, key=lambda anchor: anchor.rating)
    reached = ordered[0]
    earned: list[Evidence] = []
    capped: list[Evidence] = []
    missing: tuple[Missing, ...] = ()
    following: Anchor | None = None
    for anchor in ordered[1:]:
        following = anchor
        capped = _cap_on(anchor, tally)
        missing = tuple(m for need in anchor.requires if (m := _missing(need, tally, name_of)))
        if capped or missing:
            break
        reached = anchor
        earned.extend(item for need in anchor.requires for item in counted(need, tally))
        following = None
    unique = tuple(dict.fromkeys(earned))
    absences: tuple[Absence, ...] = ()
    if reached.absence_ok and not unique:
        absences = tuple(Absence(searched, code) for m in missing for code, _ in m.of if not tally.by_code.get(code))
    return Rated(
        criterion.id,
        reached.rating,
        reached.behaviour,
        unique,
        tuple(capped),
        absences,
        following.behaviour if following else "",
        missing,
    )
