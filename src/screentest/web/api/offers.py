"""Operations on the offers that a person holds: keep, change, take out, put back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from msgspec import Meta

from ...app.outlook.offers_kept import KeptOffer, OfferForm, keep_offer, kept_offers, put_back, take_out
from ..errors import NotThere
from .kinds import Id, OneSide
from .know import Nothing
from .operation import Call, Given, Operation
from .shapes import offers as shape

Amount = Annotated[float, Meta(ge=0, le=1e12)]
NUMBERS = ("base", "bonus", "sign_on", "stock", "refresh", "free_options")
Percent = Annotated[float, Meta(ge=0, le=10_000, description="In per cent.")]


class OfferGiven(Given):
    """An offer: yearly base, bonus, sign-on, stock over four years, yearly refresh, options on top."""

    name: Annotated[str, Meta(min_length=1, max_length=80)]
    track: OneSide
    base: Amount
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "USD"
    bonus: Percent = 0
    sign_on: Amount = 0
    stock: Amount = 0
    refresh: Amount = 0
    free_options: Percent = 0


class ChangeOfferGiven(OfferGiven, kw_only=True):
    """An offer as it stands now, in place of the one that is kept."""

    offer: Id


class OfferIdGiven(Given):
    """Which offer."""

    offer: Id


def listed(call: Call, _: Nothing) -> object:
    """List the offers, in the order in which they came."""
    return {"offers": [_row(one) for one in kept_offers(call.services)]}


def keep(call: Call, given: OfferGiven) -> object:
    """Keep an offer; what is asked of the outlook then weighs it."""
    return _row(keep_offer(call.services, _form(given)))


def change(call: Call, given: ChangeOfferGiven) -> object:
    """Keep an offer in place of another."""
    return _row(keep_offer(call.services, _form(given), _found(call, given.offer)))


def out(call: Call, given: OfferIdGiven) -> object:
    """Take an offer out."""
    take_out(call.services, _found(call, given.offer))
    return listed(call, Nothing())


def back(call: Call, given: OfferIdGiven) -> object:
    """Put an offer back that was taken out."""
    put_back(call.services, given.offer)
    _found(call, given.offer)
    return listed(call, Nothing())


def _form(given: OfferGiven) -> OfferForm:
    numbers = {name: _plain(getattr(given, name)) for name in NUMBERS}
    return OfferForm(name=given.name, track=given.track, currency=given.currency, **numbers)


def _plain(amount: float) -> str:
    return f"{amount:.2f}".rstrip("0").rstrip(".") if amount else ""


def _found(call: Call, wanted: str) -> str:
    if all(one.id != wanted for one in kept_offers(call.services)):
        raise NotThere(f"there is no offer “{wanted[:40]}”", "GET /api/offers lists those that are kept")
    return wanted


def _row(kept: KeptOffer) -> dict[str, object]:
    form = asdict(kept.form)
    amounts = {name: float(form[name].replace(",", "").replace("_", "").lstrip("$€£") or 0) for name in NUMBERS}
    return {"id": kept.id, **form, "currency": kept.offer.currency, **amounts}


_ALL, _AT = "/offers", "/offers/{offer}"
ROWS: tuple[Operation, ...] = (
    Operation("GET", _ALL, "offers", "List the offers", Nothing, shape.Offers, listed, "keep"),
    Operation("POST", _ALL, "keepOffer", "Keep an offer", OfferGiven, shape.KeptOffer, keep, "keep"),
    Operation("POST", _AT, "changeOffer", "Change an offer", ChangeOfferGiven, shape.KeptOffer, change, "keep"),
    Operation(
        "POST", f"{_AT}/take-back", "takeOfferBack", "Take an offer out", OfferIdGiven, shape.Offers, out, "keep"
    ),
    Operation(
        "POST", f"{_AT}/bring-back", "bringOfferBack", "Put an offer back", OfferIdGiven, shape.Offers, back, "keep"
    ),
)
