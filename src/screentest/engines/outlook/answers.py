"""The answers that one set of assumptions gives to the questions on which sets may differ: in words, and as a kind.

Two answers differ where their kinds do; the words carry the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...domain.outlook import Mechanics, Outlook, PairOutlook
from .bar import Bar

#: Closer than this, relative to the lower, two amounts are called about the same.
ABOUT = 0.03
Answer = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """What one set of assumptions led to: the PM way is the first, `other` the index of the TPM way."""

    outlook: Outlook
    other: int
    values: Mapping[str, float]
    bar: Bar
    base_gap: float
    mechanics: Mechanics

    @property
    def pair(self) -> PairOutlook:
        """Return PM less TPM."""
        return self.outlook.pairs[self.other - 1]

    def gap(self, at: int | None = None) -> float:
        """Return how much higher the PM's mean (or quantile `at`) is, as a share of the lower of the two."""
        first, other = self.outlook.sides[0].spread, self.outlook.sides[self.other].spread
        pm, tpm = (first.mean, other.mean) if at is None else (first.quantiles[at], other.quantiles[at])
        return (pm.value - tpm.value) / max(1.0, min(pm.value, tpm.value))


def _who(gap: float, about: float = ABOUT) -> str:
    return "about the same" if abs(gap) < about else "PM" if gap > 0 else "TPM"


def _ahead(case: Case) -> Answer:
    who = _who(case.gap())
    return who, who


def _gap(case: Case) -> Answer:
    gap = case.gap()
    return str(round(gap / 0.1)), f"{abs(gap):.0%} {'more for the PM' if gap >= 0 else 'more for the TPM'}"


def _likely(case: Case) -> Answer:
    share = case.pair.at_least.value
    kind = "most" if share > 2 / 3 else "few" if share < 1 / 3 else "about half"
    return kind, f"in {share:.0%} of them"


def _ceiling(case: Case) -> Answer:
    gap = case.gap(4)
    who = _who(gap, 0.1)
    return who, who if who == "about the same" else f"the {who}'s, by {abs(gap):.0%}"


def _above_six(case: Case) -> Answer:
    share = sum(part for level, part in case.outlook.sides[case.other].reached.items() if level > 6)
    return ("none" if share == 0 else "some"), ("none" if share == 0 else f"{share:.0%} of the simulated ones")


def _base(case: Case) -> Answer:
    who = _who(case.base_gap)
    return who, who if who == "about the same" else f"the {who}'s is {abs(case.base_gap):.0%} higher"


def _refresh(case: Case) -> Answer:
    if case.mechanics == "salary-and-options" and case.values["stock_grants"] < 0.5:
        return "none", "there are no refresh grants"
    ratio = case.values["refresh_pm"] / max(case.values["refresh_tpm"], 1e-9)
    who = _who(ratio - 1)
    return who, "no" if who == "about the same" else f"the {who}'s, by {abs(ratio - 1):.0%}"


def _bar(case: Case) -> Answer:
    even = case.bar.break_even
    if even is None:
        return "TPM", "no chance is high enough"
    return ("PM" if case.bar.pm.value >= case.bar.tpm.value else "TPM"), f"from {even.value:.0%}"


#: Question's id → how it is answered.
ANSWERS: dict[str, Callable[[Case], Answer]] = {
    "ahead": _ahead,
    "gap": _gap,
    "likely": _likely,
    "ceiling": _ceiling,
    "above-six": _above_six,
    "base": _base,
    "refresh": _refresh,
    "bar": _bar,
}
#: Questions about pay as surveyed; with an offer in hand they are beside the point.
OF_THE_MARKET = frozenset({"base", "refresh", "bar"})
