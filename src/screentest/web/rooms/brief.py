"""The company brief: up to three transcripts in, what management works on out, kept under an address of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from jinja2 import TemplateError
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.brief.brief import CallText, brief
from ...app.brief.kept import AGAIN, KeptBrief, bring_brief_back, keep_brief, kept_brief, kept_briefs, take_brief_back
from ...app.brief.view import brief_view
from ...app.services import Services
from ...app.texts.read_document import read_document
from ...app.texts.uploaded import name_of
from ...domain.errors import ScreentestError, Unavailable, UserError
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..security import MAX_BODY

FIELDS = 20
#: Transcripts that one form takes.
SLOTS = 3
MOST_QUARTER = 40
IMPORTANCE = {3: "central", 2: "stated", 1: "in passing"}
MOVEMENT = {
    "new": "new in this call",
    "stronger": "stronger than before",
    "steady": "steady",
    "quieter": "quieter than before",
    "gone": "no longer stated",
    "single": "",
}
#: A proposal names its parts: “Problem: … Bet: …”.
_PART = re.compile(r"(?:^|(?<=[.?!] ))([A-Z][a-z]+(?: [a-z]+)?): ")
#: Words of the command line in warnings that every face shares.
OF_COMMANDS = (" with --quarter", ""), (" with `--quarter`", "")


@dataclass(slots=True)
class Slot:
    """One transcript as it was sent: pasted words, a quarter's name, a file with its name."""

    number: int
    words: str = ""
    quarter: str = ""
    data: bytes = b""
    name: str = ""


class Briefs:
    """The pages of the company brief, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/brief", self.start),
            Route("/brief", self.read, methods=["POST"]),
            Route("/brief/{brief}", self.show),
            Route("/brief/{brief}/out", self.out, methods=["POST"]),
            Route("/brief/{brief}/back", self.back, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show the form, and the briefs that are kept."""
        return await self._form(_empty(), None, gone=request.query_params.get("out", "")[:40])

    async def read(self, request: Request) -> Response:
        """Read the transcripts that were sent and keep the brief; a refused form keeps the words that could be read."""
        async with request.form(max_files=SLOTS, max_fields=FIELDS, max_part_size=MAX_BODY) as sent:
            slots = [await _slot(sent, number) for number in range(1, SLOTS + 1)]

        def work(services: Services) -> KeptBrief:
            given = [(call, slot.quarter) for slot in slots if (call := _call(slot))]
            if not given:
                raise UserError(
                    "no transcript was given", "choose a file or paste the words of a call; below is where calls are"
                )
            found = brief(services, [call for call, _ in given], [quarter for _, quarter in given])
            view = brief_view(found, services.library, services.clock.now().date().isoformat())
            return keep_brief(services, view)

        try:
            kept = await self._desk.judge(work, store=True)
        except ScreentestError as fault:
            return await self._form(slots, fault, status_of(fault))
        return RedirectResponse(f"/brief/{kept.id}", 303)

    async def show(self, request: Request) -> Response:
        """Show a kept brief, as it was made."""
        kept = await self._found(request)
        try:
            page = render(
                "brief/brief",
                room="brief",
                kept=kept,
                view=kept.view,
                made=moment(kept.made_at),
                warnings=[_plain(one["message"]) for one in kept.view["warnings"]],
                importance=IMPORTANCE,
                movement=MOVEMENT,
                parts=parts,
            )
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, TemplateError):
            raise UserError(f"the brief of {kept.made_at[:10]} is damaged", AGAIN) from None
        return HTMLResponse(page)

    async def out(self, request: Request) -> Response:
        """Take a brief off the list; the next page offers to undo it."""
        kept = await self._found(request)
        await self._desk.keep(lambda services: take_brief_back(services, kept.id))
        return RedirectResponse(f"/brief?{urlencode({'out': kept.id})}", 303)

    async def back(self, request: Request) -> Response:
        """Put a brief on the list again."""
        wanted = request.path_params["brief"]
        if not await self._desk.keep(lambda services: bring_brief_back(services, wanted)):
            raise _not_there(wanted)
        return RedirectResponse(f"/brief/{wanted}", 303)

    async def _found(self, request: Request) -> KeptBrief:
        wanted = request.path_params["brief"]
        kept = await self._desk.keep(lambda services: kept_brief(services, wanted))
        if kept is None:
            raise _not_there(wanted)
        return kept

    async def _form(
        self, slots: list[Slot], fault: ScreentestError | None, status: int = 200, gone: str = ""
    ) -> Response:
        try:
            rows = await self._desk.keep(lambda services: [_row(one) for one in kept_briefs(services)])
        except Unavailable as closed:
            rows, fault = [], fault or closed
        page = render(
            "brief/start",
            room="brief",
            slots=slots,
            fault=fault,
            rows=rows,
            gone=gone,
            megabytes=MAX_BODY // 1_000_000,
        )
        return HTMLResponse(page, status)


def _empty() -> list[Slot]:
    return [Slot(number) for number in range(1, SLOTS + 1)]


def _row(kept: KeptBrief) -> dict[str, str]:
    calls = [str(call.get("quarter") or call.get("held") or call.get("name", "")) for call in kept.view["calls"]]
    company = kept.view["company"] or "Company not named"
    return {"id": kept.id, "made": moment(kept.made_at), "company": company, "calls": ", ".join(calls)}


async def _slot(sent: FormData, number: int) -> Slot:
    def field(name: str) -> str:
        value = sent.get(f"{name}_{number}")
        return value.replace("\r\n", "\n") if isinstance(value, str) else ""

    slot = Slot(number, field("call"), " ".join(field("quarter").split())[:MOST_QUARTER])
    given = sent.get(f"file_{number}")
    if isinstance(given, UploadFile):
        slot.data, slot.name = await given.read(), given.filename or ""
    return slot


def _call(slot: Slot) -> CallText | None:
    """Return a slot's transcript; the words of a file that could be read are laid into the form."""
    otherwise = f"call {slot.number}"
    if slot.data:
        document = read_document(slot.data, name_of(slot.name, otherwise))
        slot.words = document.text
    elif slot.words.strip():
        document = read_document(slot.words.encode("utf-8", errors="replace"), otherwise)
    else:
        return None
    return CallText(document.name, document.text)


def parts(told: str) -> list[tuple[str, str]]:
    """Return the parts of a proposal, each with its name; the name is "" where the words begin without one."""
    first, *rest = _PART.split(told)
    named = list(zip(rest[::2], (words.strip() for words in rest[1::2]), strict=True))
    return [("", first.strip()), *named] if first.strip() else named


def _plain(message: str) -> str:
    for words, instead in OF_COMMANDS:
        message = message.replace(words, instead)
    return message


def _not_there(wanted: str) -> NotThere:
    return NotThere(f"there is no brief “{wanted[:40]}”", "the page of briefs lists those that are kept")
