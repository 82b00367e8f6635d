"""Use case: a whole loop, round by round and question by question, kept so that it goes on days later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.interview import InterviewMode
from ...domain.library import Library
from ...domain.loop import Loop
from ...domain.track import Track
from ...ports.store import EntryRecord
from ..built import built
from ..ids import new_id
from ..services import ReaderSetting, Services
from .codec import ENDED, FORM, LOG, SESSION, Setup, session_from
from .loop_questions import questions_of_round
from .session import Told, load, resume, start

#: The kinds of entry: a loop, and which session asks which of its questions; the subject of both is the loop's id.
LOOP, ASKED = "loop", "loop-session"
#: Questions among so many last takes and sessions are not asked again while there are others.
RECENT = 20
#: With less than so many seconds of a round left no further question is begun in it.
LEAST = 120.0


#: Why a session closed, and its take, by the session's id.
Ended = Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a loop: who asks, for how long, about what, its first question, and those that follow it."""

    stage: str
    name: str
    interviewer: str
    minutes: int
    focus: tuple[str, ...]
    question: str
    #: Loops of earlier versions have none.
    more: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """Return all questions of the round, in their order."""
        return (self.question, *self.more)


@dataclass(frozen=True, slots=True)
class LoopOrder:
    """A loop as it was begun."""

    loop: str
    label: str
    track: Track
    level: str
    mode: InterviewMode
    setting: ReaderSetting
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class LoopRun:
    """A loop as it stands: its order, for each question of each round the id of its session (empty: not begun).

    `ended` says that somebody ended it before all rounds were held; `began` is an ISO time.
    """

    id: str
    order: LoopOrder
    sessions: tuple[tuple[str, ...], ...]
    ended: bool = False
    began: str = ""


def begin_loop(
    services: Services,
    track: Track,
    level: str = "",
    mode: InterviewMode = "real",
    pack: str = "netflix",
    setting: ReaderSetting = "full",
) -> LoopRun:
    """Choose the questions of every round and keep the order; the same loop begun twice asks others."""
    library = services.library
    loop = _loop(library, pack, track)
    if level and level not in library.ladder:
        raise UserError(f"there is no level “{level}”", f"the ladder has {', '.join(library.ladder)}")
    now = services.clock.now()
    name = new_id(now)
    asked = _recently_asked(services)
    rounds: list[Round] = []
    for stage in loop.stages:
        used = {question for item in rounds for question in item.questions}
        first, *more = (one.id for one in questions_of_round(library, stage, track, level, used, asked, name))
        rounds.append(Round(stage.id, stage.name, stage.interviewer, stage.minutes, stage.focus, first, tuple(more)))
    order = LoopOrder(f"{pack}/{loop.id}", loop.label, track, level, mode, setting, tuple(rounds))
    _keep(services, LOOP, name, {"form": FORM, "order": asdict(order), "began": now.isoformat()})
    return found_loop(services, name)


def found_loop(services: Services, wanted: str) -> LoopRun:
    """Return a loop by its id or the beginning of it, with the newest session of each question; raises UserError."""
    entries = {entry.subject: entry for entry in services.store.newest(LOOP) if entry.body}
    near = (
        [entries[wanted]] if wanted in entries else [e for n, e in entries.items() if wanted and n.startswith(wanted)]
    )
    if len(near) != 1:
        what = f"{len(near)} loops begin with “{wanted}”" if near else f"there is no loop “{wanted}”"
        raise UserError(what, "`screentest loop --list` lists them")
    return _run(services, near[0])


def loops(services: Services, most: int | None = None) -> list[LoopRun]:
    """Return the loops that are kept (at most so many, the newest), in the order in which they began."""
    kept = sorted((entry for entry in services.store.newest(LOOP) if entry.body), key=lambda entry: entry.subject)
    return [_run(services, entry) for entry in (kept if most is None else kept[-most:])]


def close_loop(services: Services, run: LoopRun, ended: bool) -> LoopRun:
    """End a loop before all of its rounds were held, or (with `ended` False) take that back; nothing said is lost."""
    entry = next(entry for entry in services.store.newest(LOOP) if entry.subject == run.id)
    _keep(services, LOOP, run.id, {**entry.body, "ended": ended})
    return replace(run, ended=ended)


def ended_sessions(services: Services) -> Ended:
    """Return, for every session that became a take, why it closed and the take; one look serves many loops."""
    return {
        entry.subject: (str(entry.body.get("closed", "")), str(entry.body.get("take", "")))
        for entry in services.store.newest(ENDED)
        if entry.body
    }


