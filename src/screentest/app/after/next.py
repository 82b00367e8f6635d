"""Use case: what can be said of the next real round of a process, each line with its reason, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain.errors import UserError
from ...domain.library import Library
from ...domain.loop import Loop, Stage
from ...domain.real_round import OUTSIDE, CameOf, FocusReason, NextRound, RealRound
from ...domain.scorecard import Scorecard
from ..grading.frozen import scorecard_from
from ..grading.kept_view import comparable
from ..own_questions.bank import own_questions
from ..plan.taken_in import TakenIn, gap_from_drill, take_in
from ..services import Services
from ..takes.shown import waits_for_own_rating
from .focus import foci, from_cards, from_loop, from_rounds
from .rounds import kept_rounds, outcomes
from .stage import ANY_PACK, loop_for

#: What ends a process: whatever is kept after it begins another one.
ENDS = ("offer", "no", "withdrawn")
BEGIN = "`screentest after add` keeps one"
NO_CHANCE = "How likely any of this is has not been measured by anybody, so no chance stands here."


@dataclass(frozen=True, slots=True)
class Process:
    """The rounds of one application in order, and what ended it (None while it goes on)."""

    company: str
    track: str
    rounds: tuple[RealRound, ...]
    ended: CameOf | None


def processes(services: Services) -> list[Process]:
    """Return every application, the one with the newest round last."""
    came = outcomes(services)
    going: dict[tuple[str, str], list[RealRound]] = {}
    done: list[Process] = []
    for one in kept_rounds(services):
        key = (one.company.casefold(), one.track)
        going.setdefault(key, []).append(one)
        end = came.get(one.id)
        if end is not None and end.outcome in ENDS:
            done.append(Process(one.company, one.track, tuple(going.pop(key)), end))
    open_ = [Process(rounds[-1].company, key[1], tuple(rounds), None) for key, rounds in going.items()]
    return sorted([*done, *open_], key=lambda p: (p.rounds[-1].day, p.rounds[-1].id))


def next_round(services: Services, company: str = "", track: str = "") -> NextRound:
    """Return what can be said of the next round of the newest process that fits; raises UserError where none does."""
    fitting = [
        one
        for one in processes(services)
        if company.strip().casefold() in ("", one.company.casefold()) and track in ("", one.track)
    ]
    if not fitting:
        where = f" at {company.strip()[:60]}" if company.strip() else ""
        raise UserError(f"no round{where} is kept, so nothing can be said of the next one", BEGIN)
    return _of(services, ([one for one in fitting if one.ended is None] or fitting)[-1])


def take_into_plan(services: Services, found: NextRound) -> TakenIn:
    """Take the drills of a forecast into the plan, because the person asks for it."""
    gaps = [
        gap_from_drill(services, code, f"Before {found.company}'s next round: {focus.reasons[0].said}", found.track)
        for focus in found.foci
        for code in focus.drills
    ]
    return take_in(services, gaps)


def _of(services: Services, process: Process) -> NextRound:
    library, last = services.library, process.rounds[-1]
    key, loop = loop_for(library, process.company, process.track)
    seen = tuple(dict.fromkeys(one.stage for one in process.rounds if one.stage and one.stage != OUTSIDE))
    ahead, skipped = _ahead(loop, seen)
    if process.ended is not None:
        words = {"offer": "with an offer", "no": "with a no", "withdrawn": "since you withdrew"}
        over = f"It ended {words[process.ended.outcome]} after “{last.name}” on {last.day}. A new round begins another."
        return NextRound(last.company, last.track, last.level, key, seen, (), (), (), over=over)
    own = own_questions(services)
    weak, lacking = from_cards(library, _cards(services))
    told, asked_for = from_rounds(library, process.rounds, own)
    for name, codes in asked_for.items():
        lacking[name] = [*codes, *lacking.get(name, [])]
    parts = (told, from_loop(loop, key, ahead), weak)
    mine = [own[q.own] for one in process.rounds for q in one.asked if q.own in own]
    found = foci(library, parts, lacking, last.track, last.level, mine, ahead)
    return NextRound(
        last.company,
        last.track,
        last.level,
        key,
        seen,
        tuple(stage.id for stage in ahead),
        found,
        tuple(_not_known(library, process, key, loop, ahead, bool(weak))),
        _grounds(library, loop),
        skipped=tuple(stage.id for stage in skipped),
    )


def _ahead(loop: Loop | None, seen: tuple[str, ...]) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
    """Return the stages after the furthest one held, and the earlier ones that were not told."""
    stages = loop.stages if loop else ()
    furthest = max((place for place, stage in enumerate(stages) if stage.id in seen), default=-1)
    return stages[furthest + 1 :], tuple(stage for stage in stages[: furthest + 1] if stage.id not in seen)


def _cards(services: Services) -> list[tuple[str, str, Scorecard]]:
    """Return (take, day, scorecard) for the latest take of each question, where its rating may be shown."""
    latest = {take.question or take.prompt: take for take in services.store.takes()}
    wanted = {take.id: take for take in latest.values() if not waits_for_own_rating(services, take)}
    newest: dict[str, Scorecard] = {}
    for record in services.store.scorecards():
        if record.take in wanted:
            card = scorecard_from(record.body)
            if comparable(card, wanted[record.take], services.library):
                newest[record.take] = card
    return [(name, wanted[name].said_at[:10], newest[name]) for name in reversed(wanted) if name in newest]


def _grounds(library: Library, loop: Loop | None) -> tuple[FocusReason, ...]:
    """Return what the loop rests on: its own note, and the claims about interviews that share a source with it."""
    if loop is None:
        return ()
    held = [FocusReason("loop", loop.note, "", f"{loop.track}", "", loop.as_of)] if loop.note else []
    for claim in library.claims.values():
        shared = {source.url for source in claim.sources} & set(loop.sources)
        about = claim.id.startswith("tpm-") if claim.id.startswith(("tpm-", "pm-")) else True
        mine = about if loop.track == "tpm" else not claim.id.startswith("tpm-")
        if shared and mine and claim.topic == "interviews" and claim.superseded_by is None:
            held.append(FocusReason("claim", claim.statement, "", claim.id, claim.standing, claim.as_of))
    return tuple(held)


def _not_known(
    library: Library, process: Process, key: str, loop: Loop | None, ahead: tuple[Stage, ...], rated: bool
) -> list[str]:
    last = process.rounds[-1]
    said = [NO_CHANCE]
    if loop is None:
        said.append(f"No pack has a loop for {process.track}: which rounds remain is not known.")
    elif key.startswith(f"{ANY_PACK}/"):
        said.append(f"No pack knows {last.company}: the loop is a plain one for any company, and theirs may differ.")
    else:
        said.append("The pack's loop is a practice loop. Teams differ, and yours may skip, join or add rounds.")
    if loop is not None and not ahead:
        said.append("The last round of the loop has been held: what would follow is not in it.")
    unclear = [one.name for one in process.rounds if not one.stage]
    if unclear and loop is not None:
        names = ", ".join(f"“{name}”" for name in unclear)
        said.append(f"Which round of the loop {names} was is not clear, so what is listed as ahead may be past.")
    if loop is not None and last.level:
        known = last.level in library.ladder
        said.append(
            f"The loop is the same for every level; {last.level} only orders the questions."
            if known
            else f"No pack knows the level “{last.level}”: the questions are not ordered by it."
        )
    if not any(q.pressed or q.felt for one in process.rounds for q in one.asked):
        said.append("You did not say how any answer went or what they pressed on, so the loop alone speaks here.")
    if not rated:
        said.append("No rating of yours is at 2 or below, or nothing of yours is rated: your takes add nothing.")
    return said
