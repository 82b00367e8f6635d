"""The key of the simulation: which settings hold for a class of data, what a reason must say, and what was judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .cluster import Cluster, DataClass, Outcome, Setting, Simulated
from .evidence import Quote
from .finding import Finding
from .text import Span

#: What a rule may ask of a setting, and what follows from it: where reads meet every write, who waits abroad.
RULE_FIELDS = ("read", "write", "conflict", "fail", "newest", "abroad")
ChoiceVerdict = Literal["holds", "fails", "not in the key"]
#: `shown`: at quotes; `missing`: the whole text was read; `contradicted`: said, and it is not so.
ItemState = Literal["shown", "missing", "contradicted"]
ClassStanding = Literal["sound", "partly", "wrong", "not shown", "cannot tell"]


@dataclass(frozen=True, slots=True)
class ChoiceRule:
    """Settings of which every field of `when` holds one of its values; the first rule that fits judges."""

    holds: bool
    when: Mapping[str, tuple[str, ...]]
    says: str


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that a reason is read for: patterns that show it, what cancels them, and what to say where it is not.

    For a wrong cause `ask` says what is wrong with it.
    """

    id: str
    name: str
    patterns: tuple[str, ...]
    unless: tuple[str, ...]
    ask: str


@dataclass(frozen=True, slots=True)
class ClassKey:
    """What is true of one class: a `model` setting that holds and why, rules, limits, what reasons name, wrong causes.

    `most_stale` seconds, `most_refused` (reads), `most_refused_writes` and `most_lost` (0 to 1) are
    what the class bears while an event lasts.
    """

    model: Setting
    because: str
    rules: tuple[ChoiceRule, ...]
    most_stale: float
    most_refused: float
    most_refused_writes: float
    most_lost: float
    consequence: Looked
    failure: Looked
    mistakes: tuple[Looked, ...]


@dataclass(frozen=True, slots=True)
class KeptClass:
    """A class of data with its key."""

    data: DataClass
    key: ClassKey


@dataclass(frozen=True, slots=True)
class Scenario:
    """One hour to decide for: the situation, the cluster, the classes in order, and when a lost region is left."""

    id: str
    name: str
    situation: str
    asks: tuple[str, ...]
    cluster: Cluster
    classes: tuple[KeptClass, ...]

    def kept(self, name: str) -> KeptClass | None:
        """Return a class by id."""
        return next((one for one in self.classes if one.data.id == name), None)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a candidate sets: a setting for each class, and minutes until a lost region's traffic is moved, or None."""

    settings: Mapping[str, Setting]
    evacuate_after: int | None = None


@dataclass(frozen=True, slots=True)
class Reasoned:
    """What a candidate wrote: the whole text, where the reason for each class stands in it, and the programme side."""

    text: str
    reasons: Mapping[str, Span] = field(default_factory=dict)
    programme: Span | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that a candidate gave, what it is about, and what the run gave; `agrees` within the run's own error."""

    quote: Quote
    about: str
    said: float
    ran: float
    unit: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing looked for: its state, what shows it, and what to say."""

    id: str
    name: str
    state: ItemState
    quotes: tuple[Quote, ...]
    says: str


@dataclass(frozen=True, slots=True)
class ClassGrade:
    """One class judged: the choice by rules and by the run, what the reason shows, numbers, and where it stands."""

    id: str
    setting: Setting
    outcome: Outcome
    choice: ChoiceVerdict
    choice_says: str
    broken: tuple[str, ...]
    items: tuple[Judged, ...]
    numbers: tuple[Stated, ...]
    standing: ClassStanding
    says: str


@dataclass(frozen=True, slots=True)
class SimulationGrade:
    """A whole answer judged: every class, the programme side, depth, findings, and a rating 1 to 4 with what holds it.

    `rating` is None where too little was written to be rated.
    """

    classes: tuple[ClassGrade, ...]
    programme: tuple[Judged, ...]
    depth: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    rating: int | None
    why: str
    next: str
    refused: str
    run: Simulated
