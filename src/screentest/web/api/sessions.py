"""Operations on a round in conversation: start, say, ask, hint, look at the clock, end, pause, resume, fork."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

from msgspec import Meta

from ...app.rehearsal.codec import Setup
from ...app.rehearsal.draft import keep_turn_draft, turn_draft
from ...app.rehearsal.end import keep_take
from ...app.rehearsal.session import MOST_CHARACTERS, Session, ask, end, fork, hint, pause, resume, say, start, tick
from ...app.rehearsal.view import session_view, sessions_view
from ...domain.interview import InterviewMode
from ..errors import Misplaced
from .kinds import Fast, Id, Side, setting_of
from .know import Nothing
from .operation import Call, Given, Operation, at
from .shapes import sessions as shape

Turn = Annotated[str, Meta(min_length=1, max_length=MOST_CHARACTERS, description="What the candidate says.")]


class StartGiven(Given):
    """A question of the bank, and how the round is held."""

    question: Id
    mode: InterviewMode = "real"
    track: Side = "both"
    ends_early: bool = True
    fast: Fast = False


class SessionGiven(Given):
    """Which session."""

    session: Id


class TurnGiven(Given):
    """What is said in which session."""

    session: Id
    text: Turn


class TurnDraftGiven(Given):
    """The words of the turn that comes next, as they stand."""

    session: Id
    text: Annotated[str, Meta(max_length=MOST_CHARACTERS)]


class ForkGiven(Given):
    """The turn to start again from, counted from 1; 0 is where the wrong turn was taken."""

    session: Id
    turn: Annotated[int, Meta(ge=0, le=9_999)] = 0


def draft(call: Call, given: SessionGiven) -> object:
    """Give the words of the turn that is being written."""
    session, _ = call.live.found(call.services, given.session)
    return {"session": session.id, "text": turn_draft(call.services, session)}


def keep_draft(call: Call, given: TurnDraftGiven) -> object:
    """Keep the words of the turn that is being written."""
    session, _ = call.live.found(call.services, given.session)
    keep_turn_draft(call.services, session, given.text)
    return draft(call, SessionGiven(session.id))


def listed(call: Call, _: Nothing) -> object:
    """List the sessions."""
    return {"sessions": sessions_view(call.services)}


def begin(call: Call, given: StartGiven) -> object:
    """Begin a round."""
    setup = Setup(given.question, given.mode, given.track, setting_of(given.fast), given.ends_early)
    begun = at("question", lambda: start(call.services, setup)[0])
    return _shown(call, call.live.hold(call.services, begun))


def state(call: Call, given: SessionGiven) -> object:
    """Show where a round stands."""
    return _shown(call, call.live.found(call.services, given.session)[0])


def said(call: Call, given: TurnGiven) -> object:
    """Say a turn; the interviewer's act stands last."""
    return _happen(call, given.session, lambda session: say(call.services, session, _some(given.text))[0])


def asked(call: Call, given: TurnGiven) -> object:
    """Ask for a fact of the case."""
    return _happen(call, given.session, lambda session: ask(call.services, session, _some(given.text))[0])


def hinted(call: Call, given: SessionGiven) -> object:
    """Ask for a hint."""
    return _happen(call, given.session, lambda session: hint(call.services, session)[0])


def ticked(call: Call, given: SessionGiven) -> object:
    """Let the interviewer look at the clock."""
    return _happen(call, given.session, lambda session: tick(call.services, session)[0])


def ended(call: Call, given: SessionGiven) -> object:
    """End the round; what was said is kept as a take."""
    return _happen(call, given.session, lambda session: end(call.services, session)[0])


def paused(call: Call, given: SessionGiven) -> object:
    """Stop the clock."""
    session, going = call.live.found(call.services, given.session)
    if going and not session.over:
        session = pause(call.services, session)
    call.live.leave(session.id)
    return _shown(call, session)


def resumed(call: Call, given: SessionGiven) -> object:
    """Go on with a round."""
    session, going = call.live.found(call.services, given.session)
    if not going and not session.over:
        session = call.live.hold(call.services, resume(call.services, session.id)[0])
    return _shown(call, session)


def forked(call: Call, given: ForkGiven) -> object:
    """Start again from a turn; the round as it was is kept."""
    session, _ = call.live.found(call.services, given.session)
    return _shown(call, call.live.hold(call.services, fork(call.services, session.id, given.turn)[0]))


def _happen(call: Call, wanted: str, act: Callable[[Session], Session]) -> object:
    session = call.live.change(call.services, wanted, act)
    if session.over:
        call.live.leave(wanted)
        kept = keep_take(call.services, session)
        session = replace(session, take=kept.id if kept else "")
    return _shown(call, session)


def _shown(call: Call, session: Session) -> object:
    return session_view(call.services, session)


def _some(text: str) -> str:
    if not text.strip():
        raise Misplaced("nothing was said", "a turn has words", "text")
    return text


_AT = "/sessions/{session}"
_SAYS = (
    ("say", "Say a turn", said),
    ("ask", "Ask for a fact", asked),
)
_DOES = (
    ("hint", "Ask for a hint", hinted),
    ("tick", "Let the interviewer look at the clock", ticked),
    ("end", "End the round; its words become a take", ended),
    ("pause", "Stop the clock", paused),
    ("resume", "Go on", resumed),
)
_ALL = "List the sessions"
_DRAFT = "The turn that is being written"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/sessions", "sessions", _ALL, Nothing, shape.Sessions, listed, "keep"),
    Operation("POST", "/sessions", "startSession", "Begin a round", StartGiven, shape.Session, begin, "judge"),
    Operation("GET", _AT, "session", "Where a round stands", SessionGiven, shape.Session, state, "judge"),
    *(Operation("POST", f"{_AT}/{n}", f"{n}InSession", w, TurnGiven, shape.Session, f, "judge") for n, w, f in _SAYS),
    *(Operation("POST", f"{_AT}/{n}", f"{n}Session", w, SessionGiven, shape.Session, f, "judge") for n, w, f in _DOES),
    Operation("POST", f"{_AT}/fork", "forkSession", "Start again", ForkGiven, shape.Session, forked, "judge"),
    Operation("GET", f"{_AT}/draft", "turnDraft", _DRAFT, SessionGiven, shape.TurnDraft, draft, "keep"),
    Operation(
        "POST",
        f"{_AT}/draft",
        "keepTurnDraft",
        "Keep the turn that is being written",
        TurnDraftGiven,
        shape.TurnDraft,
        keep_draft,
        "keep",
    ),
)
