"""Holds what was found in a packet against what its level asks: shown, shown in part, only said, or missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...domain.evidence import Evidence, Quote
from ...domain.packet import PacketState, Requirement, Reviewed
from ...domain.rubric import Need
from ...domain.track import Track

#: Evidence by code.
Tally = Mapping[str, Sequence[Evidence]]
#: Quotes kept for one requirement of what shows it, and of what only says it.
MOST_SHOWN, MOST_SAID = 4, 2


def asked_at(requirements: Mapping[str, Requirement], track: Track, level: str) -> tuple[Requirement, ...]:
    """Return what a packet of a track claims at a level, the track's own requirements before those of both, by rank."""
    wanted = [one for one in requirements.values() if one.track in (track, "both") and level in one.levels]
    return tuple(sorted(wanted, key=lambda one: (one.track == "both", one.rank, one.id)))


def review(
    asked: Sequence[Requirement], evidence: Sequence[Evidence], said: Mapping[str, Sequence[Quote]]
) -> tuple[Reviewed, ...]:
    """Return each requirement with its state; `said` holds, by requirement, where its words stand.

    The first need is what a requirement is about: where it is open, the others show nothing. More evidence
    never makes a requirement less shown.
    """
    tally: dict[str, list[Evidence]] = {}
    for item in evidence:
        tally.setdefault(item.indicator, []).append(item)
    return tuple(_reviewed(one, tally, said.get(one.id, ())) for one in asked)


def _reviewed(one: Requirement, tally: Tally, said: Sequence[Quote]) -> Reviewed:
    open_needs = tuple(need for need in one.needs if met(need, tally) < need.n)
    state: PacketState
    if not open_needs:
        state = "shown"
    elif one.needs[0] not in open_needs:
        state = "partly"
    else:
        state = "claimed" if said else "missing"
    shown = _shown(one, tally) if state in ("shown", "partly") else ()
    taken = [item.support.span for item in shown]
    only = [quote for quote in said if not any(a.start < quote.span.end and quote.span.start < a.end for a in taken)]
    return Reviewed(one, state, shown, tuple(only[:MOST_SAID]), open_needs)


def met(need: Need, tally: Tally) -> int:
    """Return how much of a need is met: different codes seen, or different places they were seen at."""
    if need.counting == "indicators":
        return sum(bool(tally.get(code)) for code in need.of)
    return len({item.support.span for item in seen(need, tally)})


def seen(need: Need, tally: Tally) -> list[Evidence]:
    """Return the evidence for a need, the surest first: what a pattern found needs no probability."""
    found = [item for code in need.of for item in tally.get(code, ())]
    return sorted(found, key=lambda item: -(1.0 if item.probability is None else item.probability))


def _shown(one: Requirement, tally: Tally) -> tuple[Evidence, ...]:
    """Return quotes for a requirement: each need in turn gives one, so that none crowds out another; no place twice."""
    rows = [seen(need, tally) for need in one.needs]
    chosen: list[Evidence] = []
    for turn in range(max(map(len, rows), default=0)):
        for row in rows:
            if turn < len(row) and row[turn].support.span not in [item.support.span for item in chosen]:
                chosen.append(row[turn])
    return tuple(sorted(chosen[:MOST_SHOWN], key=lambda item: item.support.span))
