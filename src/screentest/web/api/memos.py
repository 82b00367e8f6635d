"""Operations on the memo round: briefs, the clock, words as they stand, what a reader needs, the grade."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta

from ...app.memo.draft import keep_memo_draft, memo_draft, round_of_take
from ...app.memo.memo import memo_question, memo_questions, read_text_as_memo, rounds, start_memo, submit_memo
from ...app.memo.view import memo_reading_view, memo_row, round_view, submitted_plain
from ...app.takes.history import found_take
from ...app.takes.saved import saved_take
from ...domain.memo import MAX_MEMO
from ...domain.question import Question
from ..errors import NotThere
from .kinds import Fast, Id, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at, there
from .shapes import memos as shape

Memo = Annotated[str, Meta(max_length=MAX_MEMO, description="The memo, as plain text or Markdown.")]


class MemoGiven(Given):
    """Which memo of the bank."""

    question: Id


class StartMemoGiven(Given):
    """Which memo, and whether a round that runs is begun anew."""

    question: Id
    again: bool = False


class MemoTextGiven(Given):
    """The words of a memo as they stand."""

    question: Id
    text: Memo


class SubmitGiven(Given):
    """A memo that is handed in; it ends the round of its question, where one runs."""

    question: Id
    text: Annotated[Memo, Meta(min_length=1)]
    fast: Fast = False


class MemoDoneGiven(Given):
    """Which memo that was handed in, by its take."""

    question: Id
    take: Id


def listed(call: Call, _: Nothing) -> object:
    """List the memos of the bank, each with its round."""
    held = _rounds(call)
    rows = [{**memo_row(one), "round": held.get(one.id)} for one in memo_questions(call.services)]
    return {"memos": rows}


def show(call: Call, given: MemoGiven) -> object:
    """Show a brief, its round, and the words as they stand."""
    question = _question(call, given.question)
    text = memo_draft(call.services, question.id)
    reading = _reading(call, question, text) if text.strip() else None
    return {**memo_row(question), "round": _rounds(call).get(question.id), "text": text, "reading": reading}


def start(call: Call, given: StartMemoGiven) -> object:
    """Start the clock."""
    _question(call, given.question)
    begun = start_memo(call.services, given.question, given.again)
    return round_view(begun, call.services.library, call.services.clock.now())


def text(call: Call, given: MemoTextGiven) -> object:
    """Keep the words as they stand; empty words take them back."""
    keep_memo_draft(call.services, _question(call, given.question).id, given.text)
    return show(call, MemoGiven(given.question))


def read(call: Call, given: MemoTextGiven) -> object:
    """Find which of the things that a reader needs are in the words; nothing is kept."""
    return _reading(call, _question(call, given.question), given.text)


def submit(call: Call, given: SubmitGiven) -> object:
    """Keep the memo, end its round, read it and rate it."""
    question = _question(call, given.question)
    done = at("text", lambda: submit_memo(call.services, given.text, question.id, setting_of(given.fast)))
    keep_memo_draft(call.services, question.id, "")
    return submitted_plain(done, call.services.library, call.services.clock.now())


def done(call: Call, given: MemoDoneGiven) -> object:
    """Show a memo that was handed in: its clock, its points, its debrief, its words."""
    question = _question(call, given.question)
    take = there(lambda: found_take(call.services, given.take))
    if take.question != question.id:
        raise NotThere("this take is no memo of that question", "GET /api/takes lists the takes")
    ended, late = round_of_take(call.services, take)
    return {
        "take": take.id,
        "question": question.id,
        "said_at": take.said_at,
        "text": take.text,
        "round": round_view(ended, call.services.library, call.services.clock.now()) if ended else None,
        "late_minutes": late,
        "reading": _reading(call, question, take.text),
        "debrief": saved_take(call.services, take).debrief,
    }


def _rounds(call: Call) -> dict[str, dict[str, Any]]:
    now = call.services.clock.now()
    return {one.question: round_view(one, call.services.library, now) for one in rounds(call.services)}


def _reading(call: Call, question: Question, words: str) -> dict[str, Any]:
    return memo_reading_view(read_text_as_memo(call.services, question, words))


def _question(call: Call, wanted: str) -> Question:
    return there(lambda: memo_question(call.services, wanted))


_AT = "/memos/{question}"
_TEXT = "Keep a memo's words as they stand"
_POINTS = "What a reader needs and finds"
_SUBMIT = "Hand a memo in: kept, then rated"
_FILE = ("text",)
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/memos", "memos", "List the memos of the bank", Nothing, shape.Memos, listed, "keep"),
    Operation("POST", "/memos", "submitMemo", _SUBMIT, SubmitGiven, shape.SUBMITTED, submit, "judge", _FILE),
    Operation("POST", "/memo-points", "readMemo", _POINTS, MemoTextGiven, shape.MemoReading, read, "read", _FILE),
    Operation("GET", _AT, "memo", "One memo: brief, clock, words", MemoGiven, shape.Memo, show, "keep"),
    Operation(
        "POST", f"{_AT}/start", "startMemo", "Start a memo's clock", StartMemoGiven, shape.MemoRound, start, "keep"
    ),
    Operation("POST", f"{_AT}/text", "keepMemoText", _TEXT, MemoTextGiven, shape.Memo, text, "keep"),
    Operation(
        "GET", f"{_AT}/takes/{{take}}", "memoDone", "A memo that was handed in", MemoDoneGiven, shape.Done, done, "keep"
    ),
)
