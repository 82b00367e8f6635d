"""The written forms of the simulation: classes of data with their keys, what reasons are read for, scenarios."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...domain.cluster import ConflictRule, Consistency, FailRule, TroubleKind
from .wire_base import Id, ProvenanceWire, Text, Wire

Share = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0, le=100_000_000)]
Ms = Annotated[float, Meta(ge=0, le=60_000)]
Seconds = Annotated[float, Meta(ge=0, le=86_400)]


class RuleWhenWire(Wire):
    """What is asked of a setting; every field that stands must hold one of its values.

    `newest`: where a read must meet every accepted write; `abroad`: what waits for another region.
    """

    read: list[Consistency] = []
    write: list[Consistency] = []
    conflict: list[ConflictRule] = []
    fail: list[FailRule] = []
    newest: list[Literal["everywhere", "region", "no"]] = []
    abroad: list[Literal["never", "reads", "writes", "both"]] = []


class ChoiceRuleWire(Wire):
    """One rule of choice and its reason; the first that fits judges."""

    holds: bool
    when: RuleWhenWire
    says: Text


class LookedWire(Wire):
    """What a reason is read for: patterns in the language of docs/add-an-indicator.md; `ask` where it is not there."""

    name: Text
    pattern: Annotated[list[Text], Meta(min_length=1)]
    ask: Text
    unless: list[Text] = []


class MistakenWire(LookedWire, kw_only=True):
    """A wrong cause; `ask` says what is wrong with it."""

    id: Id


class SettingWire(Wire):
    """A setting."""

    replicas: Annotated[int, Meta(ge=1, le=7)]
    read: Consistency
    write: Consistency
    conflict: ConflictRule
    fail: FailRule


class LimitsWire(Wire):
    """What a class bears while an event lasts: seconds behind, shares of refused reads and writes, and of lost ones."""

    stale: Seconds
    refused: Share
    refused_writes: Share
    lost: Share


class ClassKeyWire(Wire):
    """What is true of a class of data; `model` is a setting that holds."""

    model: SettingWire
    because: Text
    limits: LimitsWire
    rules: Annotated[list[ChoiceRuleWire], Meta(min_length=1)]
    consequence: LookedWire
    failure: LookedWire
    mistakes: list[MistakenWire] = []


class DataClassWire(Wire):
    """A class of data: what a member notices, its usual traffic (a minute; `rewrites` an hour and object), its key."""

    id: Id
    name: Text
    what: Text
    stale: Text
    refused: Text
    reads: Count
    writes: Count
    rewrites: Annotated[float, Meta(ge=0, le=60)]
    away: Share
    key: ClassKeyWire
    provenance: ProvenanceWire


class AspectWire(LookedWire, kw_only=True):
    """What every reason is read for, whatever the class; of a mistake `ask` says what is wrong with it."""

    id: Id
    side: Literal["programme", "depth", "any", "mistake"]
    rank: Annotated[int, Meta(ge=1, le=99)]
    provenance: ProvenanceWire


class RegionWire(Wire):
    """A region and its share of all requests."""

    id: Id
    name: Text
    share: Annotated[float, Meta(gt=0, le=1)]


class NodesWire(Wire):
    """How machines answer: ms, shares, seconds."""

    median: Annotated[float, Meta(gt=0, le=1000)]
    slow_share: Share
    slow: Ms
    down: Annotated[float, Meta(ge=0, le=0.5)]
    lag: Seconds
    catch_up: Seconds


class PageWire(Wire):
    """What one screen calls: one after the other, then at once."""

    hops: Annotated[int, Meta(ge=1, le=50)]
    fan_out: Annotated[int, Meta(ge=1, le=200)]


class EventWire(Wire):
    """What goes wrong; `amount` is ms, seconds, a share or minutes, as its kind says."""

    kind: TroubleKind
    start: Annotated[int, Meta(ge=0, le=119)]
    minutes: Annotated[int, Meta(ge=1, le=120)]
    regions: Annotated[list[Id], Meta(min_length=1, max_length=2)]
    amount: Annotated[float, Meta(ge=0, le=60_000)] = 0.0


class UseWire(Wire):
    """A class as it is used in a scenario; what does not stand is as usual. `writer`: the one region that writes it."""

    id: Id
    reads: Count | None = None
    writes: Count | None = None
    rewrites: Annotated[float, Meta(ge=0, le=60)] | None = None
    away: Share | None = None
    writer: str = ""


class ScenarioWire(Wire):
    """A stretch of minutes to decide for; `asks` are questions that a good answer raises before it chooses."""

    id: Id
    name: Text
    situation: Text
    asks: Annotated[list[Text], Meta(min_length=1)]
    minutes: Annotated[int, Meta(ge=10, le=120)]
    distance: Ms
    regions: Annotated[list[RegionWire], Meta(min_length=1, max_length=4)]
    nodes: NodesWire
    page: PageWire
    events: Annotated[list[EventWire], Meta(min_length=1, max_length=8)]
    classes: Annotated[list[UseWire], Meta(min_length=1, max_length=8)]
    provenance: ProvenanceWire
    headroom: Annotated[float, Meta(ge=1, le=10)] = 2.0
    cold: Annotated[float, Meta(ge=1, le=50)] = 4.0
    warm: Annotated[float, Meta(gt=0, le=60)] = 3.0


SIMULATION_KINDS: dict[str, type[Wire]] = {
    "simulation": ScenarioWire,
    "simulation/classes": DataClassWire,
    "simulation/aspects": AspectWire,
}
SIMULATION_STEMS = {"simulation": "id", "simulation/classes": "id", "simulation/aspects": "id"}
