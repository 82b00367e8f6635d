"""The written form of a pack's pay: surveys, posted ranges and facts with dates, assumptions with ranges."""

# ruff: noqa: RUF012 - msgspec copies an empty default for every item
from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from ...domain.offer import PayTrack
from ...domain.outlook import Mechanics
from .wire_base import Id, ProvenanceWire, Text, Wire

Name = Annotated[str, Meta(pattern=r"^[a-z]+(_[a-z]+)*$", description="Lower-case words joined by underscores.")]
Unit = Literal[
    "share", "probability", "yearly", "factor", "sd", "percentile", "years", "months", "level", "switch", "dollars"
]
Dollars = Annotated[float, Meta(gt=0, le=1e7)]
Share = Annotated[float, Meta(ge=0, le=1)]


class PayRowWire(Wire):
    """Surveyed total pay of one track and band of experience; quantiles at 5, 10, 25, 50, 75, 90 and 95 per cent."""

    track: PayTrack
    first: Annotated[int, Meta(ge=0, le=60)]
    last: Annotated[int, Meta(ge=0, le=60)] | None
    n: Annotated[int, Meta(ge=1)]
    quantiles: Annotated[list[Dollars], Meta(min_length=7, max_length=7)]
    base_share: Share
    stock_share: Share


class PaySurveyWire(Wire):
    """The survey of one group of employers."""

    id: Id
    group: Text
    as_of: Text
    source: Text
    note: Text
    rows: list[PayRowWire]


class PostedRangeWire(Wire):
    """The median of the ranges posted for one track and level."""

    track: PayTrack
    level: Annotated[int, Meta(ge=4, le=8)]
    low: Dollars
    high: Dollars
    n: Annotated[int, Meta(ge=1)]


class PostedWire(Wire):
    """A company's posted ranges."""

    as_of: Text
    source: Text
    rows: list[PostedRangeWire]


class PayFactWire(Wire):
    """One figure with a source."""

    name: Name
    value: float
    unit: Unit
    what: Text
    as_of: Text
    source: Text
    claims: list[Id] = []


class AssumptionWire(Wire):
    """One figure that no public data gives, and the range that it is varied over."""

    name: Name
    value: float
    low: float
    high: float
    unit: Unit
    what: Text
    why: Text
    claims: list[Id] = []


class OverrideWire(Wire):
    """What the playbook assumes instead."""

    name: Name
    value: float
    why: Text
    claims: Annotated[list[Id], Meta(min_length=1)]


class BreakScenarioWire(Wire):
    """A stated scenario of breaks in employment."""

    id: Id
    what: Text
    values: dict[str, float]


class ConclusionWire(Wire):
    """A question that the two sets of assumptions may answer differently."""

    id: Id
    question: Text
    claims: Annotated[list[Id], Meta(min_length=1)]


class PayWire(Wire):
    """One file of a pack's pay."""

    id: Id
    company: Id
    title: Text
    provenance: ProvenanceWire
    mechanics: Mechanics | None = None
    surveys: list[PaySurveyWire] = []
    posted: PostedWire | None = None
    facts: list[PayFactWire] = []
    assumptions: list[AssumptionWire] = []
    overrides: list[OverrideWire] = []
    scenarios: list[BreakScenarioWire] = []
    conclusions: list[ConclusionWire] = []
