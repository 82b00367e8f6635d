"""Shapes of the outlook."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from ....domain.outlook import AssumptionSet, Mechanics, Money


class Estimate(TypedDict):
    """A simulated figure with the simulation's own standard error."""

    value: float
    error: float


class Figure(TypedDict):
    """A figure with its standing; what a row has besides depends on where it comes from."""

    name: str
    unit: str
    what: str
    standing: Literal["assumption", "fact"]
    claims: list[str]
    value: NotRequired[float]
    low: NotRequired[float]
    high: NotRequired[float]
    why: NotRequired[str]
    set_by: NotRequired[Literal["you", "playbook", "default"]]
    source: NotRequired[str]
    as_of: NotRequired[str]
    note: NotRequired[str]
    n: NotRequired[int | None]


class Figures(TypedDict):
    """Every figure, facts apart from assumptions."""

    figures: list[Figure]


class Survey(TypedDict):
    """The survey that the figures come from."""

    id: str
    group: str
    as_of: str
    source: str
    note: str


class Year(TypedDict):
    """One year's spread."""

    p10: float
    p50: float
    p90: float


class Side(TypedDict):
    """One side; `quantiles` by name as p5, `levels` the share that reaches each."""

    name: str
    mean: Estimate
    quantiles: dict[str, Estimate]
    levels: dict[str, float]
    years: list[Year]
    track: str
    from_offer: bool
    pay: Mechanics


class Pair(TypedDict):
    """Two sides within one simulated person."""

    first: str
    other: str
    mean: Estimate
    quantiles: dict[str, Estimate]
    at_least: Estimate


class Ceiling(TypedDict):
    """The upper ends of two sides."""

    first: str
    other: str
    of_first: dict[str, Estimate]
    of_other: dict[str, Estimate]


class Unsure(TypedDict):
    """All assumptions moved over their ranges at once."""

    worlds: int
    careers: int
    at_least: float
    ahead: float
    means: Year


class Bar(TypedDict):
    """Getting in."""

    chance_pm: float
    chance_tpm: float
    fallback: float
    worth_pm: Estimate
    worth_tpm: Estimate
    break_even: Estimate | None


class Swing(TypedDict):
    """What one assumption does between its ends."""

    name: str
    what: str
    value: str
    low: str
    high: str
    at_low: Estimate
    at_high: Estimate
    flips: bool


class Breaks(TypedDict):
    """A stated scenario of breaks in employment."""

    id: str
    what: str
    mean: Estimate


class Conclusion(TypedDict):
    """A question and what either set of assumptions answers."""

    question: str
    evidence: str
    playbook: str
    differs: bool
    claims: list[str]


class Range(TypedDict):
    """A range of money."""

    low: float
    high: float


class OfferYear(TypedDict):
    """A year of an offer, as written."""

    salary: float
    bonus: float
    sign_on: float
    stock: float
    options_bought: float
    total: float


class Offer(TypedDict):
    """An offer as it reads."""

    name: str
    track: str
    currency: str
    base: Range
    years: list[OfferYear]
    total: float
    money_words: str


class Outlook(TypedDict):
    """What the choice is worth under stated assumptions; no forecast."""

    assumptions: AssumptionSet
    company: str
    scenario: str | None
    horizon: int
    careers: int
    seed: int
    money: Money
    money_words: str
    currency: str
    survey: Survey
    dated: str
    summary: list[str]
    sides: list[Side]
    difference: Pair
    pairs: list[Pair]
    ceiling: Ceiling
    unsure: Unsure
    bar: Bar | None
    drivers: list[str]
    tornado: list[Swing]
    tornado_careers: int
    centre: Estimate
    scenarios: list[Breaks]
    conclusions: list[Conclusion]
    offers: list[Offer]
    figures: list[Figure]
    note: str
    error_note: str
