"""Shapes of offers that are kept."""

from __future__ import annotations

from typing import TypedDict

from ....domain.offer import PayTrack


class KeptOffer(TypedDict):
    """An offer; amounts are in its currency, `bonus` and `free_options` in per cent, `stock` over four years."""

    id: str
    name: str
    track: PayTrack
    currency: str
    base: float
    bonus: float
    sign_on: float
    stock: float
    refresh: float
    free_options: float


class Offers(TypedDict):
    """The offers, in the order in which they came."""

    offers: list[KeptOffer]
