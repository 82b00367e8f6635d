"""The settings: where the data lies and how much it is, out, in and forgotten, and what works on this machine."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from starlette.datastructures import FormData, QueryParams, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.data.counts import kept_counts
from ...app.data.data import copy_of, export_json, import_bytes
from ...app.data.exported import MAX_IMPORT
from ...app.data.forgotten import drop_copy, forget_at_once, forget_keeping, forgotten, remember
from ...app.doctor import examine
from ...app.redact import shown
from ...app.services import Services
from ...app.texts.uploaded import name_of
from ...domain.errors import ScreentestError, Unavailable, UserError
from ..desk import Desk
from ..errors import status_of
from ..pages import moment, render

FIELDS = 5
#: What a person types so that everything is forgotten.
WORD = "forget"
#: Word in the address → what is told on the page that follows; {n} is a number of records.
TOLD = {
    "new": "{n} records were new and are here now; what was here already is as it was.",
    "forgotten": "{n} records are deleted.",
    "back": "{n} records are back, and the copy is deleted.",
    "dropped": "The copy is deleted. Nothing of it is left here.",
}
#: What was looked at → what it lets a person do, and what is lost without it.
TELL = {
    "Python": ("Run Screentest at all", "The program under it is too old."),
    "Packs": ("Ask questions and rate answers by the rubrics", "Without them nothing can be asked or rated."),
    "Full reader": ("Rate by the sense of your sentences", "Ratings rest on phrases and structure alone, and say so."),
    "Your data": ("Keep what you write", "Answers are still read, but nothing is saved."),
    "Plan": ("Lay a plan up to the interview", "The rest works without it."),
    "Page": ("Work in the browser", "The terminal works without it."),
}


class SettingsRoom:
    """The pages of the settings, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/settings", self.show),
            Route("/settings/export", self.export),
            Route("/settings/import", self.bring, methods=["POST"]),
            Route("/settings/forget", self.forget, methods=["POST"]),
            Route("/settings/back", self.back, methods=["POST"]),
            Route("/settings/drop", self.drop, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """Show how things stand, and what the last step did."""
        return await self._page(told=_told(request.query_params))

    async def export(self, _: Request) -> Response:
        """Give everything as one file to keep."""

        def made(services: Services) -> tuple[bytes, str]:
            with tempfile.TemporaryDirectory(prefix="screentest-") as folder:
                place = Path(folder) / "export.json"
                export_json(services, place)
                return place.read_bytes(), services.clock.now().date().isoformat()

        try:
            data, day = await self._desk.keep(made)
        except ScreentestError as fault:
            return await self._page(fault, status_of(fault))
        name = f'attachment; filename="screentest-export-{day}.json"'
        return Response(data, media_type="application/json", headers={"Content-Disposition": name})

    async def bring(self, request: Request) -> Response:
        """Add what an uploaded export holds."""
        async with request.form(max_files=1, max_fields=FIELDS) as sent:
            given = sent.get("export")
            data, name = (await given.read(), given.filename or "") if isinstance(given, UploadFile) else (b"", "")

        def work(services: Services) -> int:
            if not data:
                raise UserError("no file was chosen", "choose the file that an export gave you")
            return import_bytes(services, data, name_of(name, "the file"))

        return await self._done("new", work)

    async def forget(self, request: Request) -> Response:
        """Delete everything, with a copy to undo it or without, once the word was typed."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        if _field(sent, "word").strip().strip("“”\"'").lower() != WORD:
            wrong = UserError("nothing was forgotten: the word was not typed", f"type “{WORD}” in the box beside it")
            return await self._page(wrong, status_of(wrong))
        work = forget_at_once if _field(sent, "copy") == "no" else forget_keeping
        return await self._done("forgotten", work)

    async def back(self, _: Request) -> Response:
        """Bring back what was forgotten."""
        return await self._done("back", remember)

    async def drop(self, _: Request) -> Response:
        """Delete the copy of what was forgotten."""

        def work(services: Services) -> int:
            drop_copy(services)
            return 0

        return await self._done("dropped", work)

    async def _done(self, word: str, work: Callable[[Services], int]) -> Response:
        try:
            count = await self._desk.keep(work)
        except ScreentestError as fault:
            return await self._page(fault, status_of(fault))
        return RedirectResponse(f"/settings?{urlencode({word: count})}", 303)

    async def _page(self, fault: ScreentestError | None = None, status: int = 200, told: str = "") -> Response:
        def page(services: Services, kept: list[tuple[str, int]], closed: ScreentestError | None) -> str:
            library, copy = services.library, forgotten(services)
            return render(
                "settings/page",
                room="settings",
                fault=fault or closed,
                told=told,
                kept=kept,
                folder=str(services.settings.data_dir),
                database=shown(services.settings.database),
                own_packs=str(services.settings.packs),
                copy=copy,
                copied=moment(copy.made_at) if copy and copy.made_at else "",
                copy_at=str(copy_of(services)),
                checks=examine(services),
                tell=TELL,
                packs=library.packs,
                python=platform.python_version(),
                word=WORD,
                megabytes=MAX_IMPORT // 1_000_000,
            )

        try:
            html = await self._desk.keep(lambda services: page(services, kept_counts(services), None))
        except Unavailable as shut:
            closed = shut
            html = await self._desk.look(lambda services: page(services, [], closed))
        return HTMLResponse(html, status)


def _told(asked: QueryParams) -> str:
    """Return what the last step did; a number that is none is left out with its sentence."""
    for word, sentence in TOLD.items():
        count = asked.get(word, "")
        if count.isascii() and count.isdigit() and len(count) < 10:
            told = sentence.format(n=f"{int(count):,}")
            return told.replace("1 records are", "1 record is", 1) if count == "1" else told
    return ""


def _field(sent: FormData, name: str) -> str:
    value = sent.get(name)
    return value if isinstance(value, str) else ""
