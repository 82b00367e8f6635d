"""Shapes of the simulator."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from ....domain.cluster import ConflictRule, Consistency, FailRule, TroubleKind
from .common import Named, Quote


class ScenarioRow(TypedDict):
    """A scenario in a list."""

    id: str
    name: str
    minutes: int
    regions: list[str]
    classes: list[str]


class Scenarios(TypedDict):
    """All scenarios."""

    scenarios: list[ScenarioRow]


class Region(TypedDict):
    """A region and its share of the traffic."""

    id: str
    name: str
    share: float


class Event(TypedDict):
    """What goes wrong, and when."""

    kind: TroubleKind
    start: int
    minutes: int
    regions: list[str]
    amount: float
    words: str


class PageShape(TypedDict):
    """What one screen asks for."""

    hops: int
    fan_out: int


class DataClass(TypedDict):
    """A class of data."""

    id: str
    name: str
    what: str
    stale: str
    refused: str
    reads: int
    writes: int
    writer: str | None


class Scenario(TypedDict):
    """A scenario as a candidate is given it."""

    id: str
    name: str
    situation: str
    asks: list[str]
    minutes: int
    between_regions_ms: float
    regions: list[Region]
    events: list[Event]
    page: PageShape
    classes: list[DataClass]
    note: str


class File(TypedDict):
    """The empty file of a scenario."""

    scenario: str
    text: str


class Setting(TypedDict):
    """How a class is kept."""

    replicas: int
    read: Consistency | int
    write: Consistency | int
    conflict: ConflictRule
    fail: FailRule


class Exact(TypedDict):
    """What closed forms say of a quiet day."""

    reads_answered: float
    writes_answered: float
    slow_reads: float


class Sampled(TypedDict):
    """How many requests were simulated."""

    reads: int
    writes: int


class Minute(TypedDict):
    """One minute in one region; null where nothing was sampled."""

    minute: int
    region: str
    reads: int
    writes: int
    reads_refused: float | None
    writes_refused: float | None
    stale: float | None
    age: float | None
    lost: float | None
    p50: float | None
    p95: float | None
    p99: float | None


class ClassRun(TypedDict):
    """What came of one class; shares are 0 to 1, times are milliseconds, `oldest` is seconds."""

    id: str
    name: str
    setting: Setting
    newest: str
    waits_abroad: str
    reads: int
    writes: int
    reads_refused: float | None
    writes_refused: float | None
    reads_refused_in: float | None
    writes_refused_in: float | None
    stale: float | None
    stale_in: float | None
    lost: float | None
    lost_in: float | None
    merged: float | None
    unchecked: float | None
    oldest: float | None
    read_p50: float | None
    read_p95: float | None
    read_p99: float | None
    write_p50: float | None
    write_p99: float | None
    means_stale: str
    means_refused: str
    exact: Exact
    sampled: Sampled
    timeline: NotRequired[list[Minute]]


class PageRun(PageShape):
    """What one screen took, in milliseconds."""

    serial_p50: float
    serial_p99: float
    whole_p50: float
    whole_p99: float
    slow_share: float
    slow_share_exact: float
    sampled: int


class Run(TypedDict):
    """A run."""

    scenario: str
    name: str
    seed: int
    evacuate_after: int | None
    minutes: int
    regions: list[Named]
    events: list[Event]
    classes: list[ClassRun]
    page: PageRun
    note: str


class Judged(TypedDict):
    """One thing looked for, and what shows it."""

    id: str
    name: str
    state: str
    quotes: list[Quote]
    says: str


class Stated(TypedDict):
    """A number that was given, beside the run's."""

    about: str
    said: float
    ran: float | None
    unit: str
    agrees: bool
    quote: Quote


class ClassGrade(TypedDict):
    """One class judged."""

    id: str
    name: str
    setting: Setting
    standing: str
    says: str
    choice: str
    choice_says: str
    broken: list[str]
    items: list[Judged]
    numbers: list[Stated]


class SimulationFinding(TypedDict):
    """A finding in the reasons."""

    code: str
    name: str
    message: str
    quote: Quote


class Graded(TypedDict):
    """A grade: every judgement with its words; `rating` is null where too little was written."""

    scenario: str
    name: str
    rating: int | None
    why: str
    next: str
    classes: list[ClassGrade]
    programme: list[Judged]
    depth: list[Judged]
    findings: list[SimulationFinding]
    seed: int
    note: str


class Rule(TypedDict):
    """A rule of the key."""

    holds: bool
    when: dict[str, list[str | int]]
    says: str


class Limits(TypedDict):
    """What a choice may come to at most; null is no limit."""

    stale_seconds: float | None
    reads_refused: float | None
    writes_refused: float | None
    lost: float | None


class Mistake(TypedDict):
    """A mistake that a reason can hold."""

    name: str
    says: str


class ClassKey(TypedDict):
    """The key of a class."""

    id: str
    name: str
    model: Setting
    because: str
    rules: list[Rule]
    limits: Limits
    reason: list[str]
    mistakes: list[Mistake]


class Aspect(TypedDict):
    """What a reason is read for."""

    name: str
    ask: str


class Key(TypedDict):
    """The key of a scenario."""

    scenario: str
    name: str
    asks: list[str]
    classes: list[ClassKey]
    programme: list[Aspect]
    depth: list[Aspect]
    mistake: list[Aspect]


class Kept(TypedDict):
    """What is kept of a scenario: settings and reasons by class, and how many words of reasons are written."""

    scenario: str
    settings: dict[str, Setting]
    evacuate_after: int | None
    seed: int
    reasons: dict[str, str]
    programme: str
    words: int


class GradeRow(TypedDict):
    """A grade in a list."""

    id: str
    made_at: str
    rating: int | None


class Grades(TypedDict):
    """The grades of a scenario, the newest first."""

    grades: list[GradeRow]


class KeptGrade(TypedDict):
    """A grade with the words that its places are in."""

    id: str
    made_at: str
    text: str
    grade: Graded
