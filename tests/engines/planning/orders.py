"""Orders of plans for tests, and a scheduler that doubles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from screentest.domain.plan import Card, Load, Memory, Plan, PlanOrder, Recall, Review, Step

MONDAY = date(2026, 11, 23)
REHEARSAL = Step("rehearsal", "One question of every round", "as it will be", "screentest take", 75, 0, "rehearsal")
LIGHT = (
    Step("opening", "Your opening", "", "screentest take about-yourself", 10, 0, "light"),
    Step("look-over", "Look over the brief", "", "screentest brief", 10, 1, "light"),
)
STEPS = (
    Step("brief", "Company brief", "they ask", "screentest brief", 40, 10, "brief", within=28),
    Step("narrative-1", "First narrative", "gap first", "screentest take", 30, 20, "narrative"),
    Step("narrative-2", "Second narrative", "gap first", "screentest take", 30, 30, "narrative"),
    Step("autopsy", "Failure autopsy", "they ask", "screentest take", 40, 40, "autopsy"),
    Step("metrics", "Metric suite", "they ask", "screentest take", 45, 50, "metrics"),
)


class Doubling:
    """A scheduler that doubles the interval after a good recall; enough to lay a plan with."""

    stamp = "doubling"

    def after(self, memory: Memory | None, recall: Recall, on: date) -> Memory:
        factor = {"again": 0.5, "hard": 1.5, "good": 2.0, "easy": 4.0}[recall]
        stability = max(1.0, (memory.stability if memory else 1.0) * factor)
        return Memory(stability, 5.0, on, on + timedelta(days=round(stability)))

    def replay(self, reviews: Iterable[Review]) -> Memory | None:
        memory = None
        for review in reviews:
            memory = self.after(memory, review.recall, review.on)
        return memory

    def retrievability(self, memory: Memory, on: date) -> float:
        return 0.9 ** ((on - memory.last).days / memory.stability)


def cards(drills: int = 6, facts: int = 12, stories: int = 5) -> tuple[Card, ...]:
    return (
        *(Card(f"drill-{n}", "drill", f"Drill {n}", "do", 10, n) for n in range(drills)),
        *(Card(f"fact-{n}", "fact", f"Fact {n}", "so", 2, n) for n in range(facts)),
        *(Card(f"story-{n}", "story", f"Story {n}", "told", 3, n) for n in range(stories)),
    )


def order(days: int = 21, minutes: int = 45, off: Iterable[int] = (), **more: object) -> PlanOrder:
    made = PlanOrder(
        MONDAY + timedelta(days=days),
        MONDAY,
        Load(minutes, frozenset(off)),
        STEPS,
        REHEARSAL,
        LIGHT,
        cards(),
        {},
        {},
    )
    return replace(made, **more)  # type: ignore[arg-type]


def where(plan: Plan) -> dict[str, list[date]]:
    """Return the days on which each item stands."""
    found: dict[str, list[date]] = {}
    for day in plan.days:
        for item in day.items:
            found.setdefault(item.id, []).append(day.day)
    return found


@st.composite
def orders(draw: st.DrawFn) -> tuple[PlanOrder, date]:
    """Draw an order in the middle of its life, and the day on which it is looked at."""
    span = draw(st.integers(0, 70))
    made = order(span, draw(st.integers(10, 120)), draw(st.sets(st.integers(0, 6), max_size=5)))
    today = MONDAY + timedelta(days=draw(st.integers(0, span)))
    held = cards(draw(st.integers(0, 8)), draw(st.integers(0, 30)), draw(st.integers(0, 6)))
    memories = {}
    for card in held:
        if today > MONDAY and draw(st.booleans()):
            last = MONDAY + timedelta(days=draw(st.integers(0, (today - MONDAY).days)))
            stability = draw(st.floats(0.5, 60))
            memories[card.id] = Memory(stability, 5.0, last, last + timedelta(days=max(1, round(stability))))
    day = st.dates(MONDAY, made.interview + timedelta(days=3))
    names = st.sampled_from([*(card.id for card in held), *(step.id for step in STEPS), "rehearsal-final", "opening"])
    return replace(
        made,
        cards=held,
        memories=memories,
        pins=draw(st.dictionaries(names, day, max_size=4)),
        skipped=draw(st.frozensets(names, max_size=3)),
        spent=draw(st.integers(0, 60)),
        spent_on=draw(st.dictionaries(st.sampled_from([step.id for step in STEPS]), st.integers(0, 50), max_size=3)),
    ), today
