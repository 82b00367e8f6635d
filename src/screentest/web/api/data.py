"""Operations on a person's data: how much there is, all of it, add it, forget it; and what works on this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ...app.data.counts import kept_counts
from ...app.data.data import export_json, import_bytes
from ...app.data.exported import MAX_IMPORT
from ...app.data.forgotten import drop_copy, forget_at_once, forget_keeping, forgotten, remember
from ...app.doctor import examine
from ..fault_words import for_programs
from .know import Nothing
from .operation import Call, Given, Operation, at
from .shapes import data as shape


class ForgetGiven(Given):
    """The word that confirms it, and whether a copy is kept with which it can be undone."""

    word: Literal["forget"]
    copy: bool = True


class ImportGiven(Given):
    """An export; it is added whole or not at all."""

    export: Annotated[bytes, Meta(min_length=1, max_length=MAX_IMPORT, description="The file, as base64 in JSON.")]


def counts(call: Call, _: Nothing) -> object:
    """Tell how much is kept."""
    return {"kept": [{"words": words, "count": count} for words, count in kept_counts(call.services)]}


def export(call: Call, _: Nothing) -> object:
    """Give everything, as the export file holds it."""
    with tempfile.TemporaryDirectory(prefix="screentest-") as folder:
        place = Path(folder) / "export.json"
        export_json(call.services, place)
        return msgspec.Raw(place.read_bytes())


def bring(call: Call, given: ImportGiven) -> object:
    """Add what an export holds; what is here already stays as it is."""
    return {"new": at("export", lambda: import_bytes(call.services, given.export, "the export"))}


def forget(call: Call, given: ForgetGiven) -> object:
    """Delete everything."""
    return {"deleted": (forget_keeping if given.copy else forget_at_once)(call.services), "copy": given.copy}


def back(call: Call, _: Nothing) -> object:
    """Bring back what was forgotten, from the copy."""
    return {"back": remember(call.services)}


def copy(call: Call, _: Nothing) -> object:
    """Tell whether a copy of what was forgotten lies here."""
    held = forgotten(call.services)
    return {"copy": {"bytes": held.size, "made_at": held.made_at} if held else None}


def drop(call: Call, _: Nothing) -> object:
    """Delete the copy for good."""
    drop_copy(call.services)
    return copy(call, Nothing())


def doctor(call: Call, _: Nothing) -> object:
    """Tell what works here; readers are among it."""
    return {"checks": [{**row._asdict(), "hint": for_programs(row.hint)} for row in examine(call.services)]}


_IMPORT, _COPY, _DROP = (
    "Add what an export holds",
    "The copy of what was forgotten",
    "Delete the copy of what was forgotten",
)
_SENT = ("export",)
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/data", "counts", "How much is kept", Nothing, shape.Counts, counts, "keep"),
    Operation("GET", "/data/export", "exportData", "Everything, as one file", Nothing, shape.Export, export, "keep"),
    Operation(
        "POST",
        "/data/import",
        "importData",
        _IMPORT,
        ImportGiven,
        shape.Imported,
        bring,
        "keep",
        _SENT,
        MAX_IMPORT,
    ),
    Operation(
        "POST", "/data/forget", "forget", "Delete everything that is kept", ForgetGiven, shape.Forgotten, forget, "keep"
    ),
    Operation(
        "POST", "/data/remember", "remember", "Bring back what was forgotten", Nothing, shape.Remembered, back, "keep"
    ),
    Operation("GET", "/data/copy", "forgottenCopy", _COPY, Nothing, shape.Copy, copy, "keep"),
    Operation("POST", "/data/drop", "dropCopy", _DROP, Nothing, shape.Copy, drop, "keep"),
    Operation("GET", "/doctor", "doctor", "What works on this machine", Nothing, shape.Doctor, doctor, "keep"),
)
