"""A rehearsal at the terminal: the conversation, one's own ratings, the scorecard, and the way back to the fork."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, cast

import click

from ..app.grading.batch import plain_scorecard
from ..app.grading.views import scorecard_view
from ..app.own_questions.bank import MARK, NO_FACTS
from ..app.rehearsal.codec import Setup
from ..app.rehearsal.end import judge_take, keep_take
from ..app.rehearsal.session import Session, Told, fork, resume, start
from ..app.rehearsal.view import rubric_view, session_view, sessions_view
from ..app.services import Services
from ..app.takes.compare import compare
from ..app.takes.history import found_take
from ..app.takes.self_rating import gap_to, gap_view
from ..domain.errors import UserError
from ..domain.interview import InterviewMode
from .common import print_json, reader_setting
from .own_rating import ask_own_rating
from .paint import Pen
from .render import finding_lines, scorecard_lines
from .render_session import compare_lines, ended_lines, gap_lines
from .talk import converse


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line; one of question, resumed, forked and retry is not empty."""

    question: str
    resumed: str
    forked: str
    turn: int
    retry: str
    track: str
    mode: str
    ends_early: bool
    fast: bool


def rehearse(services: Services, wanted: Wanted, skip: bool, as_json: bool) -> None:
    """Hold one session from its beginning, its fork or where it was left, and show what came of it."""
    pen = Pen()
    told = _begun(services, wanted)
    session = told[0]
    if session.setup.mode == "study" and not as_json:
        _study(services, session, pen)
    session = converse(services, told, pen, err=as_json)
    if not session.over:
        if as_json:
            print_json(session_view(services, session))
        return
    finish(services, session, pen, wanted, skip, as_json)


def finish(services: Services, session: Session, pen: Pen, wanted: Wanted, skip: bool, as_json: bool) -> None:
    """Keep the take, ask for one's own ratings, then grade and show."""
    take = keep_take(services, session)
    if take is None:
        if as_json:
            print_json(session_view(services, session))
        else:
            click.echo(pen.dim("\nnothing was said, so there is no take"))
        return
    session = replace(session, take=take.id)
    own = ask_own_rating(services, take, pen, skip, as_json)
    card = judge_take(services, session, take, reader_setting(wanted.fast))
    gap = None if own.skipped else gap_view(services, gap_to(services, own, card))
    view = session_view(services, session)
    before = wanted.retry or _earlier_take(services, session)
    change = _change(services, before, take.id) if before else None
    if as_json:
        print_json({"take": take.id, "session": view, "gap": gap, "compared": change, **plain_scorecard(card)})
        return
    shown = scorecard_view(card, services.library)
    click.echo("")
    for line in (*finding_lines(pen, shown["findings"], places=False), *scorecard_lines(pen, shown)):
        click.echo(line)
    if gap is not None:
        click.echo("\n" + pen.rule("Your own ratings"))
        for line in gap_lines(pen, gap):
            click.echo(line)
    for line in ended_lines(pen, view):
        click.echo(line)
    if change is not None:
        click.echo("\n" + pen.rule("Before and after"))
        for line in compare_lines(pen, change) if "ratings" in change else [f"  {change['refused']}"]:
            click.echo(line)
    click.echo(pen.dim(f"\nsaved as take {take.id}; `screentest history {take.id}` shows it again"))


def list_sessions(services: Services, as_json: bool) -> None:
    """List the sessions that are kept."""
    found = sessions_view(services)
    if as_json:
        print_json(found)
        return
    if not found:
        click.echo("no session yet; `screentest take QUESTION` begins one")
    for item in found:
        state = item["closed"] or "open"
        part = f" · {item['loop']} {item['stage']}" if item["loop"] else ""
        click.echo(f"{item['id']}  {item['began'][:16]}  {item['question']} · {item['mode']} · {state}{part}")


def _begun(services: Services, wanted: Wanted) -> Told:
    if wanted.resumed:
        session, acts = resume(services, wanted.resumed)
        if session.over and session.take:
            raise UserError(f"session {session.id} is over", f"`screentest history {session.take}` shows its take")
        return session, acts
    if wanted.forked:
        return fork(services, wanted.forked, wanted.turn)
    question = wanted.question
    if wanted.retry:
        question = found_take(services, wanted.retry).question
        if not question:
            raise UserError(f"take {wanted.retry} answers no question of the bank", "name a question instead")
    if question.startswith(MARK):
        click.echo(Pen().dim(Pen().wrap(NO_FACTS)), err=True)
    mode = cast(InterviewMode, wanted.mode)
    return start(
        services, Setup(question, mode, wanted.track, reader_setting(wanted.fast), ends_early=wanted.ends_early)
    )


def _study(services: Services, session: Session, pen: Pen) -> None:
    click.echo(pen.rule("What is listened for"))
    for item in rubric_view(services.library, session):
        key = pen.dim(" key") if item["key"] else ""
        click.echo(f"  {pen.bold(item['name'])}{key}  {item['asks']}")
        click.echo(pen.dim(pen.wrap(f"at 3: {item['anchors'][2]}", 4, 10)))


def _earlier_take(services: Services, session: Session) -> str:
    """Return the take of the session that this one was forked from, where it has one."""
    parent = session.setup.parent
    return next((row["take"] for row in sessions_view(services) if row["id"] == parent), "") if parent else ""


def _change(services: Services, before: str, after: str) -> dict[str, Any]:
    try:
        return compare(services, before, after)
    except UserError as fault:
        return {"refused": f"{fault.message}; {fault.hint}"}
