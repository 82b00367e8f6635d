"""Operations on whole loops: list, begin, go on with, end and take that back, judge, debrief."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta

from ...app.grading.views import debrief_view
from ...app.rehearsal.loop import LoopRun, begin_loop, close_loop, ended_sessions, enter_round, found_loop, next_round
from ...app.rehearsal.loop import loops as kept_loops
from ...app.rehearsal.loop_view import judge_loop, kept_debrief, loop_view, panel_view, waits_to_be_judged
from ...app.rehearsal.view import session_view
from ...domain.errors import UserError
from ...domain.interview import InterviewMode
from .kinds import Fast, Id, OneSide, Words, setting_of
from .operation import Call, Given, Operation, at, there
from .shapes import loops as shape


class LoopsGiven(Given):
    """How many of the newest."""

    most: Annotated[int, Meta(ge=1, le=200)] = 12


class BeginGiven(Given):
    """Whose loop, at which level, held how."""

    track: OneSide
    level: Words = ""
    mode: InterviewMode = "real"
    fast: Fast = False


class LoopGiven(Given):
    """Which loop, by its id or the beginning of it."""

    loop: Id


def listed(call: Call, given: LoopsGiven) -> object:
    """List the loops, the newest first."""
    ended = ended_sessions(call.services)
    runs = reversed(kept_loops(call.services, given.most))
    return {"loops": [loop_view(call.services, run, ended) for run in runs]}


def begin(call: Call, given: BeginGiven) -> object:
    """Choose the questions of every round and keep them."""
    services, setting = call.services, setting_of(given.fast)
    run = at("level", lambda: begin_loop(services, given.track, given.level, given.mode, setting=setting))
    return loop_view(services, run)


def show(call: Call, given: LoopGiven) -> object:
    """Show where a loop stands."""
    return loop_view(call.services, _found(call, given))


def enter(call: Call, given: LoopGiven) -> object:
    """Begin the next question of a loop, or go on with it where it was left."""
    run = _found(call, given)
    number = next_round(call.services, run)
    if number is None:
        raise UserError("this loop is over", "GET /api/loops/{loop}/debrief has its debrief")
    held = call.live.hold(call.services, enter_round(call.services, run, number)[0])
    return session_view(call.services, held)


def end(call: Call, given: LoopGiven) -> object:
    """End a loop before all of its rounds are held."""
    return loop_view(call.services, close_loop(call.services, _found(call, given), True))


def reopen(call: Call, given: LoopGiven) -> object:
    """Take the end of a loop back."""
    return loop_view(call.services, close_loop(call.services, _found(call, given), False))


def judge(call: Call, given: LoopGiven) -> object:
    """Judge what is left to judge of a loop that is over."""
    run = _over(call, given)
    judge_loop(call.services, run)
    return _debrief(call, run)


def debrief(call: Call, given: LoopGiven) -> object:
    """Show the debrief over a loop, which is judged before it is shown."""
    run = _over(call, given)
    if waits_to_be_judged(call.services, run):
        raise UserError("answers of this loop are not rated yet", "POST /api/loops/{loop}/judge rates them")
    return _debrief(call, run)


def _debrief(call: Call, run: LoopRun) -> dict[str, Any]:
    shown = debrief_view(kept_debrief(call.services, run), call.services.library)
    return {"loop": run.id, "debrief": shown, "panel": panel_view(call.services, run)}


def _over(call: Call, given: LoopGiven) -> LoopRun:
    run = _found(call, given)
    if next_round(call.services, run) is not None:
        raise UserError(
            "this loop is not over", "POST /api/loops/{loop}/enter goes on with it, POST /api/loops/{loop}/end ends it"
        )
    return run


def _found(call: Call, given: LoopGiven) -> LoopRun:
    return there(lambda: found_loop(call.services, given.loop))


_AT = "/loops/{loop}"
_ENTER = "Begin the next question of a loop, or go on"
ROWS: tuple[Operation, ...] = (
    Operation("GET", "/loops", "loops", "List the loops", LoopsGiven, shape.Loops, listed, "keep"),
    Operation("POST", "/loops", "beginLoop", "Begin a loop", BeginGiven, shape.Loop, begin, "keep"),
    Operation("GET", _AT, "loop", "Where a loop stands", LoopGiven, shape.Loop, show, "keep"),
    Operation("POST", f"{_AT}/enter", "enterLoop", _ENTER, LoopGiven, shape.Session, enter, "judge"),
    Operation("POST", f"{_AT}/end", "endLoop", "End a loop early", LoopGiven, shape.Loop, end, "keep"),
    Operation("POST", f"{_AT}/reopen", "reopenLoop", "Take a loop's end back", LoopGiven, shape.Loop, reopen, "keep"),
    Operation(
        "POST", f"{_AT}/judge", "judgeLoop", "Rate a loop that is over", LoopGiven, shape.LoopDebrief, judge, "judge"
    ),
    Operation(
        "GET", f"{_AT}/debrief", "loopDebrief", "The debrief of a loop", LoopGiven, shape.LoopDebrief, debrief, "keep"
    ),
)
