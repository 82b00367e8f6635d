"""Operations on where a person stands: what is prepared for, where one left off, the checklist, the example person."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.checklist import checklist
from ...app.demo import example_posting, example_resume, example_text
from ...app.left_off import left_off
from ...app.target import companies, keep_target, kept_target, target_from
from .kinds import Side, Words
from .know import Nothing
from .operation import Call, Given, Operation, at
from .shapes import start as shape


class TargetGiven(Given):
    """What is prepared for: company, track, and the day of the interview where one is known."""

    company: Words = "any"
    track: Side = "both"
    interview: Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="year-month-day, or empty")] = ""


def start(call: Call, _: Nothing) -> object:
    """Tell where one left off, and what of the preparation is done."""
    left = left_off(call.services)
    return {**left, "checklist": checklist(call.services, left["target"]["track"] if left["target"] else "both")}


def target(call: Call, _: Nothing) -> object:
    """Tell what is prepared for, and which companies packs know."""
    held = kept_target(call.services)
    return {
        "target": None
        if held is None
        else {
            "company": held.company,
            "track": held.track,
            "interview": held.interview.isoformat() if held.interview else "",
        },
        "companies": companies(call.services.library),
    }


def prepare(call: Call, given: TargetGiven) -> object:
    """Keep what is prepared for."""
    place = "interview" if given.company in companies(call.services.library) else "company"
    wanted = at(place, lambda: target_from(call.services, given.company, given.track, given.interview))
    keep_target(call.services, wanted)
    return target(call, Nothing())


def example(_: Call, __: Nothing) -> object:
    """Give the example person's papers and answers, to be sent elsewhere; nothing of it is kept."""
    return {
        "resume": example_resume().decode(),
        "requisition": example_posting().decode(),
        "answers": example_text(),
    }


_LEFT, _EXAMPLE = "Where one left off, and the checklist", "The example person's papers"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/start", "start", _LEFT, Nothing, shape.Start, start, "keep"),
    Operation("GET", "/target", "target", "What is prepared for", Nothing, shape.Prepared, target, "keep"),
    Operation(
        "POST", "/target", "keepTarget", "Say what is prepared for", TargetGiven, shape.Prepared, prepare, "keep"
    ),
    Operation("GET", "/example", "example", _EXAMPLE, Nothing, shape.Example, example),
)
