"""Operations on what stands beside a take: anchor answers, two takes of one question, examples, the report."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ...app.grading.report import debrief_report
from ...app.takes.compare import compare
from ...app.takes.own_gap import anchors_off
from ...app.takes.self_rating import anchors_to_grade, graded_anchors
from ...app.takes.take_page import beside
from .kinds import Fast, Id, setting_of
from .operation import Call, Given, Operation, at
from .shapes import take_pairs as shape
from .takes import TakeGiven, debrief, take_found, take_open


class LevelsGiven(Given):
    """A level for each of the anchor answers, by its id."""

    take: Id
    levels: Annotated[dict[Id, Annotated[float, Meta(ge=1, le=4)]], Meta(min_length=1, max_length=10)]


class PairGiven(Given):
    """Two takes of one question, by their ids."""

    take: Id
    before: Id


class PairAgainGiven(Given):
    """Two takes of one question that one reader rates now."""

    take: Id
    before: Id
    fast: Fast = False


def anchors(call: Call, given: TakeGiven) -> object:
    """List the answers of settled level that are to be graded before one's own; none once all were practised."""
    take, known = take_found(call, given.take), call.services.library.questions
    rows = [
        {"id": one.id, "prompt": known[one.question].prompt if one.question in known else "", "text": one.text}
        for one in anchors_to_grade(call.services, take)
    ]
    return {"take": take.id, "anchors": rows}


def practised(call: Call, given: LevelsGiven) -> object:
    """Keep the levels that were given, and tell how far off each was."""
    take = take_found(call, given.take)
    at("levels", lambda: graded_anchors(call.services, take, given.levels))
    return {"take": take.id, "off": anchors_off(call.services, take.id)}


def since(call: Call, given: PairGiven) -> object:
    """Show two takes side by side, as one reader rated both."""
    after, before = take_open(call, given.take), take_open(call, given.before)
    return compare(call.services, before.id, after.id)


def again(call: Call, given: PairAgainGiven) -> object:
    """Have both takes rated now by one reader, and show them."""
    after, before = take_open(call, given.take), take_open(call, given.before)
    return compare(call.services, before.id, after.id, again=True, setting=setting_of(given.fast))


def others(call: Call, given: TakeGiven) -> object:
    """Show what stands beside a take: one's own rating, other takes of the question, examples, corrections."""
    take = take_open(call, given.take)
    held = beside(call.services, take)
    return {
        "take": take.id,
        "gap": held.gap,
        "others": [{"before": first, "after": later, **row} for first, later, row in held.others],
        "examples": list(held.examples),
        "corrections": list(held.corrections),
    }


def report(call: Call, given: TakeGiven) -> object:
    """Give a take's debrief as one HTML file that stands alone."""
    take = take_open(call, given.take)
    return {"name": f"screentest-{take.id}.html", "text": debrief_report(debrief(call, given))}


_AT = "/takes/{take}"
_ANCHORS, _GRADE = "Answers to grade before one's own", "Grade anchor answers"
_SINCE, _AGAIN = "Two takes side by side", "Rate two takes now, side by side"
_BESIDE, _FILE = "What stands beside a take", "Its debrief as one HTML file"
_BEFORE = f"{_AT}/since/{{before}}"
ROWS: tuple[Operation, ...] = (
    Operation("GET", f"{_AT}/anchors", "anchors", _ANCHORS, TakeGiven, shape.Anchors, anchors, "keep"),
    Operation("POST", f"{_AT}/anchors", "gradeAnchors", _GRADE, LevelsGiven, shape.Practised, practised, "keep"),
    Operation("GET", _BEFORE, "since", _SINCE, PairGiven, shape.TakePair, since, "keep"),
    Operation("POST", _BEFORE, "sinceAgain", _AGAIN, PairAgainGiven, shape.TakePair, again, "judge"),
    Operation("GET", f"{_AT}/beside", "beside", _BESIDE, TakeGiven, shape.TakeBeside, others, "keep"),
    Operation("GET", f"{_AT}/report", "takeReport", _FILE, TakeGiven, shape.TextFile, report, "keep"),
)
