"""The workbench: kinds of drafts, kept drafts as boxes or as one text, and what is found in them as one types."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.brief.kept import kept_brief, kept_briefs
from ...app.cold_read.kept import kept_cold_read, kept_cold_reads
from ...app.services import Services
from ...app.workbench.against import against_brief, against_verdict, evidence_from, priorities_from
from ...app.workbench.draft import Workbench, blank
from ...app.workbench.fields import REST, boxes_of, text_of
from ...app.workbench.kept import KeptDraft, bring_draft_back, draft_now, drafts_now, keep_draft, take_back
from ...app.workbench.marks import DraftMarks, marks
from ...app.workbench.page import found_view, held_together
from ...app.workbench.view import drill_view, form_view
from ...domain.draft import Form
from ...domain.errors import ScreentestError, UserError
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..security import MAX_BODY

ROOM, FIELDS = "workbench", 40
#: So many drafts are remembered as they were last read, so that a change of one sentence costs one sentence.
REMEMBERED = 40
BOX = "box."
AT = "/workbench/drafts/{name}"


class Drafts:
    """The pages of the workbench, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._bench: Workbench | None = None
        self._keeping = threading.Lock()
        self._read: OrderedDict[str, DraftMarks] = OrderedDict()
        desk.beforehand(self._warm)

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/workbench", self.start),
            Route(AT, self.show, methods=["GET"]),
            Route(AT, self.keep, methods=["POST"]),
            Route(f"{AT}/marks", self.look, methods=["POST"]),
            Route(f"{AT}/full", self.full, methods=["POST"]),
            Route(f"{AT}/box/{{box}}", self.box, methods=["POST"]),
            Route(f"{AT}/out", self.out, methods=["POST"]),
            Route(f"{AT}/back", self.back, methods=["POST"]),
            Route("/workbench/{kind}", self.kind),
            Route("/workbench/{kind}/new", self.new, methods=["POST"]),
            Route("/workbench/{kind}/drill", self.drill),
        ]

    async def start(self, request: Request) -> Response:
        """Show the kinds of drafts and those that are kept."""
        gone = request.query_params.get("out", "")[:60]

        def page(services: Services) -> str:
            bench = self._of(services)
            kinds = [form_view(form, services.library) for form in bench.forms.values()]
            rows = [_row(one, bench) for one in drafts_now(services)]
            return render("workbench/start", room=ROOM, kinds=kinds, rows=rows, gone=gone)

        return HTMLResponse(await self._desk.keep(page))

    async def kind(self, request: Request) -> Response:
        """Show what a kind is for, the drafts of it held against each other, and a worked one."""
        return await self._kind(request.path_params["kind"])

    async def _kind(self, wanted: str, fault: ScreentestError | None = None, name: str = "") -> Response:
        def page(services: Services) -> str:
            bench, form = self._of(services), self._form(services, wanted)
            mine = [one for one in drafts_now(services) if one.form == form.id]
            views = [(one.name, self._marks(services, one.name, form, one.text)) for one in mine[:REMEMBERED]]
            return render(
                "workbench/kind",
                room=ROOM,
                form=form_view(form, services.library),
                example=[(one, boxes_of(form.example, form)[one.id]) for one in form.fields],
                rows=[_row(one, bench) for one in mine],
                compared=bool(form.compared),
                alike=held_together(views, form),
                fault=fault,
                called=name or _next_name(form, {one.name for one in drafts_now(services)}),
            )

        return HTMLResponse(await self._desk.keep(page), status_of(fault) if fault else 200)

    async def new(self, request: Request) -> Response:
        """Begin a draft under a name; one that is taken is not written over."""
        sent = await request.form(max_files=0, max_fields=FIELDS)
        name = " ".join(str(sent.get("name", "")).split())
        wanted = request.path_params["kind"]

        def work(services: Services) -> None:
            form = self._form(services, wanted)
            if draft_now(services, name):
                raise UserError(f"a draft “{name[:60]}” is kept already", "open it below, or choose another name")
            keep_draft(services, name, form.id, blank(form) if sent.get("hints") else text_of({}, form))

        try:
            await self._desk.keep(work)
        except NotThere:
            raise
        except ScreentestError as fault:
            return await self._kind(wanted, fault, name[:60])
        return RedirectResponse(_address(name), 303)

    async def drill(self, request: Request) -> Response:
        """Show a kind's drill, with the key only where it is asked for."""
        with_key = request.query_params.get("key") == "yes"

        def page(services: Services) -> str:
            form = self._form(services, request.path_params["kind"])
            if form.drill is None:
                raise NotThere(f"“{form.name}” has no drill", "the workbench says which kinds have one")
            return render("workbench/drill", room=ROOM, drill=drill_view(form, services.library, with_key))

        return HTMLResponse(await self._desk.look(page))

    async def show(self, request: Request) -> Response:
        """Show a kept draft with what is found in it, held against a brief or a verdict where that is asked."""
        given = request.query_params

        def page(services: Services) -> str:
            kept, form = self._kept(services, request.path_params["name"])
            against = self._against(services, kept, given.get("brief", ""), given.get("read", ""))
            return self._page(services, kept.name, form, kept.text, given.get("as") == "text", against, kept.made_at)

        return HTMLResponse(await self._desk.keep(page))

    async def keep(self, request: Request) -> Response:
        """Keep the draft as it stands in the form; a refused one keeps every word."""
        return await self._sent(request, keep=True)

    async def look(self, request: Request) -> Response:
        """Show what is found in the draft as it stands in the form; nothing is kept."""
        return await self._sent(request)

    async def full(self, request: Request) -> Response:
        """Show what the full reader finds beside the form in the draft as it stands; nothing is kept."""
        return await self._sent(request, full=True)

    async def _sent(self, request: Request, keep: bool = False, full: bool = False) -> Response:
        sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
        given = {
            key: value.replace("\r\n", "\n").replace("\0", "") for key, value in sent.items() if isinstance(value, str)
        }
        whole, part = "text" in given, request.headers.get("x-part") == "found"

        def work(services: Services) -> tuple[str, int]:
            kept, form = self._kept(services, request.path_params["name"])
            text = given["text"] if whole else _text(given, kept, form)
            try:
                if keep:
                    self._keep(services, kept, text)
                    return "", 303
                found = self._found(services, kept.name, form, text, full)
            except UserError as fault:
                return self._page(services, kept.name, form, text, whole, {}, kept.made_at, fault), status_of(fault)
            if part:
                return render("workbench/part", room=ROOM, found=found, full=full, called=kept.name, whole=whole), 200
            return self._page(services, kept.name, form, text, whole, {}, kept.made_at, found=found, full=full), 200

        page, status = await (self._desk.judge(work, store=True) if full else self._desk.keep(work))
        if status == 303:
            return RedirectResponse(_address(request.path_params["name"]) + ("?as=text" if whole else ""), 303)
        return HTMLResponse(page, status)

    async def box(self, request: Request) -> Response:
        """Keep one box, or the whole text, while it is written."""
        sent = await request.form(max_files=0, max_fields=FIELDS, max_part_size=MAX_BODY)
        words = str(sent.get("text", "")).replace("\r\n", "\n").replace("\0", "")
        wanted = request.path_params["box"]

        def work(services: Services) -> None:
            # Two boxes of one draft may be kept at the same moment: each lays its words over what the other kept.
            with self._keeping:
                kept, form = self._kept(services, request.path_params["name"])
                boxes = boxes_of(kept.text, form)
                if wanted != "text" and wanted not in boxes:
                    raise NotThere(f"there is no box “{wanted[:40]}”", "the page of the draft has those that there are")
                self._keep_text(services, kept, words if wanted == "text" else text_of({**boxes, wanted: words}, form))

        await self._desk.keep(work)
        return Response(status_code=204)

    async def out(self, request: Request) -> Response:
        """Take a draft off the list; the next page offers to undo it."""
        name = request.path_params["name"]

        def work(services: Services) -> None:
            take_back(services, self._kept(services, name)[0].name)

        await self._desk.keep(work)
        return RedirectResponse(f"/workbench?out={quote(name, safe='')}", 303)

    async def back(self, request: Request) -> Response:
        """Put a draft on the list again."""
        name = request.path_params["name"]
        if not await self._desk.keep(lambda services: bring_draft_back(services, name)):
            raise _not_there(name)
        return RedirectResponse(_address(name), 303)

    def _of(self, services: Services) -> Workbench:
        if self._bench is None:
            self._bench = Workbench(services)
        return self._bench

    def _warm(self, services: Services) -> None:
        bench = self._of(services)
        for form in bench.forms.values():
            bench.finder(form)

    def _form(self, services: Services, wanted: str) -> Form:
        forms = self._of(services).forms
        if wanted not in forms:
            raise NotThere(f"there is no kind of draft “{wanted[:40]}”", "the workbench lists the kinds")
        return forms[wanted]

    def _kept(self, services: Services, name: str) -> tuple[KeptDraft, Form]:
        kept = draft_now(services, name)
        if kept is None:
            raise _not_there(name)
        return kept, self._form(services, kept.form)

    def _keep(self, services: Services, kept: KeptDraft, text: str) -> None:
        with self._keeping:
            self._keep_text(services, kept, text)

    def _keep_text(self, services: Services, kept: KeptDraft, text: str) -> None:
        if text != kept.text:
            keep_draft(services, kept.name, kept.form, text)

    def _marks(self, services: Services, name: str, form: Form, text: str) -> DraftMarks:
        made = marks(self._of(services), text, form.id, self._read.get(name))
        self._read[name] = made
        self._read.move_to_end(name)
        while len(self._read) > REMEMBERED:
            self._read.popitem(last=False)
        return made

    def _found(self, services: Services, name: str, form: Form, text: str, full: bool = False) -> dict[str, Any]:
        if full:
            review = self._of(services).read(text, form.id, "full")
            return found_view(review.reading, review.beside, form, services.library)
        made = self._marks(services, name, form, text)
        return found_view(made.reading, made.beside, form, services.library)

    def _against(self, services: Services, kept: KeptDraft, brief_id: str, read_id: str) -> dict[str, Any]:
        """Return what was chosen to hold a draft against, and what came of it."""
        found: dict[str, Any] = {"brief": brief_id, "read": read_id}
        bench = self._of(services)
        if brief_id or read_id:
            review = bench.read(kept.text, kept.form)
        if brief_id and (brief := kept_brief(services, brief_id)):
            company, wanted = priorities_from(json.dumps(brief.view), "the brief")
            found["priorities"] = against_brief(bench, review, company, wanted)
        if read_id and (read := kept_cold_read(services, read_id)):
            track, evidence = evidence_from(json.dumps(read.view.get("verdict")), "the cold read")
            found["verdict"] = against_verdict(bench, review, track, evidence)
        return found

    def _page(
        self,
        services: Services,
        name: str,
        form: Form,
        text: str,
        whole: bool,
        against: Mapping[str, Any],
        made_at: str,
        fault: ScreentestError | None = None,
        found: Mapping[str, Any] | None = None,
        full: bool = False,
    ) -> str:
        boxes = boxes_of(text, form)
        if found is None and fault is None:
            found = self._found(services, name, form, text)
        return render(
            "workbench/draft",
            room=ROOM,
            called=name,
            form=form,
            text=text,
            whole=whole,
            boxes=boxes,
            rest=REST,
            found=found,
            full=full,
            fault=fault,
            kept_at=moment(made_at),
            against=against,
            briefs=[
                (one.id, f"{one.view['company'] or 'Company not named'}, {one.made_at[:10]}")
                for one in kept_briefs(services)
            ],
            reads=[(one.id, f"{one.resume.name}, {one.made_at[:10]}") for one in kept_cold_reads(services)],
        )


def _text(given: Mapping[str, str], kept: KeptDraft, form: Form) -> str:
    """Return the text of the boxes that were sent, laid over those that are kept."""
    sent = {name.removeprefix(BOX): words for name, words in given.items() if name.startswith(BOX)}
    return text_of({**boxes_of(kept.text, form), **sent}, form)


def _row(kept: KeptDraft, bench: Workbench) -> dict[str, str]:
    form = bench.forms.get(kept.form)
    filled = sum(bool(words) for name, words in boxes_of(kept.text, form).items() if name != REST) if form else 0
    state = f"{filled} of {len(form.fields)} fields written" if form else "of a form that is not there any more"
    return {"name": kept.name, "form": form.name if form else kept.form, "state": state, "kept": moment(kept.made_at)}


def _next_name(form: Form, taken: set[str]) -> str:
    first = form.name.split(",")[0]
    names = (first if number == 1 else f"{first} {number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def _address(name: str) -> str:
    return f"/workbench/drafts/{quote(name, safe='')}"


def _not_there(name: str) -> NotThere:
    return NotThere(f"there is no draft “{name[:60]}”", "the workbench lists those that are kept")
