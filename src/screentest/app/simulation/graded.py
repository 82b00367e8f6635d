"""Grades of simulations that are kept: the words as they were graded, and every judgement with its places in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...domain.errors import UserError
from ...domain.text import Span
from ...ports.store import EntryRecord
from ..ids import new_id
from ..services import Services
from .draft import answer_of, draft_of
from .file import PROGRAMME
from .grade import SimulationGrader
from .view import grade_view

KIND = "simulation-grade"
FORM = 1
_NAMES = frozenset({"form", "text", "parts", "view"})


@dataclass(frozen=True, slots=True)
class KeptGrade:
    """One grade: when it was made, the whole text, where each part stands in it, and the view."""

    id: str
    made_at: str
    text: str
    parts: dict[str, Span]
    view: dict[str, Any]


def grade_draft(services: Services, grader: SimulationGrader, wanted: str) -> str:
    """Grade the draft of a scenario as it stands, keep the grade, and return its id."""
    scenario = services.library.scenarios[wanted]
    answer = answer_of(scenario, draft_of(services, scenario))
    view = grade_view(scenario, grader.grade(answer))
    reasoned = answer.reasoned
    spans = {**reasoned.reasons, **({PROGRAMME: reasoned.programme} if reasoned.programme else {})}
    parts = {name: [span.start, span.end] for name, span in spans.items()}
    now = services.clock.now()
    body = {"form": FORM, "text": reasoned.text, "parts": parts, "view": view}
    entry = EntryRecord(new_id(now), KIND, scenario.id, now.isoformat(), body)
    services.store.add_entry(entry)
    return entry.id


def kept_grades(services: Services, scenario: str) -> list[KeptGrade]:
    """Return the grades of a scenario, the newest first; damaged ones are a UserError."""
    return [_grade(entry) for entry in services.store.entries(KIND, scenario) if entry.body][::-1]


def newest_grades(services: Services) -> dict[str, KeptGrade]:
    """Return the newest grade of every scenario that has one, by the scenario's id."""
    return {entry.subject: _grade(entry) for entry in services.store.newest(KIND) if entry.body}


def marked(grade: KeptGrade, part: str) -> list[dict[str, Any]]:
    """Return the words of a part in pieces; a piece that something rests on has its place as an anchor."""
    span = grade.parts.get(part, Span(0, 0))
    inside = sorted(
        {
            (quote["start"], quote["end"])
            for quote in _quotes(grade.view)
            if span.start <= quote["start"] < quote["end"] <= span.end
        }
    )
    pieces, at = [], span.start
    for start, end in inside:
        if start < at:
            continue
        pieces += [
            {"text": grade.text[at:start], "at": None},
            {"text": grade.text[start:end], "at": start},
        ]
        at = end
    pieces.append({"text": grade.text[at : span.end], "at": None})
    return [piece for piece in pieces if piece["text"]]


def anchors(grade: KeptGrade) -> dict[int, int]:
    """Return, for where each quote begins, the anchor at which it stands in the text."""
    placed = sorted(piece["at"] for part in grade.parts for piece in marked(grade, part) if piece["at"] is not None)
    return {
        quote["start"]: max((at for at in placed if at <= quote["start"]), default=quote["start"])
        for quote in _quotes(grade.view)
    }


def _quotes(view: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in view["classes"]:
        yield from (quote for item in one["items"] for quote in item["quotes"])
        yield from (number["quote"] for number in one["numbers"])
    yield from (quote for item in (*view["programme"], *view["depth"]) for quote in item["quotes"])
    yield from (one["quote"] for one in view["findings"])


def _grade(entry: EntryRecord) -> KeptGrade:
    body = entry.body
    try:
        if body.keys() != _NAMES or not isinstance(body["text"], str):
            raise ValueError
        parts = {name: Span(start, end) for name, (start, end) in body["parts"].items()}
        kept = KeptGrade(entry.id, entry.made_at, body["text"], parts, body["view"])
        for quote in _quotes(kept.view):
            Span(quote["start"], quote["end"])
        return kept
    except (KeyError, TypeError, ValueError, AttributeError):
        raise UserError(
            f"a kept grade of {entry.subject} is damaged (entry {entry.id})", "grade the scenario again"
        ) from None
