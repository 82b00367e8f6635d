"""A loop as plain data: its rounds with who asks, where each stands, and what the panel makes of the rounds held."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ...domain.debrief import Debrief, DebriefItem
from ...domain.errors import UserError
from ...engines.debrief.combine import debrief
from ..grading.frozen import scorecard_from
from ..grading.views import SIGNAL_WORDS
from ..services import Services
from ..takes.history import found_take
from ..takes.own_gap import keep_gap
from .end import judge_take, keep_take
from .loop import Ended, LoopRun, ended_sessions, next_question, rounds_of, seconds_left
from .session import load

View = dict[str, Any]


def loop_view(services: Services, run: LoopRun, ended: Ended | None = None) -> View:
    """Return a loop: its rounds, each with where it stands. A question is named once it was asked."""
    order = run.order
    over = ended_sessions(services) if ended is None else ended
    coming = next_question(services, run, over)
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


def _asked(services: Services, question: str, name: str, over: Ended) -> View:
    if not name:
        return {"question": "", "prompt": "", "session": "", "closed": "", "take": ""}
    known = services.library.questions
    prompt = known[question].prompt if question in known else question
    closed, take = over[name] if name in over else (load(services, name).state.closed, "")
    return {"question": question, "prompt": prompt, "session": name, "closed": closed, "take": take}


def judge_loop(services: Services, run: LoopRun) -> None:
    """Judge every answer of a loop that has no scorecard yet, each by itself, and keep the gap to one's own rating."""
    for _, sessions in rounds_of(run):
        for name in filter(None, sessions):
            session = load(services, name)
            take = keep_take(services, session) if session.over else None
            if take:
                judge_take(services, session, take, run.order.setting)
                keep_gap(services, take)


def loop_debrief(services: Services, run: LoopRun) -> Debrief:
    """Judge what is left to judge, and combine the questions that are over by fixed arithmetic."""
    judge_loop(services, run)
    return kept_debrief(services, run)


def kept_debrief(services: Services, run: LoopRun) -> Debrief:
    """Combine the scorecards that are kept; raises UserError where there is none."""
    items = [item for row in _items(services, run) for item in row]
    if not items:
        raise UserError("no round of this loop is over yet", "`screentest loop --resume ID` goes on with it")
    return debrief(items, services.library)


def panel_view(services: Services, run: LoopRun) -> list[View]:
    """Return what each interviewer would vote: the answers of their round alone, by the arithmetic of the debrief."""
    rows = []
    for (item, _), answers in zip(rounds_of(run), _items(services, run), strict=True):
        vote = debrief(answers, services.library) if answers else None
        rows.append(
            {
                "name": item.name,
                "interviewer": item.interviewer,
                "focus_names": [services.library.competencies[name].name for name in item.focus],
                "answers": len(answers),
                "overall": vote.overall if vote else None,
                "signal": vote.signal if vote else "",
                "signal_words": SIGNAL_WORDS[vote.signal] if vote else "not held",
            }
        )
    return rows


def waits_to_be_judged(services: Services, run: LoopRun) -> int:
    """Return how many answers of a loop have no scorecard yet."""
    takes = [take for row in _takes(services, run) for take in row]
    return sum(not any(True for _ in services.store.scorecards(take)) for take in takes)


def _takes(services: Services, run: LoopRun) -> list[list[str]]:
    over = ended_sessions(services)
    return [[over[name][1] for name in sessions if name in over] for _, sessions in rounds_of(run)]


def _items(services: Services, run: LoopRun) -> list[list[DebriefItem]]:
    """Return, round by round, each answer with the first scorecard that the loop's reader made of it."""
    rounds = []
    for takes in _takes(services, run):
        items = []
        for name in takes:
            take = found_take(services, name)
            first = next(iter(services.store.scorecards(name)), None)
            if first is not None:
                card = scorecard_from(first.body)
                items.append(DebriefItem(take.question, take.prompt, take.kind, take.text, (card,)))
        rounds.append(items)
    return rounds
