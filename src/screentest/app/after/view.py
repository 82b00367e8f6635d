"""Rounds, the next one and the comparison as plain data: the same form for the terminal, a page and JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ...domain.library import Library
from ...domain.real_round import OUTSIDE, AskedQuestion, FocusReason, NextRound, OwnQuestion, RealRound
from ...domain.share import LEAST_CASES
from ..grading.views import SIGNAL_WORDS, View
from ..own_questions.bank import own_questions
from ..services import Services
from .compare import Compared
from .rounds import KeptRound, kept_rounds, outcomes
from .stage import loop_for
from .words import NOT_CLEAR, OUTCOME_WORDS, ROLE_WORDS, SOURCE_WORDS, WARNING


def rounds_view(services: Services) -> list[View]:
    """Return the rounds that are kept, the newest first, each with what came of it."""
    came = outcomes(services)
    rows = []
    for one in reversed(kept_rounds(services)):
        outcome = came[one.id].outcome if one.id in came else ""
        rows.append({**_head(services.library, one), "questions": len(one.asked), **_came(outcome)})
    return rows


def round_view(services: Services, kept: KeptRound) -> View:
    """Return one round with its questions, what each is taken for, and what is to be asked of the person."""
    one, library = kept.round, services.library
    came = outcomes(services).get(one.id)
    rows = []
    for number, (asked, own, like) in enumerate(zip(one.asked, kept.own, kept.like, strict=True), start=1):
        rows.append(_asked(library, number, asked, own, [(alike.question, alike.share) for alike in like]))
    _, loop = loop_for(library, one.company, one.track)
    stages = [{"id": stage.id, "name": stage.name} for stage in loop.stages] if loop else []
    unclear = [row["n"] for row in rows if row["unclear"]]
    return {
        **_head(library, one),
        **_came(came.outcome if came else ""),
        "stages": stages,
        "asked": rows,
        "unclear": unclear,
        "felt": one.felt,
    }


def own_view(services: Services) -> list[View]:
    """Return the private bank: each question, its type, what it is taken for, and the rounds in which it was asked."""
    rounds = kept_rounds(services)
    rows = []
    for own in own_questions(services).values():
        where = [one for one in rounds if any(q.own == own.id for q in one.asked)]
        takes = sum(1 for _ in services.store.takes(own.id))
        rows.append(
            {
                **_own(services.library, own),
                "rounds": [{"id": o.id, "name": o.name, "company": o.company, "day": str(o.day)} for o in where],
                "takes": takes,
            }
        )
    return rows


def next_view(services: Services, found: NextRound) -> View:
    """Return what can be said of the next round."""
    library, own = services.library, own_questions(services)
    loop = library.loops.get(found.loop)
    stages = {stage.id: stage for stage in loop.stages} if loop else {}
    return {
        "company": found.company,
        "track": found.track,
        "level": found.level,
        "loop": found.loop,
        "label": loop.label if loop else "",
        "seen": [{"id": name, "name": stages[name].name} for name in found.seen if name in stages],
        "ahead": [
            {
                "id": name,
                "name": stages[name].name,
                "who": stages[name].interviewer,
                "minutes": stages[name].minutes,
                "focus": [library.competencies[one].name for one in stages[name].focus],
            }
            for name in found.ahead
        ],
        "skipped": [{"id": name, "name": stages[name].name} for name in found.skipped],
        "foci": [
            {
                "competency": focus.competency,
                "name": library.competencies[focus.competency].name if focus.competency else NOT_CLEAR,
                "reasons": [_reason(reason) for reason in focus.reasons],
                "questions": [
                    {"id": name, "prompt": own[name].prompt} if name in own else _question(library, name)
                    for name in focus.questions
                ],
                "drills": [{"code": code, "name": library.name_of(code).replace("-", " ")} for code in focus.drills],
            }
            for focus in found.foci
        ],
        "drills": sum(len(focus.drills) for focus in found.foci),
        "grounds": [_reason(reason) for reason in found.grounds],
        "not_known": list(found.not_known),
        "over": found.over,
    }


def compared_view(library: Library, found: Compared) -> View:
    """Return the comparison; `groups` is empty and `shares_from` says why while fewer than five were decided."""
    rows = []
    for row in reversed(found.rows):
        signals = [
            {
                "kind": kind,
                "kind_name": library.rubrics[kind].name if kind in library.rubrics else kind,
                "take": signal.take if signal else "",
                "said_at": signal.said_at if signal else "",
                "signal": signal.signal if signal else "",
                "signal_words": SIGNAL_WORDS.get(signal.signal, signal.signal) if signal else "No take before it",
                "reader": signal.reader if signal else "",
            }
            for kind, signal in row.signals.items()
        ]
        head = _head(library, row.round)
        rows.append({**head, **_came(row.outcome or ""), "felt": row.round.felt, "signals": signals})
    return {
        "rounds": rows,
        "decided": found.decided,
        "shares_from": LEAST_CASES,
        "groups": [
            {
                "name": group.name,
                "n": group.n,
                "of": group.of,
                "share": _share(asdict(group.share) if group.share else None),
            }
            for group in found.groups
        ],
        "warning": WARNING,
    }


def _head(library: Library, one: RealRound) -> View:
    _, loop = loop_for(library, one.company, one.track)
    names = {stage.id: stage.name for stage in loop.stages} if loop else {}
    stage = "none of the practice loop's" if one.stage == OUTSIDE else names.get(one.stage, "")
    return {
        "id": one.id,
        "company": one.company,
        "track": one.track,
        "level": one.level,
        "day": one.day.isoformat(),
        "name": one.name,
        "who": one.who,
        "who_words": ROLE_WORDS[one.who],
        "stage": one.stage,
        "stage_name": stage,
    }


def _came(outcome: str) -> View:
    return {"outcome": outcome, "outcome_words": OUTCOME_WORDS.get(outcome, "")}


def _asked(
    library: Library, number: int, asked: AskedQuestion, own: OwnQuestion, like: list[tuple[str, float]]
) -> View:
    maybe = [{**_question(library, name), "share": share} for name, share in like]
    return {
        "n": number,
        "words": asked.words,
        "answered": asked.answered,
        "felt": asked.felt,
        "pressed": asked.pressed,
        **{f"own_{name}" if name == "id" else name: value for name, value in _own(library, own).items()},
        "maybe": maybe if not own.same_as else [],
        "unclear": not own.kind or bool(maybe and not own.same_as),
    }


def _own(library: Library, own: OwnQuestion) -> View:
    same = _question(library, own.same_as) if own.same_as in library.questions else None
    return {
        "id": own.id,
        "prompt": own.prompt,
        "kind": own.kind,
        "kind_name": library.rubrics[own.kind].name if own.kind in library.rubrics else "",
        "by": own.by,
        "same_as": same,
        "rehearse": own.same_as if same else own.id if own.kind else "",
    }


def _question(library: Library, name: str) -> View:
    known = library.questions.get(name)
    return {"id": name, "prompt": known.prompt if known else ""}


def _reason(reason: FocusReason) -> View:
    return {**asdict(reason), "source_words": SOURCE_WORDS[reason.source]}


def _share(share: dict[str, Any] | None) -> View | None:
    if share is None:
        return None
    return {"share": round(share["n"] / share["of"], 3), "low": round(share["low"], 3), "high": round(share["high"], 3)}
