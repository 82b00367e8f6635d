"""An answer set: one Markdown file with a heading for each question and the answer under it."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.track import QUESTION_KINDS, TRACKS

_HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*#*$", re.M)
_FIELD = re.compile(r"\A\s*(type|track|prompt)[ \t]*:[ \t]*(.+?)[ \t]*(?:\n|\Z)", re.I)

HOW = (
    "write “## question-id” (see `screentest questions`) or “## the question's words” with a line “type: strategy” "
    f"under it; the types are {', '.join(QUESTION_KINDS)}"
)


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer with the question it belongs to."""

    question: str
    prompt: str
    kind: str
    track: str
    text: str


def parse_answer_set(text: str, library: Library) -> tuple[Answered, ...]:
    """Return the answers of a file in order; raises UserError that names the heading at fault."""
    marks = list(_HEADING.finditer(text))
    if not marks:
        raise UserError("the file has no “## ” heading, so it is not a set of answers", HOW)
    preamble = re.sub(r"\A\s*#[^#\n].*\n", "", text[: marks[0].start()])
    default = _fields(preamble)[0].get("track", "both")
    found = []
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        fields, body = _fields(text[mark.end() : end])
        found.append(_answered(mark.group(1).strip(), fields, body.strip(), default, library))
    return tuple(found)


def _fields(text: str) -> tuple[dict[str, str], str]:
    fields: dict[str, str] = {}
    while match := _FIELD.match(text):
        fields[match.group(1).lower()] = match.group(2)
        text = text[match.end() :]
    return fields, text


def _answered(heading: str, fields: dict[str, str], body: str, track: str, library: Library) -> Answered:
    track = fields.get("track", track).lower()
    if track not in TRACKS:
        raise UserError(f"unknown track “{track}” under “{heading}”", f"one of {', '.join(TRACKS)}")
    if not body:
        raise UserError(f"there is no answer under “{heading}”", "write it there, or take the heading out")
    question = library.questions.get(heading)
    if question is not None:
        chosen = track if track != "both" else question.track
        return Answered(question.id, question.prompt, question.kind, chosen, body)
    kind = fields.get("type", "")
    if kind not in QUESTION_KINDS:
        near = difflib.get_close_matches(heading, library.questions, n=3, cutoff=0.6)
        if near and not kind:
            raise UserError(f"there is no question “{heading}”", f"did you mean {', '.join(near)}?")
        fault = f"has the unknown type “{kind}”" if kind else "is no known question and has no type"
        raise UserError(f"“{heading}” {fault}", HOW)
    return Answered("", fields.get("prompt", heading), kind, track, body)
