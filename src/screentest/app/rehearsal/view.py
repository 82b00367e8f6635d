"""A rehearsal as plain data: the same form for the terminal, a page and JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...domain.interview import Act
from ...domain.library import Library
from ...engines.interview.machine import next_price, price_of
from ..services import Services
from .codec import ENDED, SESSION, session_from
from .end import early_end
from .session import Session, at_now

View = dict[str, Any]


def act_view(act: Act, study: bool) -> View:
    """Return something that the interviewer did; the indicator that it is about only in study mode."""
    shown: View = {"does": act.kind, "text": act.text, "quote": act.quote, "reason": act.reason}
    return {**shown, "code": act.code, "fact": act.key} if study else shown


def acts_view(session: Session, acts: Iterable[Act]) -> list[View]:
    """Return what the interviewer did, as a face may show it in the session's mode."""
    return [act_view(act, session.setup.mode == "study") for act in acts]


def session_view(services: Services, session: Session) -> View:
    """Return a session: where it stands, the conversation, and (in study mode) what the rubric asks."""
    study = session.setup.mode == "study"
    view: View = {
        "id": session.id,
        "question": session.sheet.question,
        "prompt": session.sheet.prompt,
        "kind": session.sheet.kind,
        "track": session.setup.track,
        "mode": session.setup.mode,
        "loop": session.setup.loop,
        "stage": session.setup.stage,
        "seconds": at_now(services, session),
        "time_box": session.sheet.time_box,
        "paused": session.clock is None,
        "closed": session.state.closed,
        "take": session.take,
        "parent": session.setup.parent,
        "fork": session.setup.fork,
        "talk": [
            {
                "who": line.who,
                "at": line.at,
                "text": line.text,
                **({} if line.act is None else act_view(line.act, study)),
            }
            for line in session.talk
        ],
        "asked": [{"text": inquiry.text, "fact": inquiry.key} for inquiry in session.state.inquiries],
        "hints": {
            "codes": list(session.state.hinted),
            "price": price_of(session.state),
            "next": next_price(session.sheet, session.state),
        },
        "early_end": early_end_view(services.library, session),
    }
    if study:
        view["rubric"] = rubric_view(services.library, session)
    return view


def early_end_view(library: Library, session: Session) -> View | None:
    """Return how a round was ended early, with the claim that such rounds happen and its standing."""
    found = early_end(session)
    if found is None:
        return None
    claim = library.claims.get(found.claim)
    return {
        "turn": found.turn,
        "wrong_turn": found.wrong_turn,
        "line": found.line,
        "told": found.told,
        "claim": found.claim,
        "standing": claim.standing if claim else "unverifiable",
    }


def rubric_view(library: Library, session: Session) -> list[View]:
    """Return what each criterion asks and how its anchors read: for study, never in a real round."""
    question = library.questions.get(session.sheet.question)
    rubric = library.rubric_for(session.sheet.kind, question.subtype if question else "")
    return [
        {
            "id": criterion.id,
            "name": criterion.name,
            "asks": criterion.asks,
            "key": criterion.id in rubric.key,
            "anchors": [anchor.behaviour for anchor in criterion.anchors],
        }
        for criterion in rubric.criteria
    ]


def sessions_view(services: Services) -> list[View]:
    """Return every session that is kept, in the order in which they began."""
    ended = {entry.subject: entry.body for entry in services.store.entries(ENDED)}
    found = []
    for entry in services.store.entries(SESSION):
        setup, sheet = session_from(entry)
        end = ended.get(entry.subject, {})
        found.append(
            {
                "id": entry.subject,
                "began": entry.made_at,
                "question": sheet.question,
                "mode": setup.mode,
                "loop": setup.loop,
                "stage": setup.stage,
                "parent": setup.parent,
                "take": end.get("take", ""),
                "closed": end.get("closed", ""),
            }
        )
    return found
