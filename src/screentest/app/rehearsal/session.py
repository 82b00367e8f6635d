"""Use case: a rehearsal with the interviewer. Every event is durable before anything is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ...domain.errors import UserError
from ...domain.interview import Act, Event, InterviewState, Sheet
from ...engines.interview.asks import inquiry
from ...engines.interview.machine import begin, step
from ...ports.store import EntryRecord
from ..ids import new_id
from ..own_questions.bank import library_with
from ..services import Services
from .asking import near, warm_facts
from .codec import (
    ENDED,
    LOG,
    SESSION,
    Logged,
    Seen,
    Setup,
    events_of,
    log_body,
    log_from,
    session_body,
    session_from,
)
from .hearing import SoFar, hear, overhear
from .sheet import sheet_for

#: A turn has at most so many characters; what is longer is a file, not speech.
MOST_CHARACTERS = 60_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """One line of the conversation: what the candidate did, or what the interviewer did about it."""

    who: str
    text: str
    at: float
    act: Act | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A rehearsal as it stands; `clock` is (seconds, wall time) of its last beginning, None in a pause."""

    id: str
    setup: Setup
    sheet: Sheet
    state: InterviewState
    talk: tuple[Exchange, ...] = ()
    turns: tuple[str, ...] = ()
    seen: tuple[tuple[Seen, ...], ...] = ()
    lines: int = 0
    clock: tuple[float, datetime] | None = None
    take: str = ""

    @property
    def over(self) -> bool:
        """Tell whether the interviewer has closed the round."""
        return bool(self.state.closed)


Told = tuple[Session, tuple[Act, ...]]


def start(services: Services, setup: Setup) -> Told:
    """Begin a session about a question of the bank or of the person's own; the interviewer asks it."""
    library = library_with(services, setup.question)
    question = library.question(setup.question)
    track = setup.track if setup.track != "both" else question.track
    setup = replace(setup, track=track)
    sheet = sheet_for(library, question, setup)
    now = services.clock.now()
    session = Session(new_id(now), setup, sheet, *_begun(sheet), clock=(0.0, now))
    _keep(services, SESSION, session.id, session_body(setup, sheet))
    return session, tuple(line.act for line in session.talk if line.act)


def warm(services: Services, session: Session) -> None:
    """Make the reader ready, which may take a second or two, so that the first answer does not wait for it."""
    overhear(services, session.setup, session.sheet, session.sheet.prompt)
    warm_facts(session.sheet.facts, session.setup.setting)


def say(services: Services, session: Session, text: str) -> Told:
    """Say a turn; kept before it is read, read before it is met."""
    if len(text) > MOST_CHARACTERS:
        raise UserError(
            f"a turn of {len(text):,} characters is no speech", f"say at most {MOST_CHARACTERS:,} at a time"
        )
    if session.over:
        return session, ()
    event = Event("said", at_now(services, session), text)
    return _heard(services, session, _kept(services, session, event))


def ask(services: Services, session: Session, text: str) -> Told:
    """Ask the interviewer for a fact of the case."""
    facts = session.sheet.facts
    asked = inquiry(text, facts, near(text, facts, session.setup.setting))
    return _happened(services, session, Event("asked", at_now(services, session), text, key=asked.key))


def hint(services: Services, session: Session) -> Told:
    """Ask for a hint: given in study mode only, recorded with its price."""
    return _happened(services, session, Event("hint", at_now(services, session)))


def silent(services: Services, session: Session, seconds: float) -> Told:
    """Say that nothing was said for so many seconds."""
    return _happened(services, session, Event("silence", at_now(services, session), seconds=seconds))


def tick(services: Services, session: Session) -> Told:
    """Let the interviewer look at the clock; kept only where it makes a difference."""
    event = Event("tick", at_now(services, session))
    _, acts = step(session.sheet, session.state, event)
    if all(act.kind == "wait" for act in acts):
        return session, acts
    return _happened(services, session, event)


def barge_in(services: Services, session: Session) -> Told:
    """Say that the candidate spoke into the interviewer's words."""
    return _happened(services, session, Event("barged-in", at_now(services, session)))


def end(services: Services, session: Session) -> Told:
    """End the round."""
    return _happened(services, session, Event("ended", at_now(services, session)))


def pause(services: Services, session: Session) -> Session:
    """Stop the clock until the session is resumed."""
    at = at_now(services, session)
    _keep(services, LOG, session.id, log_body(Logged(session.lines, "paused", at)))
    return replace(session, lines=session.lines + 1, clock=None)


def resume(services: Services, wanted: str) -> Told:
    """Go on with a session, seconds or days later: nothing that was said is lost, and the time between is not counted.

    A turn that was kept and never met, because the machine went down, is met now.
    """
    session = load(services, wanted)
    at = max([session.state.at, *(line.at for line in session.talk)])
    now = services.clock.now()
    _keep(services, LOG, session.id, log_body(Logged(session.lines, "resumed", at)))
    session = replace(session, lines=session.lines + 1, clock=(at, now))
    last: list[Act] = []
    for line in reversed(session.talk):
        if line.act is None:
            break
        last.insert(0, line.act)
    return session, tuple(last)


