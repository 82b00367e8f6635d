"""Use case: what came of real rounds beside the takes before them and how they felt; no rate from fewer than five."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...domain.real_round import ComparedRound, PastSignal, RealRound
from ...domain.share import LEAST_CASES, Share, share_of
from ...ports.store import ScorecardRecord
from ..own_questions.bank import own_questions
from ..services import Services
from ..takes.shown import waits_for_own_rating
from .rounds import kept_rounds, outcomes
from .stage import loop_for

#: Outcomes that others decided, and those of them that led on. Who withdrew was not decided about.
DECIDED, LED_ON = ("moved-on", "offer", "no"), ("moved-on", "offer")
#: A felt mean from here on counts as felt well.
WELL = 3.0
GOOD = ("hire", "strong_hire")


@dataclass(frozen=True, slots=True)
class Group:
    """Decided rounds that are alike before they came out: how many led on, and the share where there are enough."""

    name: str
    n: int
    of: int
    share: Share | None


@dataclass(frozen=True, slots=True)
class Compared:
    """Every round with what came of it; `groups` is empty while fewer than five outcomes were decided."""

    rows: tuple[ComparedRound, ...]
    decided: int
    groups: tuple[Group, ...]


def compare_rounds(services: Services) -> Compared:
    """Return every round beside what stood before it."""
    came = outcomes(services)
    takes = _takes(services)
    rows = []
    for one in kept_rounds(services):
        kinds = _kinds(services, one)
        signals = {kind: _before(takes, kind, one) for kind in kinds}
        outcome = came.get(one.id)
        rows.append(ComparedRound(one, outcome.outcome if outcome else None, signals))
    return compared(tuple(rows))


def compared(rows: tuple[ComparedRound, ...]) -> Compared:
    """Return the arithmetic over rounds: counts always, groups and shares only where five were decided."""
    decided = [row for row in rows if row.outcome in DECIDED]
    if len(decided) < LEAST_CASES:
        return Compared(rows, len(decided), ())
    groups = tuple(_group(name, [row for row in decided if holds(row)]) for name, holds in _GROUPS)
    return Compared(rows, len(decided), groups)


def signal_before(row: ComparedRound) -> str:
    """Return what own takes before a round said together: “hire” if all did, else “below”, or “none”."""
    known = [signal.signal for signal in row.signals.values() if signal and signal.signal != "insufficient_evidence"]
    if not known:
        return "none"
    return "hire" if all(signal in GOOD for signal in known) else "below"


_GROUPS: tuple[tuple[str, Callable[[ComparedRound], bool]], ...] = (
    ("All decided rounds", lambda row: True),
    ("Own takes before it at hire or above", lambda row: signal_before(row) == "hire"),
    ("An own take before it below hire", lambda row: signal_before(row) == "below"),
    ("No rated take of its kinds before it", lambda row: signal_before(row) == "none"),
    ("Felt at 3 or above", lambda row: row.round.felt is not None and row.round.felt >= WELL),
    ("Felt below 3", lambda row: row.round.felt is not None and row.round.felt < WELL),
)


def _group(name: str, rows: list[ComparedRound]) -> Group:
    n = sum(row.outcome in LED_ON for row in rows)
    return Group(name, n, len(rows), share_of(n, len(rows)))


def _kinds(services: Services, one: RealRound) -> tuple[str, ...]:
    """Return the kinds of question of a round: those that were asked, else those that its stage asks."""
    bank = own_questions(services)
    asked = dict.fromkeys(own.kind for q in one.asked if (own := bank.get(q.own)) and own.kind)
    if asked:
        return tuple(asked)
    _, loop = loop_for(services.library, one.company, one.track)
    stage = next((stage for stage in loop.stages if stage.id == one.stage), None) if loop else None
    return tuple(stage.question_types) if stage else ()


def _takes(services: Services) -> list[PastSignal]:
    """Return every rated take whose rating may be shown, in the order in which they were said, as it was rated last."""
    newest: dict[str, ScorecardRecord] = {record.take: record for record in services.store.scorecards()}
    return [
        PastSignal(take.kind, take.id, take.said_at, str(card.body["signal"]), card.reader)
        for take in services.store.takes()
        if (card := newest.get(take.id)) and not waits_for_own_rating(services, take)
    ]


def _before(takes: list[PastSignal], kind: str, one: RealRound) -> PastSignal | None:
    """Return the latest take of a kind on a day before a round: what was said on the day may have come after it."""
    return next((t for t in reversed(takes) if t.kind == kind and t.said_at[:10] < one.day.isoformat()), None)
