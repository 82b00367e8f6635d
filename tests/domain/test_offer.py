"""An offer is taken at its word or refused with the place and the reason."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screentest.domain.offer import Grant, Offer, PayRange, RefreshGrant, offer_faults, vested

SOUND = Offer(
    "Harbour",
    "pm",
    PayRange(200_000, 250_000),
    level=6,
    bonus=15,
    sign_on=30_000,
    grants=(Grant(300_000, (25, 25, 25, 25)),),
    refresh=RefreshGrant(80_000, (33, 33, 34)),
    election=40,
    free_options=5,
)


def places(**fields: Any) -> list[tuple[str | int, ...]]:
    return [fault.path for fault in offer_faults(replace(SOUND, **fields))]


def test_a_sound_offer_has_no_fault() -> None:
    assert offer_faults(SOUND) == ()
    assert places(currency="JPY", base=PayRange(3e7, 3e7), grants=(), refresh=None) == []


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"name": "  "}, ("name",)),
        ({"currency": "dollars"}, ("currency",)),
        ({"level": 3}, ("level",)),
        ({"base": PayRange(-5, -5)}, ("base",)),
        ({"base": PayRange(0, 0)}, ("base",)),
        ({"base": PayRange(250, 250)}, ("base",)),
        ({"base": PayRange(9e6, 9e6)}, ("base",)),
        ({"base": PayRange(250_000, 200_000)}, ("base",)),
        ({"base": PayRange(20_000, 900_000)}, ("base",)),
        ({"base": PayRange(math.nan, math.nan)}, ("base",)),
        ({"base": PayRange(200_000, math.inf)}, ("base",)),
        ({"bonus": -1}, ("bonus_percent",)),
        ({"bonus": 900}, ("bonus_percent",)),
        ({"bonus": math.nan}, ("bonus_percent",)),
        ({"election": 140}, ("options", "election_percent")),
        ({"free_options": -5}, ("options", "free_percent")),
        ({"sign_on": -1}, ("sign_on",)),
        ({"sign_on": 1e9}, ("sign_on",)),
        ({"grants": (Grant(-1, (100,)),)}, ("stock", 0, "value")),
        ({"grants": (Grant(1, (100,)), Grant(1e9, (100,)))}, ("stock", 1, "value")),
        ({"grants": (Grant(1, (50, 20)),)}, ("stock", 0, "vesting")),
        ({"grants": (Grant(1, (150, -50)),)}, ("stock", 0, "vesting")),
        ({"grants": (Grant(1, ()),)}, ("stock", 0, "vesting")),
        ({"refresh": RefreshGrant(-1, (100,))}, ("refresh", "value")),
        ({"refresh": RefreshGrant(1, (100,), 0)}, ("refresh", "from_year")),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_place(fields: dict[str, Any], place: tuple[str | int, ...]) -> None:
    assert place in places(**fields)
    assert all(fault.message and fault.hint for fault in offer_faults(replace(SOUND, **fields)))


def test_a_year_at_the_middle_of_the_range_without_the_sign_on() -> None:
    assert SOUND.yearly() == pytest.approx(225_000 * 1.2 + 75_000)


@given(st.floats(0, 1e7), st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_vesting_is_linear(value: float, parts: list[float]) -> None:
    assert sum(vested(Grant(value, tuple(parts)))) == pytest.approx(value * sum(parts) / 100)
