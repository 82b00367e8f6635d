"""Use case: the offers that a person holds, typed in a form and kept."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, cast

from ...domain.errors import UserError
from ...domain.offer import Grant, Offer, PayRange, PayTrack, RefreshGrant, offer_faults
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .outlook import MOST_OFFERS

KIND = "offer"
EVENLY = (25.0, 25.0, 25.0, 25.0)
#: Field → what it is called where it cannot be read.
NUMBERS = {
    "base": "yearly base",
    "bonus": "bonus in per cent",
    "sign_on": "sign-on",
    "stock": "stock over four years",
    "refresh": "yearly refresh grant",
    "free_options": "options on top in per cent",
}


@dataclass(frozen=True, slots=True)
class OfferForm:
    """The form's fields as they were sent; an empty amount is none."""

    name: str = ""
    track: str = "pm"
    currency: str = "USD"
    base: str = ""
    bonus: str = ""
    sign_on: str = ""
    stock: str = ""
    refresh: str = ""
    free_options: str = ""


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """An offer with the form that it was typed in."""

    id: str
    form: OfferForm
    offer: Offer


def form_of(given: Mapping[str, str]) -> OfferForm:
    """Return the form of some fields, white space squeezed."""
    return OfferForm(
        **{name: " ".join(given[name].split()) for name in OfferForm.__dataclass_fields__ if name in given}
    )


def offer_of(form: OfferForm) -> Offer:
    """Return the offer that a form holds; raises UserError for the first thing that cannot be meant."""
    amounts = {name: _number(getattr(form, name), words) for name, words in NUMBERS.items()}
    if not form.base:
        raise UserError("the yearly base is empty", "the yearly base salary, as 250000")
    if form.track not in ("pm", "tpm"):
        raise UserError(f"“{form.track[:20]}” is no track", "pm or tpm")
    offer = Offer(
        name=form.name,
        track=cast(PayTrack, form.track),
        base=PayRange(amounts["base"], amounts["base"]),
        currency=form.currency.upper(),
        bonus=amounts["bonus"],
        sign_on=amounts["sign_on"],
        grants=(Grant(amounts["stock"], EVENLY),) if amounts["stock"] else (),
        refresh=RefreshGrant(amounts["refresh"], EVENLY) if amounts["refresh"] else None,
        free_options=amounts["free_options"],
    )
    for fault in offer_faults(offer):
        raise UserError(fault.message, fault.hint)
    return offer


def keep_offer(services: Services, form: OfferForm, wanted: str = "") -> KeptOffer:
    """Keep an offer, under an id of its own or in place of the one that is kept under `wanted`."""
    offer = offer_of(form)
    others = [one for one in kept_offers(services) if one.id != wanted]
    if len(others) >= MOST_OFFERS:
        raise UserError(f"{MOST_OFFERS} offers are kept already", "take one out first")
    if any(one.offer.name == offer.name for one in others):
        raise UserError(f"an offer called “{offer.name}” is kept already", "a name that tells the two apart")
    currencies = sorted({offer.currency, *(one.offer.currency for one in others)})
    if len(currencies) > 1:
        raise UserError(
            f"offers in {' and '.join(currencies)} cannot be compared",
            "no rates of exchange are kept here; write all offers in one currency",
        )
    now = services.clock.now()
    subject = wanted or new_id(now)
    _append(services, subject, asdict(form))
    return KeptOffer(subject, form, offer)


def kept_offers(services: Services) -> list[KeptOffer]:
    """Return the offers that are kept, in the order in which they came; damaged ones are passed over."""
    found = []
    for entry in services.store.newest(KIND):
        if entry.body and (kept := _decoded(entry)):
            found.append(kept)
    return sorted(found, key=lambda one: one.id)


def take_out(services: Services, wanted: str) -> None:
    """Take an offer out; `put_back` undoes it."""
    if any(one.id == wanted for one in kept_offers(services)):
        _append(services, wanted, {})


def put_back(services: Services, wanted: str) -> None:
    """Put an offer back that was taken out."""
    bodies = [entry.body for entry in services.store.entries(KIND, wanted)]
    held = [body for body in bodies if body]
    if held and not bodies[-1]:
        _append(services, wanted, held[-1])


def _append(services: Services, subject: str, body: dict[str, Any]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), KIND, subject, now.isoformat(), body))


def _decoded(entry: EntryRecord) -> KeptOffer | None:
    body = entry.body
    names = OfferForm.__dataclass_fields__.keys()
    if body.keys() != names or not all(type(value) is str for value in body.values()):
        return None
    try:
        form = OfferForm(**body)
        return KeptOffer(entry.subject, form, offer_of(form))
    except UserError:
        return None


def _number(written: str, what: str) -> float:
    if not written:
        return 0.0
    try:
        value = float(written.replace(",", "").replace("_", "").lstrip("$€£"))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise UserError(f"{what}: “{written[:20]}” is not a number", "digits alone, as 250000")
    return value
