"""The outlook: what the choice is worth, moved by sliders, with the offers that a person typed in."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.bootstrap import make_charts, make_simulator
from ...app.grading.report import templates
from ...app.outlook.offers_kept import KeptOffer, OfferForm, form_of, keep_offer, kept_offers, put_back, take_out
from ...app.outlook.outlook import OutlookRequest, answer, check
from ...app.outlook.report import outlook_values
from ...app.outlook.sliders import moved, sliders
from ...app.outlook.values import PayKnowledge
from ...app.outlook.view import outlook_view
from ...app.services import Services
from ...domain.errors import ScreentestError, Unavailable, UserError
from ...domain.library import Library
from ..desk import Desk
from ..errors import status_of
from ..pages import render

#: Careers of a figure while somebody moves a slider, and when asked for more.
QUICK, WHOLE = 1024, 100_000
#: While a slider moves, every so-manieth of the worlds in which all assumptions are moved at once.
EVERY = 4
#: Answers that are remembered; each is about 40 kB.
REMEMBERED = 24
MONEY = (("present", "Present value"), ("real", "Today's prices"), ("nominal", "Dollars as paid"))
SETS = (("evidence", "Evidence"), ("playbook", "Playbook"))
PART = "figures"
FIELDS = 30


class Outlooks:
    """The pages of the outlook, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._simulating = threading.Lock()
        self._answers: OrderedDict[Any, str] = OrderedDict()
        desk.beforehand(lambda services: self._part(services.library, QueryParams(), kept_offers(services)))

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/outlook", self.show),
            Route("/outlook/offers", self.keep, methods=["POST"]),
            Route("/outlook/offers/{offer}/out", self.out, methods=["POST"]),
            Route("/outlook/offers/{offer}/back", self.back, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """Show the outlook under what the address says; a slider asks for the figures alone."""
        held, fault = await self._held()
        asked = request.query_params
        if request.headers.get("x-part") == PART:
            part = await self._desk.look(lambda services: self._part(services.library, asked, held))
            return HTMLResponse(f'<div id="{PART}">{part}</div>')
        changing = next((one for one in held if one.id == asked.get("change")), None)
        form = changing.form if changing else OfferForm()
        return await self._page(asked, held, form, changing.id if changing else "", fault)

    async def keep(self, request: Request) -> Response:
        """Keep an offer; a refused form keeps every figure."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        given = {name: value for name, value in sent.items() if isinstance(value, str)}
        form, wanted = form_of(given), given.get("id", "")
        try:
            await self._desk.keep(lambda services: keep_offer(services, form, wanted))
        except ScreentestError as fault:
            held, _ = await self._held()
            return await self._page(QueryParams(), held, form, wanted, fault, status_of(fault))
        return RedirectResponse("/outlook#offers", 303)

    async def out(self, request: Request) -> Response:
        """Take an offer out; the next page offers to undo it."""
        wanted = request.path_params["offer"]
        await self._desk.keep(lambda services: take_out(services, wanted))
        return RedirectResponse(f"/outlook?{urlencode({'out': wanted})}#offers", 303)

    async def back(self, request: Request) -> Response:
        """Put an offer back that was taken out."""
        wanted = request.path_params["offer"]
        await self._desk.keep(lambda services: put_back(services, wanted))
        return RedirectResponse("/outlook#offers", 303)

    async def _held(self) -> tuple[list[KeptOffer], ScreentestError | None]:
        try:
            return await self._desk.keep(kept_offers), None
        except Unavailable as fault:
            return [], fault

    async def _page(
        self,
        asked: QueryParams,
        held: list[KeptOffer],
        form: OfferForm,
        wanted: str,
        fault: ScreentestError | None,
        status: int = 200,
    ) -> Response:
        def page(services: Services) -> str:
            library = services.library
            knowledge = PayKnowledge(library)
            request = request_from(knowledge, asked, held)
            part = self._part(library, asked, held)
            return render(
                "outlook/page",
                room="outlook",
                part=part,
                request=request,
                groups=sliders(knowledge, request.which, request.company, request.scenario, request.own),
                companies=["any", *sorted(knowledge.companies)],
                scenarios=list(knowledge.scenarios.values()),
                money=MONEY,
                held=held,
                form=form,
                wanted=wanted,
                fault=fault,
                gone=asked.get("out", "")[:40],
                whole=WHOLE,
            )

        return HTMLResponse(await self._desk.look(page), status)

    def _part(self, library: Library, asked: QueryParams, held: list[KeptOffer]) -> str:
        """Return the figures as HTML; the same question is worked out once."""
        knowledge = PayKnowledge(library)
        request = request_from(knowledge, asked, held)
        key = (id(library), address_of(request), request.offers)
        with self._simulating:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key]
            view = outlook_view(answer(knowledge, make_simulator(), request), knowledge)
            values = outlook_values(view, make_charts())
            part = templates().get_template("web/outlook/part.html")
            made = part.render(
                **values, quick=request.careers < WHOLE, sets=_sets(request), address=address_of(request)
            )
            self._answers[key] = made
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
            return made


def request_from(knowledge: PayKnowledge, asked: QueryParams, held: list[KeptOffer]) -> OutlookRequest:
    """Return what an address asks; raises UserError for what cannot be meant."""
    which, money = asked.get("set", "evidence"), asked.get("money", "present")
    if which not in dict(SETS):
        raise UserError(f"there is no set of assumptions “{which[:20]}”", "evidence or playbook")
    if money not in dict(MONEY):
        raise UserError(f"money is not counted as “{money[:20]}”", "present, real or nominal")
    company, scenario = asked.get("company", "any")[:60], asked.get("breaks", "")[:60] or None
    given = {name: value[:20] for name, value in asked.items()}
    request = OutlookRequest(
        offers=tuple(one.offer for one in held),
        which="playbook" if which == "playbook" else "evidence",
        company=company,
        scenario=scenario,
        own=moved(knowledge, "playbook" if which == "playbook" else "evidence", company, scenario, given),
        horizon=_whole(asked.get("horizon", "20"), "the horizon"),
        money="real" if money == "real" else "nominal" if money == "nominal" else "present",
        careers=WHOLE if asked.get("careers") == str(WHOLE) else QUICK,
        every=1 if asked.get("careers") == str(WHOLE) else EVERY,
    )
    check(request)
    return request


def address_of(request: OutlookRequest, **other: str) -> str:
    """Return the address of a request: what stands as it stood is left out."""
    plain = {
        "set": "" if request.which == "evidence" else request.which,
        "company": "" if request.company == "any" else request.company,
        "breaks": request.scenario or "",
        "horizon": "" if request.horizon == 20 else str(request.horizon),
        "money": "" if request.money == "present" else request.money,
        "careers": str(WHOLE) if request.careers == WHOLE else "",
        **{name: f"{value:g}" for name, value in request.own.items()},
        **other,
    }
    query = urlencode({name: value for name, value in plain.items() if value})
    return f"/outlook?{query}" if query else "/outlook"


def _sets(request: OutlookRequest) -> list[dict[str, Any]]:
    return [
        {
            "words": words,
            "here": name == request.which,
            "address": address_of(request, set="" if name == "evidence" else name),
        }
        for name, words in SETS
    ]


def _whole(written: str, what: str) -> int:
    if not written.isdecimal() or len(written) > 4:
        raise UserError(f"{what}: “{written[:20]}” is not a whole number", "as 20")
    return int(written)
