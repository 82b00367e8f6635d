"""Operations on a text that is sent and not kept: grade, lint, read, debrief."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from ...app.contracts import GRADE_OUT, LINT_OUT
from ...app.grading.batch import grade_lines, lint_lines
from ...app.grading.questions import asked_for
from ...app.grading.read import read_text
from ...app.grading.views import debrief_view, quote_view
from ...app.takes.debrief import debrief_answers
from ...app.texts.answer_set import parse_answer_set
from ...domain.errors import UserError
from ...ports.reader import Asked
from .kinds import Fast, Id, Kind, Prompt, Side, Text, setting_of
from .operation import Call, Given, Operation, at
from .shapes import texts as shape

Number = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]


class GradeGiven(Given):
    """One answer to rate."""

    type: Kind
    text: Text
    id: Annotated[str, Meta(max_length=200)] | Number | None = None
    track: Side | None = None
    prompt: Prompt | None = None
    fast: Fast = False


class LintGiven(Given):
    """One text to lint."""

    text: Text
    id: Annotated[str, Meta(max_length=200)] | Number | None = None
    track: Side | None = None
    type: Kind | None = None
    prompt: Prompt | None = None
    fast: Fast = False


class ReadGiven(Given):
    """One answer to read; a question of the bank, or a kind, says what it answers."""

    text: Text
    question: Id | None = None
    type: Kind | None = None
    track: Side = "both"
    fast: Fast = False


class DebriefGiven(Given):
    """A set of answers: “## question-id” headings, the answer under each."""

    text: Text
    keep: Annotated[bool, Meta(description="Keep the answers and their scorecards as takes.")] = False
    fast: Fast = False


def grade(call: Call, given: GradeGiven) -> object:
    """Rate one answer in the form of the batch contract."""
    return _only(grade_lines(call.services, [_line(given)], setting_of(given.fast)))


def lint(call: Call, given: LintGiven) -> object:
    """Find what counts against the speaker, in the form of the batch contract."""
    return _only(lint_lines(call.services, [_line(given)], setting_of(given.fast)))


def read(call: Call, given: ReadGiven) -> object:
    """Find every piece of evidence; no rating."""
    library, named = call.services.library, given.question or given.type
    asked = Asked(track=given.track)
    if named:
        asked = at("question", lambda: asked_for(library, given.question, given.type, "", given.track))
    reading = read_text(call.services, given.text, asked, setting_of(given.fast))
    return {
        "evidence": [quote_view(item, library) for item in reading.evidence],
        "gated": reading.gated,
        "reader": reading.stamp.label,
    }


def debrief(call: Call, given: DebriefGiven) -> object:
    """Debrief a set of answers."""
    answers = at("text", lambda: parse_answer_set(given.text, call.services.library))
    combined = debrief_answers(call.services, answers, setting_of(given.fast), keep=given.keep)
    return debrief_view(combined, call.services.library)


def _line(given: GradeGiven | LintGiven) -> str:
    return json.dumps({name: value for name, value in msgspec.structs.asdict(given).items() if name != "fast"})


def _only(lines: Iterator[Mapping[str, Any]]) -> Mapping[str, Any]:
    line = next(lines)
    if "error" in line:
        raise UserError(line["error"], "nothing was kept")
    return line


ROWS = (
    Operation("POST", "/grade", "grade", "Rate one answer", GradeGiven, GRADE_OUT, grade, "read"),
    Operation("POST", "/lint", "lint", "Find what counts against the speaker", LintGiven, LINT_OUT, lint, "read"),
    Operation("POST", "/read", "read", "Find the evidence in an answer", ReadGiven, shape.Evidence, read, "read"),
    Operation("POST", "/debrief", "debrief", "Debrief a set", DebriefGiven, shape.Debrief, debrief, "judge", ("text",)),
)
