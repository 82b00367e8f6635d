"""Pay and its outlook: what was surveyed or posted, what is assumed, what is to be simulated and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .offer import Offer, PayTrack

#: How amounts of different years are added: as paid, in today's prices, or discounted to today.
Money = Literal["nominal", "real", "present"]
AssumptionSet = Literal["evidence", "playbook"]
Mechanics = Literal["mixed", "salary-and-options"]
#: The probabilities at which surveyed pay is given, and those at which results are.
SURVEYED = (0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95)
SHOWN = (0.10, 0.25, 0.50, 0.75, 0.90, 0.95)


@dataclass(frozen=True, slots=True)
class PayRow:
    """Yearly total pay of one track with so many years of experience, in dollars, at the `SURVEYED` probabilities."""

    track: PayTrack
    first: int
    last: int | None
    n: int
    quantiles: tuple[float, ...]
    base_share: float
    stock_share: float

    @property
    def band(self) -> str:
        """Return the years as people write them."""
        return f"{self.first}+" if self.last is None else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class PaySurvey:
    """Surveyed pay of one group of employers, with its date and its weakness."""

    id: str
    group: str
    as_of: str
    source: str
    note: str
    rows: tuple[PayRow, ...]


@dataclass(frozen=True, slots=True)
class PostedRange:
    """The median of the ranges that a company posted for one track and level, in dollars a year."""

    track: PayTrack
    level: int
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class PayFact:
    """One figure of a company's pay that has a source: used as it is, never varied."""

    name: str
    value: float
    unit: str
    what: str
    as_of: str
    source: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assumption:
    """One figure that no public data gives: its value, the range that it is varied over, and why."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    what: str
    why: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """What the playbook assumes in place of an assumption's own value, and the claims that say so."""

    name: str
    value: float
    why: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BreakScenario:
    """A stated scenario of breaks in employment: values for the assumptions about breaks."""

    id: str
    what: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A question that the two sets of assumptions may answer differently, and the claims that the answer hangs on."""

    id: str
    question: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayBook:
    """One file of a pack's pay: facts with their dates apart from assumptions with their ranges."""

    id: str
    company: str
    title: str
    mechanics: Mechanics | None
    surveys: tuple[PaySurvey, ...] = ()
    posted: tuple[PostedRange, ...] = ()
    posted_as_of: str = ""
    posted_source: str = ""
    facts: tuple[PayFact, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    overrides: tuple[Override, ...] = ()
    scenarios: tuple[BreakScenario, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the ways that are compared: a track as the market pays it, or an offer in hand."""

    name: str
    track: PayTrack
    mechanics: Mechanics = "mixed"
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class OutlookTask:
    """What is to be simulated: the ways, the figures, how many careers of how many years, and the seed."""

    sides: tuple[Side, ...]
    values: Mapping[str, float]
    survey: PaySurvey
    posted: tuple[PostedRange, ...]
    horizon: int = 20
    careers: int = 100_000
    seed: int = 1
    money: Money = "present"
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Estimate:
    """A simulated figure and its Monte-Carlo standard error: what more careers would shrink, and nothing else."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How a sum of pay spreads over the simulated careers: its mean, and its quantiles at the `SHOWN` probabilities."""

    mean: Estimate
    quantiles: tuple[Estimate, ...]


@dataclass(frozen=True, slots=True)
class SideOutlook:
    """What came of one way: its spread, levels reached, and for each year the quantiles at 10, 50 and 90 per cent."""

    name: str
    spread: Spread
    reached: Mapping[int, float]
    years: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class PairOutlook:
    """The first way less another one, career by career: its spread and the chance that it is not negative."""

    first: str
    other: str
    spread: Spread
    at_least: Estimate


@dataclass(frozen=True, slots=True)
class Outlook:
    """Simulated pay: every way, and the first of them less each other."""

    sides: tuple[SideOutlook, ...]
    pairs: tuple[PairOutlook, ...]
