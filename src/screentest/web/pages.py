"""Values for the templates, and templates rendered: nothing here knows of requests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .. import __version__
from ..app.grading.questions import question_plain, questions
from ..app.grading.report import templates
from ..app.services import Services
from ..app.takes.saved import latest_takes
from ..domain.errors import ScreentestError
from ..domain.library import Library
from ..domain.track import QUESTION_KINDS, TRACKS
from .forms import AnswerForm
from .menu import MENU
from .page_words import for_page

#: How many of the takes said last the first page lists.
RECENT = 12
#: Where a question's own page is.
ASKING = "/rehearse?question="


def render(name: str, room: str, **values: Any) -> str:
    """Return a page of a room; a fault among the values names rooms, not commands."""
    page = templates().get_template(f"web/{name}.html")
    return page.render(
        version=__version__,
        asking=ASKING,
        menu=MENU,
        room=room,
        **{name: for_page(value) for name, value in values.items()},
    )


def bank(library: Library, track: str) -> dict[str, Any]:
    """Return the question bank, grouped by kind, for one track or all."""
    groups = []
    for kind in QUESTION_KINDS:
        rows = [question_plain(library, question) for question in questions(library, track, kind)]
        if rows:
            groups.append({"id": kind, "name": library.rubrics[kind].name, "questions": rows})
    return {"track": track, "tracks": TRACKS, "groups": groups}


def recent(services: Services) -> list[dict[str, Any]]:
    """Return the takes said last, with the time as people read it."""
    return [{**row, "said": moment(row["said_at"])} for row in latest_takes(services, RECENT)]


def answer_page(library: Library, form: AnswerForm, fault: ScreentestError | None = None) -> str:
    """Return the page on which a question is answered: one of the bank, or one in a person's own words."""
    chosen = library.questions.get(form.question)
    return render(
        "answer",
        room="rehearse",
        form=form,
        fault=fault,
        question=question_plain(library, chosen) if chosen else None,
        kind_name=library.rubric_of(chosen).name if chosen else "",
        kinds=[(kind, library.rubrics[kind].name) for kind in QUESTION_KINDS if kind in library.rubrics],
    )


def moment(written: str) -> str:
    """Return an ISO time as people read it."""
    at = datetime.fromisoformat(written)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"
