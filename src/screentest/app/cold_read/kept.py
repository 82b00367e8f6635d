"""Use case: cold reads that a person keeps: the words they were made from and what was read, under one id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...domain.document import Document
from ...domain.errors import UserError
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services

View = dict[str, Any]

KIND = "cold-read"
#: The form of the bodies; a reading in another form is made again from its words.
FORM = 1
AGAIN = "read the résumé again; the words that it was made from are in your export"


@dataclass(frozen=True, slots=True)
class Paper:
    """What was read: the name of a file and its words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptRead:
    """One cold read as it was made; `view` is what is shown of it."""

    id: str
    made_at: str
    resume: Paper
    requisition: Paper | None
    view: View


def keep_cold_read(services: Services, resume: Document, requisition: Document | None, view: View) -> KeptRead:
    """Keep a cold read with the words that it was made from."""
    now = services.clock.now()
    name = new_id(now)
    posting = _paper(requisition) if requisition else None
    body = {"form": FORM, "resume": _paper(resume), "requisition": posting, "view": view}
    entry = EntryRecord(name, KIND, name, now.isoformat(), body)
    services.store.add_entry(entry)
    return _decoded(entry)


def kept_cold_reads(services: Services) -> list[KeptRead]:
    """Return the cold reads that are kept, newest first; damaged ones and those in another form are passed over."""
    found = []
    for entry in services.store.newest(KIND):
        if entry.body and not _damage(entry.body):
            found.append(_decoded(entry))
    return sorted(found, key=lambda one: one.id, reverse=True)


def kept_cold_read(services: Services, wanted: str) -> KeptRead | None:
    """Return one cold read, None where none is kept under the id; raises UserError where it is damaged."""
    entries = list(services.store.entries(KIND, wanted))
    return _decoded(entries[-1]) if entries and entries[-1].body else None


def take_back(services: Services, wanted: str) -> None:
    """Take a cold read off the list; `bring_back` undoes it."""
    _append(services, wanted, {})


def bring_back(services: Services, wanted: str) -> bool:
    """Put a cold read that was taken back on the list again; tell whether there was one."""
    entries: Sequence[EntryRecord] = list(services.store.entries(KIND, wanted))
    bodies = [entry.body for entry in entries if entry.body]
    if bodies and not entries[-1].body:
        _append(services, wanted, bodies[-1])
    return bool(bodies)


def _append(services: Services, subject: str, body: dict[str, Any]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), KIND, subject, now.isoformat(), body))


def _paper(document: Document) -> dict[str, str]:
    return {"name": document.name, "text": document.text}


def _decoded(entry: EntryRecord) -> KeptRead:
    body = entry.body
    if damage := _damage(body):
        raise UserError(f"the cold read of {entry.made_at[:10]} {damage}", AGAIN)
    posting = body["requisition"]
    return KeptRead(
        entry.subject,
        entry.made_at,
        Paper(**body["resume"]),
        Paper(**posting) if posting else None,
        body["view"],
    )


def _damage(body: dict[str, Any]) -> str:
    """Return what is wrong with a body, "" where nothing is."""
    if body.get("form") != FORM:
        return "was kept by another version of Screentest"
    papers = [body.get("resume"), *([body["requisition"]] if body.get("requisition") else [])]
    sound = all(_is_paper(paper) for paper in papers) and "requisition" in body
    view = body.get("view")
    known = isinstance(view, dict) and isinstance(view.get("verdict"), dict)
    return "" if sound and known else "is damaged"


def _is_paper(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {"name", "text"} and all(type(v) is str for v in value.values())
