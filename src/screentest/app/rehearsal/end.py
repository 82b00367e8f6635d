"""Use case: the end of a rehearsal: both sides' words become a take, and the candidate's are graded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...domain.interview import Act
from ...domain.response import Response, Speaker, Turn
from ...domain.scorecard import Scorecard
from ...domain.text import Span
from ...engines.interview.machine import price_of
from ...ports.store import EntryRecord, TakeRecord
from ..grading.frozen import scorecard_from
from ..grading.grade import grade_responses
from ..grading.kept_view import asked_of_take
from ..ids import new_id
from ..services import ReaderSetting, Services
from ..takes.history import found_take
from ..takes.take import keep_answer, keep_scorecard
from ..texts.answer_set import Answered
from .codec import ENDED, FORM
from .session import Exchange, Session

#: The claim that one company's interviewer once ended a round like this.
EARLY_END_CLAIM = "mockups-ended-the-round"
#: A line that a transcript's reader would take for a speaker's label.
_LABEL_LIKE = re.compile(r"^(?=[ \t>*_]*(?:[\[(]?\d{1,2}:\d{2}\S*[ \t-]*)?[A-Za-z][^:\n]{0,60}:(?:\s|$))", re.M)


@dataclass(frozen=True, slots=True)
class EarlyEnd:
    """A round that the interviewer ended: the turn it went wrong in, the words that showed it, and what that cost."""

    turn: int
    wrong_turn: str
    line: str
    told: str
    claim: str = EARLY_END_CLAIM


def transcript(session: Session) -> Response:
    """Return both sides' words as one text, in which only the candidate's answers are to be read.

    What only asks stands there as a question: it states nothing, so that it earns nothing and costs nothing.
    """
    pieces: list[str] = []
    turns: list[Turn] = []
    at = 0
    for line in session.talk:
        label = _label(line)
        words = _LABEL_LIKE.sub("- ", line.text.strip()) if line.who == "candidate" else line.text
        if not words:
            continue
        start = at + len(label) + 2
        speaker: Speaker = "candidate" if label == "Candidate" else "interviewer"
        turns.append(Turn(speaker, label, Span(start, start + len(words))))
        pieces.append(f"{label}: {words}\n\n")
        at += len(pieces[-1])
    return Response("".join(pieces), tuple(turns))


def _label(line: Exchange) -> str:
    if line.who != "candidate" or line.event is None:
        return "Interviewer"
    heard = line.event.heard
    asks = line.event.kind == "asked" or (heard is not None and heard.manner == "question")
    return "Question" if asks else "Candidate"


def keep_take(services: Services, session: Session) -> TakeRecord | None:
    """Keep a session's words as a take, once; None where the candidate answered nothing."""
    if session.take:
        return found_take(services, session.take)
    if not transcript(session).said:
        return None
    sheet = session.sheet
    answer = Answered(sheet.question, sheet.prompt, sheet.kind, session.setup.track, transcript(session).text)
    take = keep_answer(services, answer, "interview")
    now = services.clock.now()
    body = {"form": FORM, "take": take.id, "closed": session.state.closed, "price": price_of(session.state)}
    services.store.add_entry(EntryRecord(new_id(now), ENDED, session.id, now.isoformat(), body))
    return take


def judge_take(services: Services, session: Session, take: TakeRecord, setting: ReaderSetting = "full") -> Scorecard:
    """Grade the candidate's turns and keep the scorecard; one that is kept is given back."""
    for record in services.store.scorecards(take.id):
        return scorecard_from(record.body)
    asked = asked_of_take(take, services.library)
    card = grade_responses(services, [(transcript(session), asked)], setting)[0]
    keep_scorecard(services, take, card)
    return card


def early_end(session: Session) -> EarlyEnd | None:
    """Return how the interviewer ended the round early, or None."""
    if session.state.closed != "wrong-turn":
        return None
    act: Act = next(line.act for line in reversed(session.talk) if line.act and line.act.reason == "wrong-turn")
    return EarlyEnd(session.state.fork, act.code, act.quote, act.text)
