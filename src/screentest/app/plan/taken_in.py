"""Use case: drills that a person takes into the plan from elsewhere, such as a real round; nothing goes by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from ...domain.plan import PracticeGap
from ...domain.track import Track
from ..services import Services
from .cards import cards_for
from .codec import CARD, PLAN, THE_PLAN, card_body, ordered_body
from .gaps import GAP, GAP_FORM, asking, taken_in
from .kept import kept_plan_or_none
from .plan import keep, keep_all


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of drills: the names of those that are new, those that the plan had, and whether there is a plan."""

    new: tuple[str, ...]
    had: tuple[str, ...]
    planned: bool


def gap_from_drill(services: Services, code: str, why: str, track: Track) -> PracticeGap:
    """Return a drill about one indicator, for a reason, as a gap of the plan; `code` is one of the packs."""
    indicator = services.library.indicators[code]
    do = f"{'Say it so that this is there' if indicator.stands == 'for' else 'Say it without this'}: {indicator.what}"
    asked = asking(code, track, services.library)
    return PracticeGap(code, indicator.name.replace("-", " "), why, "interview", 1, asked, do, indicator.strong)


def take_in(services: Services, gaps: Sequence[PracticeGap]) -> TakenIn:
    """Take drills into the plan as it stands, and into every plan that is made after; nothing else of it changes."""
    plan = kept_plan_or_none(services)
    had = {gap.subject for gap in (plan.ordered.gaps if plan else taken_in(services))}
    new = [gap for gap in {gap.subject: gap for gap in gaps}.values() if gap.subject not in had]
    keep_all(services, GAP, {gap.subject: {"form": GAP_FORM, **asdict(gap)} for gap in new})
    if plan is not None and new:
        first = max((gap.rank for gap in plan.ordered.gaps), default=0) + 1
        ranked = [replace(gap, rank=first + n) for n, gap in enumerate(new)]
        ids = {f"drill-{gap.subject.lower()}" for gap in ranked}
        cards = {name: card for name, card in cards_for(services.library, ranked, {}).items() if name in ids}
        keep_all(services, CARD, {name: card_body(card) for name, card in cards.items()})
        ordered = replace(plan.ordered, gaps=(*plan.ordered.gaps, *ranked))
        keep(services, PLAN, THE_PLAN, ordered_body(ordered))
    old = tuple(gap.name for gap in gaps if gap.subject in had)
    return TakenIn(tuple(gap.name for gap in new), tuple(dict.fromkeys(old)), plan is not None)
