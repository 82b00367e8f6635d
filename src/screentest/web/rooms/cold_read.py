"""The cold read: a résumé and a posting in, the verdict with its evidence out, kept under an address of its own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from ...app.cold_read.cold_read import ColdReader
from ...app.cold_read.kept import KeptRead, bring_back, keep_cold_read, kept_cold_read, kept_cold_reads, take_back
from ...app.cold_read.page import cold_read_html
from ...app.outlook.offers_kept import kept_offers
from ...app.services import Services
from ...app.target import companies, keep_target, kept_target, target_from
from ...app.texts.answer_set import Answered
from ...app.texts.resume import resume_of
from ...app.texts.uploaded import paper
from ...domain.document import Document
from ...domain.errors import ScreentestError, Unavailable, UserError
from ..desk import Desk
from ..errors import NotThere, status_of
from ..pages import moment, render
from ..reads import charts_or_none, read_page
from ..security import LARGER, MAX_BODY

FIELDS = 20
#: Quotes of each side that are kept; the page has room for more than paper has.
QUOTES = 5
#: So many of the answers said last are heard beside a résumé.
ANSWERS = 6
#: Pages that are remembered; each is about 25 kB.
REMEMBERED = 16
RESUME, POSTING = "the résumé", "the posting"


@dataclass(frozen=True, slots=True)
class ReadForm:
    """The form's fields as they were sent; files are turned into their words."""

    resume: str = ""
    posting: str = ""
    company: str = "any"
    track: str = "both"
    interview: str = ""
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent: its name and its bytes."""

    name: str = ""
    data: bytes = b""


class ColdReads:
    """The pages of the cold read, over one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reader: ColdReader | None = None
        #: Pages by id: what an id stands for never changes, and its pictures take longer to draw than to send.
        self._pages: dict[str, str] = {}

    def routes(self) -> list[BaseRoute]:
        """Return every address with its handler."""
        return [
            Route("/cold-read", self.start),
            Route("/cold-read", self.read, methods=["POST"]),
            Route("/cold-read/{read}", self.show),
            Route("/cold-read/{read}/report.html", self.report),
            Route("/cold-read/{read}/out", self.out, methods=["POST"]),
            Route("/cold-read/{read}/back", self.back, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show the form, and the cold reads that are kept."""
        gone = request.query_params.get("out", "")[:40]
        return await self._form(None, None, gone=gone)

    async def read(self, request: Request) -> Response:
        """Read what was sent and keep it; a refused form keeps every word that could be read."""
        async with request.form(max_files=2, max_fields=FIELDS, max_part_size=MAX_BODY) as sent:
            form, files = (
                _form_from(sent),
                {name: await _upload(sent, f"{name}_file") for name in ("resume", "posting")},
            )
        read: dict[str, Document | None] = {}

        def work(services: Services) -> KeptRead:
            target = target_from(services, form.company, form.track, form.interview)
            read["resume"] = paper(files["resume"].data, files["resume"].name, form.resume, RESUME)
            read["posting"] = paper(files["posting"].data, files["posting"].name, form.posting, POSTING)
            if read["resume"] is None:
                raise UserError(
                    "the résumé is missing", "choose a file or paste its words; a posting alone is not enough"
                )
            keep_target(services, target)
            return self._kept(services, read["resume"], read["posting"], form.answers)

        try:
            kept = await self._desk.judge(work, store=True)
        except ScreentestError as fault:
            words = {name: document.text for name, document in read.items() if document}
            return await self._form(ReadForm(**{**asdict(form), **words}), fault, status=status_of(fault))
        return RedirectResponse(f"/cold-read/{kept.id}", 303)

    def _kept(self, services: Services, document: Document, posting: Document | None, answers: bool) -> KeptRead:
        resume = resume_of(document, services.clock.now())
        offers = tuple(one.offer for one in kept_offers(services))
        said = _answers(services) if answers else []
        view = self.reader(services).read(resume, posting, offers, said, QUOTES)
        return keep_cold_read(services, document, posting, view)

    def reader(self, services: Services) -> ColdReader:
        """Return the reader; what it loads is loaded once. To be called where one judges, one at a time."""
        if self._reader is None:
            self._reader = ColdReader(services)
        return self._reader

    async def show(self, request: Request) -> Response:
        """Show a kept cold read, as it was read."""
        kept = await self._found(request)
        if kept.id not in self._pages:
            while len(self._pages) >= REMEMBERED:
                self._pages.pop(next(iter(self._pages)))
            self._pages[kept.id] = await self._desk.look(lambda services: read_page(kept, charts_or_none()))
        return HTMLResponse(self._pages[kept.id])

    async def report(self, request: Request) -> Response:
        """Give a kept cold read as one file that stands alone."""
        kept = await self._found(request)
        page = await self._desk.look(lambda services: cold_read_html(kept.view, charts_or_none()))
        name = f'attachment; filename="screentest-cold-read-{kept.made_at[:10]}.html"'
        return HTMLResponse(page, headers={"Content-Disposition": name})

    async def out(self, request: Request) -> Response:
        """Take a cold read off the list; the next page offers to undo it."""
        kept = await self._found(request)
        await self._desk.keep(lambda services: take_back(services, kept.id))
        return RedirectResponse(f"/cold-read?{urlencode({'out': kept.id})}", 303)

    async def back(self, request: Request) -> Response:
        """Put a cold read on the list again."""
        wanted = request.path_params["read"]
        if not await self._desk.keep(lambda services: bring_back(services, wanted)):
            raise _not_there(wanted)
        return RedirectResponse(f"/cold-read/{wanted}", 303)

    async def _found(self, request: Request) -> KeptRead:
        wanted = request.path_params["read"]
        kept = await self._desk.keep(lambda services: kept_cold_read(services, wanted))
        if kept is None:
            raise _not_there(wanted)
        return kept

    async def _form(
        self, form: ReadForm | None, fault: ScreentestError | None, status: int = 200, gone: str = ""
    ) -> Response:
        def page(services: Services) -> str:
            return render("cold_read/start", room="cold-read", **form_values(services, form, fault), gone=gone)

        try:
            return HTMLResponse(await self._desk.keep(page), status)
        except Unavailable as closed:
            shut = fault or closed

            def bare(services: Services) -> str:
                return render("cold_read/start", room="cold-read", **bare_values(services, form, shut), gone="")

            return HTMLResponse(await self._desk.look(bare), status)


def form_values(services: Services, form: ReadForm | None, fault: ScreentestError | None) -> dict[str, object]:
    """Return what the form's template is given, with the cold reads that are kept."""
    target = kept_target(services)
    if form is None and target:
        day = target.interview.isoformat() if target.interview else ""
        form = ReadForm(company=target.company, track=target.track, interview=day)
    rows = [
        {
            "id": one.id,
            "made": moment(one.made_at),
            "words": one.view["verdict"].get("track_words", ""),
            "resume": one.resume.name,
            "posting": one.requisition.name if one.requisition else "",
        }
        for one in kept_cold_reads(services)
    ]
    some = bool(services.store.latest_takes(1))
    return {**bare_values(services, form, fault), "rows": rows, "takes": some, "today": _today(services)}


def bare_values(services: Services, form: ReadForm | None, fault: ScreentestError | None) -> dict[str, object]:
    """Return what the form's template is given where the store cannot be asked."""
    return {
        "form": form or ReadForm(),
        "fault": fault,
        "companies": companies(services.library),
        "rows": [],
        "takes": False,
        "today": _today(services),
        "megabytes": LARGER["/cold-read"] // 1_000_000,
    }


def _today(services: Services) -> str:
    return services.clock.now().date().isoformat()


def _answers(services: Services) -> list[Answered]:
    takes = services.store.latest_takes(ANSWERS)
    return [Answered(one.question, one.prompt, one.kind, one.track, one.text) for one in takes]


def _form_from(sent: FormData) -> ReadForm:
    def field(name: str) -> str:
        value = sent.get(name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else ""

    return ReadForm(
        field("resume"),
        field("posting"),
        field("company").strip() or "any",
        field("track").strip() or "both",
        field("interview").strip(),
        field("answers") == "yes",
    )


async def _upload(sent: FormData, name: str) -> Upload:
    given = sent.get(name)
    if not isinstance(given, UploadFile):
        return Upload()
    return Upload(given.filename or "", await given.read())


def _not_there(wanted: str) -> NotThere:
    return NotThere(f"there is no cold read “{wanted[:40]}”", "the cold-read page lists those that are kept")
