"""Operations on cold reads that are kept: read and keep one, list, show, as a file, take back and bring back."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.bootstrap import make_charts
from ...app.cold_read.cold_read import ColdReader
from ...app.cold_read.kept import KeptRead, bring_back, keep_cold_read, kept_cold_read, kept_cold_reads, take_back
from ...app.cold_read.page import cold_read_html
from ...app.outlook.offers_kept import kept_offers
from ...app.texts.answer_set import Answered
from ...app.texts.resume import resume_of
from ...domain.errors import Unavailable
from ...ports.charts import Charts
from ..errors import NotThere
from .decide import Resume
from .kinds import Id, Text
from .know import Nothing
from .operation import Call, Given, Operation
from .shapes import kept_reads as shape


class KeepReadGiven(Given):
    """A résumé and a posting; the kept offers are weighed with them, and on request the latest answers."""

    resume: Annotated[Resume, Meta(min_length=1)]
    requisition: Text | None = None
    answers: Annotated[int, Meta(ge=0, le=20, description="So many of the latest takes are heard too.")] = 0


class ReadIdGiven(Given):
    """Which cold read."""

    read: Id


def keep(call: Call, given: KeepReadGiven) -> object:
    """Read what was sent and keep it under an id."""
    services = call.services
    document = call.paper("resume", given.resume, "the résumé")
    posting = call.paper("requisition", given.requisition, "the posting") if given.requisition else None
    takes = services.store.latest_takes(given.answers) if given.answers else []
    said = [Answered(one.question, one.prompt, one.kind, one.track, one.text) for one in takes]
    offers = tuple(one.offer for one in kept_offers(services))
    view = call.once(ColdReader).read(resume_of(document, services.clock.now()), posting, offers, said)
    return _whole(keep_cold_read(services, document, posting, view))


def listed(call: Call, _: Nothing) -> object:
    """List the cold reads that are kept, the newest first."""
    return {"reads": [_row(one) for one in kept_cold_reads(call.services)]}


def show(call: Call, given: ReadIdGiven) -> object:
    """Show a cold read as it was read."""
    return _whole(_found(call, given.read))


def report(call: Call, given: ReadIdGiven) -> object:
    """Give a cold read as one HTML file that stands alone."""
    kept = _found(call, given.read)
    name = f"screentest-cold-read-{kept.made_at[:10]}.html"
    return {"name": name, "text": cold_read_html(kept.view, _charts())}


def out(call: Call, given: ReadIdGiven) -> object:
    """Take a cold read off the list."""
    take_back(call.services, _found(call, given.read).id)
    return listed(call, Nothing())


def back(call: Call, given: ReadIdGiven) -> object:
    """Put a cold read on the list again."""
    if not bring_back(call.services, given.read):
        raise _not_there(given.read)
    return listed(call, Nothing())


def _found(call: Call, wanted: str) -> KeptRead:
    kept = kept_cold_read(call.services, wanted)
    if kept is None:
        raise _not_there(wanted)
    return kept


def _not_there(wanted: str) -> NotThere:
    return NotThere(f"there is no cold read “{wanted[:40]}”", "GET /api/cold-reads lists those that are kept")


def _row(kept: KeptRead) -> dict[str, str]:
    return {
        "id": kept.id,
        "made_at": kept.made_at,
        "words": kept.view["verdict"].get("track_words", ""),
        "resume": kept.resume.name,
        "requisition": kept.requisition.name if kept.requisition else "",
    }


def _whole(kept: KeptRead) -> dict[str, object]:
    return {**_row(kept), "text": kept.resume.text, "read": kept.view}


def _charts() -> Charts | None:
    """Return what draws charts, None where it is not installed: the file has the figures in words as well."""
    try:
        return make_charts()
    except Unavailable:
        return None


_ALL, _AT = "/cold-reads", "/cold-reads/{read}"
_FILES = ("resume", "requisition")
_KEEP, _FILE = "Read and keep one", "As one HTML file"
ROWS: tuple[Operation, ...] = (
    Operation("GET", _ALL, "coldReads", "List the kept cold reads", Nothing, shape.Reads, listed, "keep"),
    Operation("POST", _ALL, "keepColdRead", _KEEP, KeepReadGiven, shape.Read, keep, "judge", _FILES),
    Operation("GET", _AT, "keptColdRead", "One kept cold read", ReadIdGiven, shape.Read, show, "keep"),
    Operation("GET", f"{_AT}/report", "coldReadReport", _FILE, ReadIdGiven, shape.TextFile, report, "keep"),
    Operation(
        "POST",
        f"{_AT}/take-back",
        "takeReadBack",
        "Take a cold read off the list",
        ReadIdGiven,
        shape.Reads,
        out,
        "keep",
    ),
    Operation(
        "POST", f"{_AT}/bring-back", "bringReadBack", "Put a cold read back", ReadIdGiven, shape.Reads, back, "keep"
    ),
)
