"""Puts the keeper question on the whole record of a packet: what argues for fighting to keep somebody, what against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...domain.evidence import Evidence
from ...domain.packet import Reviewed

#: Quotes on each side.
MOST = 4


@dataclass(frozen=True, slots=True)
class KeeperSides:
    """Quotes for and against, what the record leaves open, and whether it tells a failure at all."""

    argues_for: tuple[Evidence, ...]
    argues_against: tuple[Evidence, ...]
    open: tuple[str, ...]
    tells_a_failure: bool


def keeper_sides(reviewed: Sequence[Reviewed], against: Sequence[Evidence]) -> KeeperSides:
    """Return both sides; a failure that was owned and changed something argues for a person, never against."""
    chosen: list[Evidence] = []
    for one in reviewed:
        if one.state == "shown":
            chosen.extend(item for item in one.shown[:1] if item.support.span not in [c.support.span for c in chosen])
    failure = any(one.requirement.id == "bet-that-failed" and one.state in ("shown", "partly") for one in reviewed)
    left = tuple(one.requirement.id for one in reviewed if one.state in ("missing", "claimed"))
    return KeeperSides(tuple(chosen[:MOST]), tuple(against[:MOST]), left, failure)
