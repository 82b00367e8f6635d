"""A loop as plain data: its rounds with who asks, where each stands, and what the panel makes of the rounds held."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ...domain.debrief import Debrief, DebriefItem
from ...domain.errors import UserError
from ...engines.debrief.combine import debrief
from ..grading.views import SIGNAL_WORDS
from ..services import Services
from ..takes.history import found_take
from ..takes.own_gap import keep_gap
from .codec import ENDED
from .end import judge_take, keep_take
from .loop import LoopRun, next_question, rounds_of, seconds_left
from .session import load

View = dict[str, Any]


def loop_view(services: Services, run: LoopRun) -> View:
    """Return a loop: its rounds, each with where it stands. A question is named once it was asked."""
    order = run.order
    over = {entry.subject: entry.body for entry in services.store.newest(ENDED) if entry.body}
    coming = next_question(services, run)
    rounds = []
    for number, (item, sessions) in enumerate(rounds_of(run)):
        asked = [
            _asked(services, question, name, over) for question, name in zip(item.questions, sessions, strict=True)
        ]
        begun = any(sessions)
        round_over = coming is None or number < coming[0]
        rounds.append(
            {
                **{name: value for name, value in asdict(item).items() if name not in ("question", "more")},
                "focus": list(item.focus),
                "focus_names": [services.library.competencies[name].name for name in item.focus],
                "questions": [one for one in asked if one["session"]],
                "asks": len(item.questions),
                "begun": begun,
                "over": round_over and begun,
                "missed": round_over and not begun,
                "next": coming is not None and coming[0] == number,
                "minutes_left": round(seconds_left(services, run, number) / 60) if begun else item.minutes,
            }
        )
    head = {"loop": order.loop, "label": order.label, "track": order.track, "level": order.level, "mode": order.mode}
    return {
        "id": run.id,
        "began": run.began,
        **head,
        "over": coming is None,
        "ended": run.ended,
        "next": None if coming is None else coming[0],
        "minutes": sum(item.minutes for item in order.rounds),
        "rounds": rounds,
    }


def _asked(services: Services, question: str, name: str, over: dict[str, View]) -> View:
    if not name:
        return {"question": "", "prompt": "", "session": "", "closed": "", "take": ""}
    known = services.library.questions
    prompt = known[question].prompt if question in known else question
    body = over.get(name)
    closed = str(body["closed"]) if body else load(services, name).state.closed
    return {
        "question": question,
        "prompt": prompt,
        "session": name,
        "closed": closed,
        "take": str(body["take"]) if body else "",
    }


def loop_debrief(services: Services, run: LoopRun) -> Debrief:
    """Combine the questions that are over; each has its own scorecard, made without a look at the others."""
    items = [item for row in _judged(services, run) for item in row]
    if not items:
        raise UserError("no round of this loop is over yet", "`screentest loop --resume ID` goes on with it")
    return debrief(items, services.library)


def panel_view(services: Services, run: LoopRun) -> list[View]:
    """Return what each interviewer would vote: the questions of their round alone, by the arithmetic of the debrief."""
    rows = []
    for (item, _), judged in zip(rounds_of(run), _judged(services, run), strict=True):
        vote = debrief(judged, services.library) if judged else None
        rows.append(
            {
                "name": item.name,
                "interviewer": item.interviewer,
                "focus_names": [services.library.competencies[name].name for name in item.focus],
                "answers": len(judged),
                "overall": vote.overall if vote else None,
                "signal": vote.signal if vote else "",
                "signal_words": SIGNAL_WORDS[vote.signal] if vote else "not held",
            }
        )
    return rows


def waits_to_be_judged(services: Services, run: LoopRun) -> int:
    """Return how many answers of a loop have no scorecard yet."""
    takes = [body["take"] for body in _ended_bodies(services, run)]
    return sum(not any(True for _ in services.store.scorecards(str(take))) for take in takes)


def _ended_bodies(services: Services, run: LoopRun) -> list[View]:
    own = {name for sessions in run.sessions for name in sessions if name}
    return [entry.body for entry in services.store.newest(ENDED) if entry.body and entry.subject in own]


def _judged(services: Services, run: LoopRun) -> list[list[DebriefItem]]:
    """Return the items of each round; what has no scorecard yet gets one, and the gap to one's own rating is kept."""
    rounds = []
    for _, sessions in rounds_of(run):
        items = []
        for name in sessions:
            session = load(services, name) if name else None
            take = keep_take(services, session) if session and session.over else None
            if session and take:
                card = judge_take(services, session, take, run.order.setting)
                keep_gap(services, found_take(services, take.id))
                items.append(DebriefItem(take.question, take.prompt, take.kind, take.text, (card,)))
        rounds.append(items)
    return rounds
