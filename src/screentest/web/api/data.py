"""Operations on a person's data: how much there is, all of it, forget it; and what works on this machine."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Literal

from ...app.data.counts import kept_counts
from ...app.data.data import export_json
from ...app.data.forgotten import forget_at_once, forget_keeping, remember
from ...app.doctor import examine
from .know import Nothing
from .operation import Call, Given, Operation
from .shapes import data as shape


class ForgetGiven(Given):
    """The word that confirms it, and whether a copy is kept with which it can be undone."""

    word: Literal["forget"]
    copy: bool = True


def counts(call: Call, _: Nothing) -> object:
    """Tell how much is kept."""
    return {"kept": [{"words": words, "count": count} for words, count in kept_counts(call.services)]}


def export(call: Call, _: Nothing) -> object:
    """Give everything, as the export file holds it."""
    with tempfile.TemporaryDirectory(prefix="screentest-") as folder:
        place = Path(folder) / "export.json"
        export_json(call.services, place)
        return json.loads(place.read_bytes())


def forget(call: Call, given: ForgetGiven) -> object:
    """Delete everything."""
    return {"deleted": (forget_keeping if given.copy else forget_at_once)(call.services), "copy": given.copy}


def back(call: Call, _: Nothing) -> object:
    """Bring back what was forgotten, from the copy."""
    return {"back": remember(call.services)}


def doctor(call: Call, _: Nothing) -> object:
    """Tell what works here; readers are among it."""
    return {"checks": [row._asdict() for row in examine(call.services)]}


ROWS = (
    Operation("GET", "/data", "counts", "How much is kept", Nothing, shape.Counts, counts, "keep"),
    Operation("GET", "/data/export", "exportData", "Everything, as one file", Nothing, shape.Export, export, "keep"),
    Operation("POST", "/data/forget", "forget", "Delete everything", ForgetGiven, shape.Forgotten, forget, "keep"),
    Operation("POST", "/data/remember", "remember", "Bring it back", Nothing, shape.Remembered, back, "keep"),
    Operation("GET", "/doctor", "doctor", "What works on this machine", Nothing, shape.Doctor, doctor, "keep"),
)
