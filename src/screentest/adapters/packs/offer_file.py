"""Reads an offer as a person wrote it down: YAML or JSON, as strictly as a pack's files, every fault with its line."""
# ruff: noqa: RUF012 - msgspec copies an empty default for every item

from __future__ import annotations

from ...domain.errors import ContentError
from ...domain.offer import Grant, Offer, PayRange, PayTrack, RefreshGrant, offer_faults
from .wire_base import Wire
from .yaml_file import parse, place_of

#: A longer file is not an offer.
MOST_CHARACTERS = 20_000


class RangeWire(Wire):
    """An amount from low to high."""

    low: float
    high: float


class GrantWire(Wire):
    """Stock granted once."""

    value: float
    vesting: tuple[float, ...] = (25, 25, 25, 25)


class RefreshWire(Wire):
    """Stock granted again every year."""

    value: float
    vesting: tuple[float, ...] = (25, 25, 25, 25)
    from_year: int = 1


class OptionsWire(Wire):
    """Fully vested ten-year options bought with salary, and those that come on top."""

    election_percent: float = 0
    free_percent: float = 0


class OfferWire(Wire):
    """One offer."""

    name: str
    track: PayTrack
    base: float | RangeWire
    currency: str = "USD"
    level: int | str | None = None
    bonus_percent: float = 0
    sign_on: float = 0
    stock: list[GrantWire] = []
    refresh: RefreshWire | None = None
    options: OptionsWire | None = None


def read_offer(text: str, shown: str) -> tuple[Offer | None, tuple[ContentError, ...]]:
    """Return the offer, or every fault with its place in `shown` (the file as the person named it)."""
    if len(text) > MOST_CHARACTERS:
        return None, (ContentError("OFF001", shown, 1, 1, f"longer than {MOST_CHARACTERS:,} characters"),)
    wire, faults = parse(text, OfferWire, shown)
    if wire is None:
        return None, faults
    assert isinstance(wire, OfferWire)
    level, fault = _level(wire.level)
    if fault:
        return None, (ContentError("OFF002", shown, *place_of(text, "level")[:2], fault, "as 6 or L6"),)
    offer = _offer(wire, level)
    found = []
    for one in offer_faults(offer):
        line, column, source = place_of(text, *one.path)
        found.append(ContentError("OFF002", shown, line, column, one.message, one.hint, source))
    return (None if found else offer), tuple(found)


def _level(written: int | str | None) -> tuple[int | None, str]:
    if written is None or isinstance(written, int):
        return written, ""
    digits = written.strip().upper().removeprefix("L")
    if len(digits) == 1 and digits.isdecimal():
        return int(digits), ""
    return None, f"“{written[:20]}” is no level"


def _offer(wire: OfferWire, level: int | None) -> Offer:
    base, options = wire.base, wire.options or OptionsWire()
    return Offer(
        name=wire.name.strip(),
        track=wire.track,
        base=PayRange(base.low, base.high) if isinstance(base, RangeWire) else PayRange(base, base),
        currency=wire.currency.strip().upper(),
        level=level,
        bonus=wire.bonus_percent,
        sign_on=wire.sign_on,
        grants=tuple(Grant(one.value, one.vesting) for one in wire.stock),
        refresh=_refresh(wire.refresh),
        election=options.election_percent,
        free_options=options.free_percent,
    )


def _refresh(wire: RefreshWire | None) -> RefreshGrant | None:
    return None if wire is None else RefreshGrant(wire.value, wire.vesting, wire.from_year)
