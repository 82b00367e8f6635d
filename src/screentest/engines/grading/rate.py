"""One criterion: the highest anchor whose needs are met and that nothing caps, with the reasons on both sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...domain.evidence import Absence, Evidence
from ...domain.rubric import Anchor, Criterion, Need
from ...domain.scorecard import Missing, Rated
from ...domain.text import Span

#: Evidence by indicator code.
Tally = Mapping[str, Sequence[Evidence]]


def tally_of(evidence: Sequence[Evidence]) -> dict[str, list[Evidence]]:
    """Group evidence by indicator."""
    tally: dict[str, list[Evidence]] = {}
    for item in evidence:
        tally.setdefault(item.indicator, []).append(item)
    return tally


def count(need: Need, tally: Tally) -> int:
    """Return how much of a need is met: different indicators seen, or different places they were seen at."""
    if need.counting == "indicators":
        return sum(bool(tally.get(code)) for code in need.of)
    return len({item.support.span for code in need.of for item in tally.get(code, ())})


def _seen(need: Need, tally: Tally) -> list[Evidence]:
    return [item for code in need.of for item in tally.get(code, ())]


def _cap_on(anchor: Anchor, tally: Tally) -> list[Evidence]:
    """Return the evidence that puts an anchor out of reach; empty where nothing does."""
    for cap in anchor.caps:
        if count(cap.need, tally) < cap.need.n:
            continue
        if cap.unless is not None and count(cap.unless, tally) >= cap.unless.n:
            continue
        return _seen(cap.need, tally)
    return []


def _missing(need: Need, tally: Tally, name_of: Callable[[str], str]) -> Missing | None:
    lacking = need.n - count(need, tally)
    if lacking <= 0:
        return None
    unseen = [code for code in need.of if need.counting == "quotes" or not tally.get(code)]
    return Missing(lacking, tuple((code, name_of(code)) for code in unseen))


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
        earned.extend(item for need in anchor.requires for item in _seen(need, tally))
        following = None
    unique = tuple(dict.fromkeys(earned))
    absences: tuple[Absence, ...] = ()
    if reached.absence_ok and not unique:
        absences = tuple(Absence(searched, code) for m in missing for code, _ in m.of if not tally.get(code))
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
