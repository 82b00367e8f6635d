"""Memo rounds as plain data for terminal, page and JSON: the bank, the clock, and what became of a memo."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ...domain.library import Library
from ...domain.memo import MemoPoint, MemoReading, MemoRound
from ...domain.question import Question
from ..grading.batch import plain_scorecard
from ..grading.views import scorecard_view
from .memo import Submitted

View = dict[str, Any]
CLOCK_NOTE = (
    "A late memo is kept and rated like any other; how late it was is shown beside the rating and is no part of it."
)
POINTS_NOTE = (
    "What a reader in silence looks for, found by words and place. It is no part of the rating, and what is shown may "
    "still be weak."
)


def memo_row(question: Question) -> View:
    """Return one memo question for a list."""
    return {"id": question.id, "track": question.track, "minutes": question.time_box, "prompt": question.prompt}


def round_view(one: MemoRound, library: Library, now: datetime) -> View:
    """Return one round with the time that is left at `now`, below zero when it is over."""
    question = library.questions.get(one.question)
    return {
        "question": one.question,
        "prompt": question.prompt if question else "",
        "started_at": one.started_at.isoformat(),
        "due_at": one.due_at.isoformat(),
        "minutes": one.minutes,
        "minutes_left": one.minutes_left(now),
        "state": "submitted" if one.take else "late" if one.minutes_left(now) < 0 else "open",
        "take": one.take or None,
        "note": CLOCK_NOTE,
    }


def memo_reading_view(reading: MemoReading) -> View:
    """Return what a reader needs of a memo: its length and its points."""
    return {
        "words": reading.words,
        "minutes_to_read": reading.minutes,
        "open": len(reading.open),
        "points": [_point(point) for point in reading.points],
        "note": POINTS_NOTE,
    }


def submitted_view(done: Submitted, library: Library, now: datetime) -> View:
    """Return a memo that was handed in, with everything that was made of it."""
    return {
        "take": done.take.id,
        "question": done.question.id,
        "prompt": done.question.prompt,
        "round": round_view(done.round, library, now) if done.round else None,
        "late_minutes": done.late,
        "reading": memo_reading_view(done.reading),
        "scorecard": scorecard_view(done.card, library),
        "follow_up": list(done.follow_up),
    }


def submitted_plain(done: Submitted, library: Library, now: datetime) -> View:
    """Return the same with the scorecard in the form that `take --json` gives it."""
    return {**submitted_view(done, library, now), "scorecard": plain_scorecard(done.card)}


def _point(point: MemoPoint) -> View:
    return {
        "id": point.id,
        "asks": point.asks,
        "shown": point.shown,
        "message": point.message,
        "hint": point.hint,
        "quotes": [{"text": quote.text, "start": quote.span.start, "end": quote.span.end} for quote in point.quotes],
    }
