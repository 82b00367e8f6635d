"""Offers as a person was given them, and every reason why one cannot be taken at its word."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

#: The two tracks between which pay is compared.
PayTrack = Literal["pm", "tpm"]
#: Currencies in which a yearly base outside these bounds is a slip of the pen: whole units, not thousands, not a month.
_USUAL = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SGD"})
_USUAL_BASE = (10_000.0, 5_000_000.0)
_MOST = 1e11
_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PayRange:
    """A yearly amount from `low` to `high`; the two are equal where one figure was given."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """Return the middle of the range."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Grant:
    """Stock granted once: its value on the day, and the per cent of it that vest in each year."""

    value: float
    vesting: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class RefreshGrant:
    """Stock granted again every year from `from_year` on (1 is the second year of the job)."""

    value: float
    vesting: tuple[float, ...]
    from_year: int = 1


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer: yearly amounts in its own currency, shares in per cent.

    `election` is the per cent of salary taken as fully vested ten-year options in place of cash, `free_options` the per
    cent of salary that comes as such options on top.
    """

    name: str
    track: PayTrack
    base: PayRange
    currency: str = "USD"
    level: int | None = None
    bonus: float = 0.0
    sign_on: float = 0.0
    grants: tuple[Grant, ...] = ()
    refresh: RefreshGrant | None = None
    election: float = 0.0
    free_options: float = 0.0

    def yearly(self) -> float:
        """Return what a year brings without the sign-on: middle of the base, bonus, options on top, stock evenly."""
        stock = sum(grant.value / len(grant.vesting) for grant in self.grants)
        return self.base.middle * (1 + self.bonus / 100 + self.free_options / 100) + stock


@dataclass(frozen=True, slots=True)
class OfferFault:
    """Why an offer cannot be used: the way to the place, the words, and what to do."""

    path: _Path
    message: str
    hint: str


def offer_faults(offer: Offer) -> tuple[OfferFault, ...]:
    """Return every reason why an offer cannot be taken at its word; none means that it can."""
    return tuple(_faults(offer))


def vested(grant: Grant | RefreshGrant) -> tuple[float, ...]:
    """Return the amounts that vest year by year at the grant price; they sum to the grant's value."""
    return tuple(grant.value * part / 100 for part in grant.vesting)


def _faults(offer: Offer) -> Iterator[OfferFault]:
    if not offer.name.strip() or len(offer.name) > 80:
        yield OfferFault(
            ("name",), "the name is empty or longer than 80 characters", "a short name, to tell offers apart"
        )
    if offer.track not in ("pm", "tpm"):
        yield OfferFault(("track",), f"“{offer.track}” is no track", "pm or tpm")
    if not re.fullmatch(r"[A-Z]{3}", offer.currency):
        yield OfferFault(("currency",), f"“{offer.currency}” is no currency", "three capitals, as USD or EUR")
    if offer.level is not None and not 4 <= offer.level <= 8:
        yield OfferFault(("level",), f"level {offer.level} is outside what is simulated", "a whole number from 4 to 8")
    yield from _base_faults(offer)
    yield from _percent(("bonus_percent",), offer.bonus, 200)
    yield from _percent(("options", "election_percent"), offer.election, 100)
    yield from _percent(("options", "free_percent"), offer.free_options, 100)
    most = 10 * max(offer.base.middle, 1.0) if math.isfinite(offer.base.middle) else _MOST
    yield from _amount(("sign_on",), offer.sign_on, most, "sign-on")
    for i, grant in enumerate(offer.grants):
        yield from _amount(("stock", i, "value"), grant.value, 10 * most, "grant")
        yield from _vesting(("stock", i, "vesting"), grant.vesting)
    if offer.refresh is not None:
        yield from _amount(("refresh", "value"), offer.refresh.value, 10 * most, "refresh grant")
        yield from _vesting(("refresh", "vesting"), offer.refresh.vesting)
        if not 1 <= offer.refresh.from_year <= 10:
            yield OfferFault(
                ("refresh", "from_year"), f"year {offer.refresh.from_year} is not from 1 to 10", "1 is the second year"
            )


def _base_faults(offer: Offer) -> Iterator[OfferFault]:
    base, usual = offer.base, offer.currency in _USUAL
    if not (math.isfinite(base.low) and math.isfinite(base.high)):
        yield OfferFault(("base",), "the base is not a number", "a yearly amount, as 250000")
        return
    if base.low > base.high:
        yield OfferFault(("base",), f"the range runs from {base.low:,.0f} down to {base.high:,.0f}", "low comes first")
        return
    least, most = _USUAL_BASE if usual else (0.0, _MOST)
    if base.low <= 0:
        yield OfferFault(("base",), f"a base of {base.low:,.0f} is not pay", "a yearly amount above nothing")
    elif base.low < least or base.high > most:
        yield OfferFault(
            ("base",),
            f"a yearly base of {base.low:,.0f} to {base.high:,.0f} {offer.currency} is not plausible",
            "whole units of the currency for a whole year, not thousands and not a month",
        )
    elif base.high > 10 * base.low:
        yield OfferFault(("base",), "the range is wider than ten to one", "the part of it that was said to you")


def _amount(path: _Path, value: float, most: float, what: str) -> Iterator[OfferFault]:
    if not math.isfinite(value) or value < 0:
        yield OfferFault(path, f"a {what} of {value:,.0f} is not pay", "zero or more, in whole units of the currency")
    elif value > most:
        yield OfferFault(path, f"a {what} of {value:,.0f} is out of all proportion to the base", "check the zeros")


def _percent(path: _Path, value: float, most: float) -> Iterator[OfferFault]:
    if not math.isfinite(value) or not 0 <= value <= most:
        yield OfferFault(path, f"{value:g} is not a per cent from 0 to {most:g}", "15 means fifteen per cent")


def _vesting(path: _Path, parts: tuple[float, ...]) -> Iterator[OfferFault]:
    if not 1 <= len(parts) <= 8:
        yield OfferFault(path, f"{len(parts)} years of vesting", "one to eight yearly parts, as [25, 25, 25, 25]")
    elif not all(math.isfinite(part) and 0 <= part <= 100 for part in parts):
        yield OfferFault(path, "a part is no per cent from 0 to 100", "yearly parts in per cent, as [25, 25, 25, 25]")
    elif abs(sum(parts) - 100) > 0.5:
        yield OfferFault(path, f"the parts sum to {sum(parts):g} and not to 100", "yearly parts in per cent")
