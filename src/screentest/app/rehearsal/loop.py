"""Use case: a whole loop, round by round, kept so that it goes on days later, then the debrief over all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from ...domain.debrief import Debrief, DebriefItem
from ...domain.digest import digest
from ...domain.errors import UserError
from ...domain.interview import InterviewMode
from ...domain.library import Library
from ...domain.loop import Loop, Stage
from ...domain.question import Question
from ...domain.track import Track
from ...engines.debrief.combine import debrief
from ...ports.store import EntryRecord
from ..built import built
from ..grading.questions import questions
from ..ids import new_id
from ..services import ReaderSetting, Services
from ..takes.history import found_take
from .codec import FORM, SESSION, Setup, session_from
from .end import judge_take, keep_take
from .session import Session, Told, load, resume, start

#: The kind of entry of a loop; the subject is its id.
LOOP = "loop"
#: Questions among so many last takes and sessions are not asked again while there are others.
RECENT = 20


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a loop: who asks, for how long, about what, and the question chosen for it."""

    stage: str
    name: str
    interviewer: str
    minutes: int
    focus: tuple[str, ...]
    question: str


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
    """A loop as it stands: its order, and for each round the id of its session (empty: not begun)."""

    id: str
    order: LoopOrder
    sessions: tuple[str, ...]


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
        used = {item.question for item in rounds}
        question = _chosen(library, stage, track, level, used, asked, name)
        rounds.append(Round(stage.id, stage.name, stage.interviewer, stage.minutes, stage.focus, question.id))
    order = LoopOrder(f"{pack}/{loop.id}", loop.label, track, level, mode, setting, tuple(rounds))
    services.store.add_entry(EntryRecord(name, LOOP, name, now.isoformat(), {"form": FORM, "order": asdict(order)}))
    return LoopRun(name, order, ("",) * len(rounds))


def found_loop(services: Services, wanted: str) -> LoopRun:
    """Return a loop by its id or the beginning of it, with the newest session of each round; raises UserError."""
    entries = {entry.subject: entry for entry in services.store.entries(LOOP) if entry.body}
    near = (
        [entries[wanted]] if wanted in entries else [e for n, e in entries.items() if wanted and n.startswith(wanted)]
    )
    if len(near) != 1:
        what = f"{len(near)} loops begin with “{wanted}”" if near else f"there is no loop “{wanted}”"
        raise UserError(what, "`screentest loop --list` lists them")
    try:
        order = built(LoopOrder, near[0].body["order"])
    except (KeyError, ValueError):
        raise UserError(
            f"what was kept of loop {near[0].subject} cannot be read", "it was damaged, or is newer"
        ) from None
    held: dict[str, str] = {}
    for entry in services.store.entries(SESSION):
        setup, _ = session_from(entry)
        if setup.loop == near[0].subject:
            held[setup.stage] = entry.subject
    return LoopRun(near[0].subject, order, tuple(held.get(item.stage, "") for item in order.rounds))


def loops(services: Services) -> list[LoopRun]:
    """Return every loop that is kept, in the order in which they began."""
    return [found_loop(services, entry.subject) for entry in services.store.entries(LOOP) if entry.body]


def next_round(services: Services, run: LoopRun) -> int | None:
    """Return the number of the first round that is not over, counted from 0; None where all are."""
    for number, session in enumerate(run.sessions):
        if not session or not load(services, session).over:
            return number
    return None


def enter_round(services: Services, run: LoopRun, number: int) -> Told:
    """Begin a round, or go on with it where it was left."""
    if run.sessions[number]:
        return resume(services, run.sessions[number])
    item, order = run.order.rounds[number], run.order
    return start(
        services,
        Setup(
            item.question,
            order.mode,
            order.track,
            order.setting,
            own_questions=number == len(order.rounds) - 1,
            seed=int(digest([run.id, item.stage])[3:9], 16),
            loop=run.id,
            stage=item.stage,
            focus=item.focus,
        ),
    )


def loop_debrief(services: Services, run: LoopRun) -> Debrief:
    """Combine the rounds that are over; each has its own scorecard, made without a look at the others."""
    items = []
    for name in run.sessions:
        session: Session | None = load(services, name) if name else None
        take = keep_take(services, session) if session and session.over else None
        if session and take:
            card = judge_take(services, session, take, run.order.setting)
            items.append(DebriefItem(take.question, take.prompt, take.kind, take.text, (card,)))
    if not items:
        raise UserError("no round of this loop is over yet", "`screentest loop --resume ID` goes on with it")
    return debrief(items, services.library)


def loop_view(services: Services, run: LoopRun) -> dict[str, Any]:
    """Return a loop as plain data: its rounds, each with where it stands. A question is named once it was asked."""
    rounds = []
    for item, name in zip(run.order.rounds, run.sessions, strict=True):
        session = load(services, name) if name else None
        take = found_take(services, session.take).id if session and session.take else ""
        rounds.append(
            {
                **asdict(item),
                "focus": list(item.focus),
                "question": item.question if session else "",
                "session": name,
                "closed": session.state.closed if session else "",
                "take": take,
            }
        )
    order = run.order
    head = {"loop": order.loop, "label": order.label, "track": order.track, "level": order.level, "mode": order.mode}
    return {"id": run.id, **head, "rounds": rounds}


def _loop(library: Library, pack: str, track: Track) -> Loop:
    found = library.loops.get(f"{pack}/{track}")
    if found is None:
        raise UserError(f"the pack “{pack}” has no loop for “{track}”", f"there are {', '.join(sorted(library.loops))}")
    return found


def _recently_asked(services: Services) -> frozenset[str]:
    takes = [take.question for take in services.store.takes()]
    sessions = [session_from(entry)[1].question for entry in services.store.entries(SESSION)]
    return frozenset([*takes[-RECENT:], *sessions[-RECENT:]])


def _chosen(
    library: Library, stage: Stage, track: Track, level: str, used: Iterable[str], asked: frozenset[str], seed: str
) -> Question:
    """Return the question of a round: of its kinds and focus, of the level, not asked lately; drawn by the id."""
    taken = set(used)
    fitting = [q for kind in stage.question_types for q in questions(library, track, kind) if q.id not in taken]
    if not fitting:
        raise UserError(f"no question fits the round “{stage.name}”", "`screentest questions` lists the bank")
    focus = set(stage.focus)
    wishes: tuple[Callable[[Question], bool], ...] = (
        lambda q: bool(focus & set(q.competencies)),
        lambda q: not level or level in q.levels,
        lambda q: q.id not in asked,
    )
    for wish in wishes:
        fitting = list(filter(wish, fitting)) or fitting
    return min(fitting, key=lambda q: digest([seed, stage.id, q.id]))
