"""The plan: what is missing becomes drills and steps with a day each, and what is learned comes back as cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from .errors import UserError

#: How well a card came back to mind, the worst first.
Recall = Literal["again", "hard", "good", "easy"]
CardKind = Literal["drill", "story", "claim", "fact"]
ItemKind = Literal["step", "rehearsal", "light", "drill", "story", "claim", "fact"]
#: What a person did with an item.
Deed = Literal["done", "skipped", "dropped", "moved"]

RECALLS: tuple[Recall, ...] = get_args(Recall)
#: Minutes a day that a plan can be made for: less holds no drill, more is no day.
LEAST_MINUTES, MOST_MINUTES = 10, 480
#: An interview further away than this is a slip of the pen.
MOST_DAYS = 1096
#: The least overall of a take (1 to 4) for each recall, the best first; below all of them it is “again”.
RECALL_LINES: tuple[tuple[float, Recall], ...] = ((3.5, "easy"), (2.5, "good"), (1.75, "hard"))


@dataclass(frozen=True, slots=True)
class Load:
    """What a person sets: minutes on a working day, weekdays off (0 is Monday), single days off."""

    minutes: int = 45
    weekdays_off: frozenset[int] = frozenset()
    days_off: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Tell whether something may be planned on a day."""
        return day.weekday() not in self.weekdays_off and day not in self.days_off


@dataclass(frozen=True, slots=True)
class PracticeGap:
    """Something that is missing: what it is, why it matters, where it was seen, and how heavy it weighs (1 is most)."""

    subject: str
    name: str
    why: str
    seen_in: Literal["debrief", "review", "stories", "interview"]
    rank: int
    questions: tuple[str, ...] = ()
    do: str = ""
    strong: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Work that is done once: a tool of the product, with the command that starts it.

    `rank` orders steps, lowest first; steps of one `strand` are kept apart; with `within` set, it is planned at most so
    many days before the interview, since what it gathers ages.
    """

    id: str
    title: str
    why: str
    command: str
    minutes: int
    rank: int
    strand: str
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """Something to call to mind: a drill to say aloud, a story to tell, a fact, dated by `as_of` where it ages."""

    id: str
    kind: CardKind
    front: str
    back: str
    minutes: int
    rank: int
    as_of: str = ""
    command: str = ""
    questions: tuple[str, ...] = ()
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One time that a card was called to mind, and how it went."""

    card: str
    recall: Recall
    on: date


@dataclass(frozen=True, slots=True)
class Memory:
    """What the reviews of a card say about it: stability in days, difficulty from 1 to 10, last seen, next due."""

    stability: float
    difficulty: float
    last: date
    due: date


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One thing on one day. `part` is (2, 3) for the second of three sittings, (1, 1) for the whole."""

    id: str
    kind: ItemKind
    title: str
    minutes: int
    command: str
    why: str
    part: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class PlanDay:
    """What is planned for one day; its minutes never exceed the load."""

    day: date
    items: tuple[PlanItem, ...]

    @property
    def minutes(self) -> int:
        """Return the minutes of all items."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What no longer fits before the interview, by name, and why."""

    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """All that a plan is worked out from, besides today's date.

    `memories` holds the cards that were reviewed; `pins` the days that a person moved items to; `skipped` the items
    left out today; `sittings` how many sittings of a step are done, and `spent_on` how many of its minutes; `ended`
    the rehearsals and light steps done; `spent` the minutes of today that are used up, `done_today`
    what they were used for.
    """

    interview: date
    made_on: date
    load: Load
    steps: tuple[Step, ...]
    rehearsal: Step
    light: tuple[Step, ...]
    cards: tuple[Card, ...]
    memories: Mapping[str, Memory]
    pins: Mapping[str, date]
    skipped: frozenset[str] = frozenset()
    sittings: Mapping[str, int] = field(default_factory=dict)
    spent_on: Mapping[str, int] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    spent: int = 0
    done_today: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """A dated plan: days in order, what no longer fits, and what has to be said with it."""

    interview: date
    made_on: date
    load: Load
    days: tuple[PlanDay, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[str, ...] = ()

    def on(self, day: date) -> PlanDay:
        """Return what is planned for a day, perhaps nothing."""
        return next((one for one in self.days if one.day == day), PlanDay(day, ()))


def recall_of(overall: float | None, shown: bool | None = None) -> Recall | None:
    """Return the recall that a take's grade gives, or None where the take was not rated.

    `shown` tells whether the drilled behaviour was found (for one that counts against the speaker: was gone); where it
    was not, the drill failed whatever the overall, and where it was, a weak answer is still no failure of this drill.
    """
    if shown is False:
        return "again"
    if overall is None:
        return None
    found: Recall = next((recall for least, recall in RECALL_LINES if overall >= least), "again")
    return "hard" if shown and found == "again" else found


def checked_load(minutes: int, weekdays_off: frozenset[int], days_off: frozenset[date] = frozenset()) -> Load:
    """Return a load within its bounds; raises UserError for one that no plan can be made for."""
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise UserError(
            f"{minutes} minutes a day cannot be planned",
            f"from {LEAST_MINUTES}, which hold one drill, to {MOST_MINUTES}, which are eight hours",
        )
    if len(weekdays_off) == 7:
        raise UserError("every day of the week is off, so nothing can be planned", "leave at least one working day")
    return Load(minutes, weekdays_off, days_off)