def load(services: Services, wanted: str) -> Session:
    """Return a session as its log leaves it; a turn that was kept and never met is heard now, in its place."""
    entry = found_session(services, wanted)
    setup, sheet = session_from(entry)
    lines = [log_from(item) for item in services.store.entries(LOG, entry.subject)]
    count = max((line.n for line in lines), default=-1) + 1
    session = Session(entry.subject, setup, sheet, *_begun(sheet), lines=count)
    for line, heard in events_of(lines):
        assert line.event is not None
        if line.event.kind == "said" and heard is None:
            session, _ = _heard(services, session, line)
        else:
            session, _ = _stepped(session, _whole(line, heard), heard.seen if heard else ())
    take = next((str(item.body.get("take", "")) for item in services.store.entries(ENDED, entry.subject)), "")
    base = max([line.at for line in lines], default=0.0)
    marks = [line.what for line in lines if line.what in ("paused", "resumed")]
    clock = None if marks[-1:] == ["paused"] else (base, services.clock.now())
    return replace(session, take=take, clock=clock)


def _whole(line: Logged, heard: Logged | None) -> Event:
    assert line.event is not None
    return replace(line.event, heard=heard.heard) if heard else line.event


def fork(services: Services, wanted: str, turn: int = 0) -> Told:
    """Start again from a turn of an earlier session, counted from 1; 0 is where the wrong turn was taken.

    What was said before it is taken over; the earlier session and its take stay as they are.
    """
    old = load(services, wanted)
    at = turn or old.state.fork
    if not 1 <= at <= old.state.turns:
        raise UserError(
            f"session {old.id} has no turn {at} to start again from" if at else f"session {old.id} took no wrong turn",
            f"name a turn from 1 to {old.state.turns}" if old.state.turns else "it has no turn yet; resume it instead",
        )
    # A replay is practice of its own: the loop that the round belonged to stays as it was held.
    setup = replace(old.setup, parent=old.id, fork=at, loop="", stage="")
    now = services.clock.now()
    session = Session(new_id(now), setup, old.sheet, *_begun(old.sheet), clock=(0.0, now))
    _keep(services, SESSION, session.id, session_body(setup, old.sheet))
    done = 0
    for line, heard in events_of([log_from(item) for item in services.store.entries(LOG, old.id)]):
        assert line.event is not None
        done += line.event.kind in ("said", "asked")
        if done >= at:
            break
        _keep(services, LOG, session.id, log_body(replace(line, n=session.lines)))
        if heard:
            _keep(services, LOG, session.id, log_body(replace(heard, n=session.lines)))
        session, _ = _stepped(session, _whole(line, heard), heard.seen if heard else ())
        session = replace(session, lines=session.lines + 1)
    session = replace(session, clock=(session.state.at, now))
    return session, tuple(line.act for line in session.talk[-2:] if line.act)


def found_session(services: Services, wanted: str) -> EntryRecord:
    """Return the entry of the session that an id, or the beginning of one, names; raises UserError."""
    entries = {entry.subject: entry for entry in services.store.entries(SESSION) if entry.body}
    if wanted in entries:
        return entries[wanted]
    near = [name for name in entries if wanted and name.startswith(wanted)]
    if len(near) == 1:
        return entries[near[0]]
    if near:
        raise UserError(f"{len(near)} sessions begin with “{wanted}”", f"write more of it: {', '.join(near[:5])}")
    raise UserError(f"there is no session “{wanted}”", "`screentest take --sessions` lists them")


def at_now(services: Services, session: Session) -> float:
    """Return how many seconds of the session have passed; a pause does not count."""
    if session.clock is None:
        return max([session.state.at, *(line.at for line in session.talk)])
    base, wall = session.clock
    return round(max(session.state.at, base + (services.clock.now() - wall).total_seconds()), 3)


def _begun(sheet: Sheet) -> tuple[InterviewState, tuple[Exchange, ...]]:
    state, acts = begin(sheet)
    return state, tuple(Exchange("interviewer", act.text, 0.0, act) for act in acts)


def _happened(services: Services, session: Session, event: Event) -> Told:
    if session.over:
        return session, ()
    line = _kept(services, session, event)
    return _stepped(replace(session, lines=line.n + 1), event, ())


def _kept(services: Services, session: Session, event: Event) -> Logged:
    line = Logged(session.lines, "event", event.at, event)
    _keep(services, LOG, session.id, log_body(line))
    return line


def _heard(services: Services, session: Session, line: Logged) -> Told:
    """Read a kept turn, keep what was heard in it, and let the interviewer act."""
    assert line.event is not None
    so_far = SoFar(session.turns, session.seen, session.state.redirects > 0)
    heard, seen = hear(services, session.setup, session.sheet, so_far, line.event.text)
    _keep(services, LOG, session.id, log_body(Logged(line.n, "heard", line.at, None, heard, seen)))
    session = replace(session, lines=max(session.lines, line.n + 1))
    return _stepped(session, replace(line.event, heard=heard), seen)


def _stepped(session: Session, event: Event, seen: Sequence[Seen]) -> Told:
    """Let the machine act on an event, and write both into the conversation."""
    state, acts = step(session.sheet, session.state, event)
    spoke = event.kind in ("said", "asked")
    talk = list(session.talk)
    if spoke:
        talk.append(Exchange("candidate", event.text, event.at, event=event))
    talk += [Exchange("interviewer", act.text, event.at, act) for act in acts if act.text]
    turns = (*session.turns, event.text) if spoke else session.turns
    evidence = (*session.seen, tuple(seen)) if spoke else session.seen
    return replace(session, state=state, talk=tuple(talk), turns=turns, seen=evidence), acts


def _keep(services: Services, kind: str, subject: str, body: dict[str, object]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), kind, subject, now.isoformat(), body))
