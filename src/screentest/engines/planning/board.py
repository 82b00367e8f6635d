"""What is on the table while a plan is laid: open sittings, what each card remembers by then, what is placed."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

from ...domain.plan import Card, Memory, PlanItem, PlanOrder, Step
from ...ports.scheduler import Scheduler
from .frame import Frame
from .sittings import Sitting

_TITLES = {"final": "Full rehearsal, the last one", "week": "Full rehearsal", "middle": "First full rehearsal"}


@dataclass
class Board:
    """The state of laying one plan; `last` says on which day each card has its last look, `looked` which had it."""

    order: PlanOrder
    frame: Frame
    scheduler: Scheduler
    rehearsed: dict[date, str]
    open: list[Sitting]
    last: dict[str, date] = field(default_factory=dict)
    looked: set[str] = field(default_factory=set)
    put: set[str] = field(default_factory=set)
    memories: dict[str, Memory] = field(init=False)
    by_last: dict[date, list[Card]] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.memories = dict(self.order.memories)
        #: Where there is time, one step a day: practice that is spread holds better.
        self.steps_a_day = 1 if len(self.open) * 2 <= len(self.frame.days) else len(self.open)
        self.light = [step for step in self.order.light if step.id not in self.order.ended]

    def budget(self, day: date) -> int:
        """Return the minutes that are free on a day; of today, those that are not used up."""
        spent = self.order.spent if day == self.frame.today else 0
        return max(0, self.frame.room(day) - spent)

    def room_for_looks(self, day: date) -> int:
        """Return the minutes of a day that last looks may take: what rehearsal and light steps leave."""
        taken = self.rehearsal(day).minutes if day in self.rehearsed else 0
        return max(0, self.budget(day) - taken - sum(step.minutes for step in self.light_on(day)))

    def rehearsal(self, day: date) -> PlanItem:
        """Return the rehearsal of a day, cut to the load; a last look or two still fit beside it."""
        name, step = self.rehearsed[day], self.order.rehearsal
        minutes = min(step.minutes, self.budget(day))
        part = f"{step.title}, {minutes} of its {step.minutes} minutes" if minutes < step.minutes else step.title
        return PlanItem(
            f"rehearsal-{name}", "rehearsal", self.rehearsal_title(name), minutes, step.command, f"{part}. {step.why}"
        )

    def rehearsal_title(self, name: str) -> str:
        """Return the title of a rehearsal."""
        return _TITLES[name]

    def light_on(self, day: date) -> list[Step]:
        """Return the light steps of a quiet day: the first ones on the last such day, the others before it."""
        quiet = [one for one in self.frame.days if one in self.frame.quiet]
        if day not in quiet:
            return []
        share = math.ceil(len(self.light) / len(quiet))
        place = len(quiet) - 1 - quiet.index(day)
        steps, room = self.light[place * share : (place + 1) * share], self.budget(day)
        fitting = []
        for step in steps:
            if step.minutes <= room:
                fitting.append(step)
                room -= step.minutes
        return fitting

    def looks_on(self, day: date) -> list[Card]:
        """Return the cards whose last look is on a day."""
        if self.by_last is None:
            self.by_last = {}
            for card in self.order.cards:
                if card.id in self.last:
                    self.by_last.setdefault(self.last[card.id], []).append(card)
        return self.by_last.get(day, [])

    def due(self, day: date) -> list[Card]:
        """Return the cards that were seen and are due, the longest overdue for their stability first.

        A card whose last look is near is left for it: the interview date caps the interval.
        """
        found = []
        for card in self.order.cards:
            memory = self.memories.get(card.id)
            if memory is None or card.id in self.looked or self._waits(card, day):
                continue
            if memory.due <= day and memory.last < day and not self._last_is_near(card, memory, day):
                overdue = (day - memory.due).days / max(memory.stability, 0.1)
                found.append((-overdue, card.rank, card.id, card))
        return [entry[-1] for entry in sorted(found, key=lambda entry: entry[:-1])]

    def moved_to(self, day: date) -> list[Card]:
        """Return the cards that a person moved to a day and that were not seen on it."""
        return [
            card
            for card in self.order.cards
            if self.order.pins.get(card.id) == day
            and card.id not in self.looked
            and not self._waits(card, day)
            and ((memory := self.memories.get(card.id)) is None or memory.last < day)
        ]

    def _last_is_near(self, card: Card, memory: Memory, day: date) -> bool:
        last = self.last.get(card.id)
        return last is not None and ((last - day).days <= 1 or last <= memory.due)

    def _waits(self, card: Card, day: date) -> bool:
        """Tell whether a card was put off from today, or was moved to a later day."""
        if day == self.frame.today and card.id in self.order.skipped:
            return True
        pin = self.order.pins.get(card.id)
        return pin is not None and pin > day and pin in self.frame.days

    def unseen(self, day: date, drills: bool) -> list[Card]:
        """Return the cards never seen, by rank: drills, or everything else."""
        return [
            card
            for card in self.order.cards
            if card.id not in self.memories and (card.kind == "drill") is drills and not self._waits(card, day)
        ]

    def see(self, card: Card, day: date) -> None:
        """Work out what a card remembers after a day, as if it went well."""
        self.memories[card.id] = self.scheduler.after(self.memories.get(card.id), "good", day)
        if self.last.get(card.id) == day:
            self.looked.add(card.id)

    def take(self, items: tuple[PlanItem, ...], day: date) -> tuple[PlanItem, ...]:
        """Take what a day holds off the table, where the day was laid already; return it."""
        names = {item.id for item in items}
        self.put |= names
        self.open = [sitting for sitting in self.open if sitting.item.id not in names]
        for card in self.order.cards:
            if card.id in names:
                self.see(card, day)
        if day in self.rehearsed:
            self.put.add(f"rehearsal-{self.rehearsed[day]}")
        return items