def next_question(services: Services, run: LoopRun, ended: Ended | None = None) -> tuple[int, int] | None:
    """Return the round and the question in it, both counted from 0, that comes next; None where the loop is over.

    A round whose minutes are used up asks no further question.
    """
    if run.ended:
        return None
    over = ended_sessions(services) if ended is None else ended
    for number, sessions in enumerate(run.sessions):
        for place, name in enumerate(sessions):
            if not name:
                if place == 0 or seconds_left(services, run, number, place) >= LEAST:
                    return number, place
                break
            if name not in over and not load(services, name).over:
                return number, place
    return None


def next_round(services: Services, run: LoopRun) -> int | None:
    """Return the number of the first round that is not over, counted from 0; None where the loop is over."""
    found = next_question(services, run)
    return found[0] if found else None


def enter_round(services: Services, run: LoopRun, number: int) -> Told:
    """Begin the next question of a round, or go on with it where it was left; raises UserError where it is over."""
    found = next_question(services, run)
    if found is None or found[0] != number:
        raise UserError(f"round {number + 1} is not the one that comes next", "`screentest loop --list` says which is")
    place = found[1]
    if run.sessions[number][place]:
        return resume(services, run.sessions[number][place])
    item, order = run.order.rounds[number], run.order
    last = number == len(order.rounds) - 1 and place == len(item.questions) - 1
    told = start(
        services,
        Setup(
            item.questions[place],
            order.mode,
            order.track,
            order.setting,
            own_questions=last,
            seed=int(digest([run.id, item.stage, place])[3:9], 16),
            loop=run.id,
            stage=item.stage,
            focus=item.focus,
            seconds=seconds_left(services, run, number, place) / (len(item.questions) - place),
        ),
    )
    _keep(services, ASKED, run.id, {"form": FORM, "stage": item.stage, "place": place, "session": told[0].id})
    return told


def seconds_left(services: Services, run: LoopRun, number: int, before: int | None = None) -> float:
    """Return how many seconds of a round's minutes are left, after its questions up to `before` (or all that began)."""
    used = sum(_seconds_of(services, name) for name in run.sessions[number][:before] if name)
    return max(0.0, run.order.rounds[number].minutes * 60.0 - used)


def _seconds_of(services: Services, session: str) -> float:
    """Return how long a session has gone on, by its log as it stands: building the session takes many times as long."""
    written = [entry.body.get("at") for entry in services.store.entries(LOG, session)]
    return max((float(at) for at in written if isinstance(at, int | float)), default=0.0)


def _keep(services: Services, kind: str, name: str, body: dict[str, object]) -> None:
    now = services.clock.now()
    services.store.add_entry(EntryRecord(new_id(now), kind, name, now.isoformat(), body))


def _asked(services: Services, entry: EntryRecord) -> dict[tuple[str, int], str]:
    """Return the newest session of each question, by its round and place."""
    if "began" in entry.body:
        kept = [one.body for one in services.store.entries(ASKED, entry.subject)]
        return {(str(one.get("stage")), int(one.get("place", 0))): str(one.get("session", "")) for one in kept}
    # A loop of an earlier version had one question a round, and its sessions alone say where they belong.
    setups = [(session_from(one)[0], one.subject) for one in services.store.entries(SESSION)]
    return {(setup.stage, 0): name for setup, name in setups if setup.loop == entry.subject}


def _run(services: Services, entry: EntryRecord) -> LoopRun:
    try:
        order = built(LoopOrder, entry.body["order"])
        asked = _asked(services, entry)
    except (KeyError, ValueError):
        raise UserError(
            f"what was kept of loop {entry.subject} cannot be read", "it was damaged, or is newer"
        ) from None
    sessions = tuple(
        tuple(asked.get((item.stage, place), "") for place in range(len(item.questions))) for item in order.rounds
    )
    began = str(entry.body.get("began") or entry.made_at)
    return LoopRun(entry.subject, order, sessions, entry.body.get("ended") is True, began)


def _loop(library: Library, pack: str, track: Track) -> Loop:
    found = library.loops.get(f"{pack}/{track}")
    if found is None:
        raise UserError(f"the pack “{pack}” has no loop for “{track}”", f"there are {', '.join(sorted(library.loops))}")
    return found


def _recently_asked(services: Services) -> frozenset[str]:
    takes = [take.question for take in services.store.takes()]
    sessions = [session_from(entry)[1].question for entry in services.store.entries(SESSION)]
    return frozenset([*takes[-RECENT:], *sessions[-RECENT:]])


def rounds_of(run: LoopRun) -> Iterator[tuple[Round, tuple[str, ...]]]:
    """Yield each round with the ids of its sessions."""
    yield from zip(run.order.rounds, run.sessions, strict=True)
