"""Use case: the question bank, and what is asked when somebody answers."""

from __future__ import annotations

from typing import Any

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.question import Question
from ...domain.track import QUESTION_KINDS
from ...ports.reader import Asked


def questions(library: Library, track: str | None = None, kind: str | None = None) -> list[Question]:
    """Return the questions that fit a track and a kind, in the order of kinds and ids."""
    fitting = [
        q
        for q in library.questions.values()
        if (track in (None, "both") or q.track in (track, "both")) and (kind is None or q.kind == kind)
    ]
    return sorted(fitting, key=lambda q: (QUESTION_KINDS.index(q.kind), q.id))


def question_plain(library: Library, question: Question) -> dict[str, Any]:
    """Return a question as plain data, with the criteria that rate it."""
    rubric = library.rubric_of(question)
    return {
        "id": question.id,
        "type": question.kind,
        "subtype": question.subtype,
        "track": question.track,
        "levels": list(question.levels),
        "competencies": list(question.competencies),
        "prompt": question.prompt,
        "time_box": question.time_box,
        "listens_for": question.listens_for,
        "probes": [probe.say for probe in question.probes],
        "criteria": [{"id": c.id, "name": c.name, "asks": c.asks, "key": c.id in rubric.key} for c in rubric.criteria],
    }


def asked_of(library: Library, question: str, prompt: str, kind: str, track: str) -> Asked:
    """Return what was asked, with the subtype of a question of the bank while it is asked as its own kind."""
    found = library.questions.get(question)
    return Asked(prompt, kind, track, found.subtype if found and found.kind == kind else "")


def asked_for(library: Library, question: str | None, kind: str | None, prompt: str, track: str) -> Asked:
    """Return what was asked: from the bank by id, else from a kind and the words given; else UserError."""
    if question:
        found = library.question(question)
        chosen = track if track != "both" else found.track
        return asked_of(library, found.id, prompt or found.prompt, kind or found.kind, chosen)
    if not kind:
        raise UserError(
            "which question is this an answer to?",
            f"--question ID (see `screentest questions`) or --type, one of {', '.join(QUESTION_KINDS)}",
        )
    return Asked(prompt, kind, track)
