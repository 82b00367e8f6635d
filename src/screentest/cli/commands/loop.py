"""`screentest loop`: a whole loop round by round, and the debrief over it."""

from __future__ import annotations

import sys
from typing import Any, cast

import click

from ...app.grading.views import debrief_view
from ...app.rehearsal.end import judge_take, keep_take
from ...app.rehearsal.loop import LoopRun, begin_loop, close_loop, enter_round, found_loop, loops, next_question
from ...app.rehearsal.loop_view import loop_debrief, loop_view
from ...app.rehearsal.session import Session, load
from ...app.rehearsal.view import session_view
from ...app.services import ReaderSetting, Services
from ...app.takes.history import found_take
from ...app.takes.self_rating import gap_between, gap_to, gap_view, own_rating
from ...domain.errors import UserError
from ...domain.interview import InterviewMode
from ...domain.track import Track
from ..common import print_json, reader_setting, services_of
from ..own_rating import ask_own_rating
from ..paint import Pen
from ..render import debrief_lines
from ..render_session import ended_lines, gap_lines
from ..talk import converse


@click.command("loop")
@click.argument("track", type=click.Choice(("pm", "tpm")), required=False)
@click.option("--level", default="", help="A level of the ladder, as in L6.")
@click.option("--mode", type=click.Choice(("study", "real")), default="real", help="real: nothing until the end.")
@click.option("--pack", default="netflix", help="The pack whose loop is held.")
@click.option("--resume", "resumed", metavar="LOOP", help="Go on with a loop.")
@click.option("--end", "ended", metavar="LOOP", help="End a loop here: what was held is debriefed; --resume undoes it.")
@click.option("--rounds", type=click.IntRange(1), help="Hold at most so many rounds now.")
@click.option("--list", "listing", is_flag=True, help="List the loops that are kept.")
@click.option("--skip-self-rating", is_flag=True, help="Do not ask for your own ratings first.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def loop_command(
    ctx: click.Context,
    *,
    track: str | None,
    level: str,
    mode: str,
    pack: str,
    resumed: str | None,
    ended: str | None,
    rounds: int | None,
    listing: bool,
    skip_self_rating: bool,
    fast: bool,
    as_json: bool,
) -> None:
    """Hold a whole loop for TRACK: rounds with different interviewers, breaks between them, the debrief at the end.

    It can be left at any time and gone on with days later. A practice plan; no company's official process.
    """
    services = services_of(ctx)
    if listing:
        _list(services, as_json)
        return
    if sum(name is not None for name in (track, resumed, ended)) != 1:
        raise UserError("name a track, or a loop to go on with", "`screentest loop tpm`, `screentest loop --resume ID`")
    if resumed or ended:
        run = found_loop(services, resumed or ended or "")
        if run.ended != bool(ended):
            run = close_loop(services, run, bool(ended))
    else:
        setting = reader_setting(fast)
        run = begin_loop(services, cast(Track, track), level, cast(InterviewMode, mode), pack, setting)
    pen = Pen()
    over = _hold(services, run, pen, rounds, skip_self_rating, as_json)
    run = found_loop(services, run.id)
    view = loop_view(services, run)
    if not over:
        if as_json:
            print_json({"loop": view, "debrief": None})
        else:
            click.echo(pen.dim(f"\n`screentest loop --resume {run.id}` goes on"))
        return
    combined = debrief_view(loop_debrief(services, run), services.library)
    if as_json:
        print_json({"loop": view, "debrief": combined})
        return
    for line in debrief_lines(pen, combined):
        click.echo(line)
    _gaps(services, view, run.order.setting, pen)


def _hold(services: Services, run: LoopRun, pen: Pen, most: int | None, skip: bool, err: bool) -> bool:
    """Hold the rounds that are left, and tell whether all of them are over."""
    begun: set[int] = set()
    while (coming := next_question(services, run)) is not None:
        number, place = coming
        if number not in begun:
            if most is not None and len(begun) >= most:
                return False
            if begun and not _break(pen, err):
                return False
            begun.add(number)
            _head(pen, run, number, err)
        if len(run.order.rounds[number].questions) > 1:
            click.echo(pen.dim(f"Question {place + 1}"), err=err)
        session = converse(services, enter_round(services, run, number), pen, err)
        run = found_loop(services, run.id)
        if not session.over:
            return False
        _question_over(services, run, session, pen, skip, err)
    return True


def _head(pen: Pen, run: LoopRun, number: int, err: bool) -> None:
    item = run.order.rounds[number]
    click.echo("\n" + pen.rule(f"Round {number + 1} of {len(run.order.rounds)}: {item.name}"), err=err)
    click.echo(pen.dim(f"{item.interviewer} · {item.minutes} minutes · {run.order.label}"), err=err)


def _question_over(services: Services, run: LoopRun, session: Session, pen: Pen, skip: bool, err: bool) -> None:
    """Keep the take of a question and ask for one's own ratings; in study mode its gap is shown at once."""
    take = keep_take(services, session)
    if take is None:
        return
    own = ask_own_rating(services, take, pen, skip, err)
    if run.order.mode == "study":
        card = judge_take(services, session, take, run.order.setting)
        if not own.skipped:
            for line in gap_lines(pen, gap_view(services, gap_to(services, own, card))):
                click.echo(line, err=err)
    for line in ended_lines(pen, session_view(services, session)):
        click.echo(line, err=err)


def _gaps(services: Services, view: dict[str, Any], setting: ReaderSetting, pen: Pen) -> None:
    """Write one's own ratings beside the reader's, round by round, now that nothing is hidden any more."""
    for item in view["rounds"]:
        for asked in item["questions"]:
            own = own_rating(services, asked["take"]) if asked["take"] else None
            if own is not None and not own.skipped:
                card = judge_take(services, load(services, asked["session"]), found_take(services, own.take), setting)
                click.echo("\n" + pen.rule(f"Your own ratings: {item['name']}"))
                for line in gap_lines(pen, gap_view(services, gap_between(own, card))):
                    click.echo(line)


def _break(pen: Pen, err: bool) -> bool:
    """Wait for the next round; False where somebody leaves. A pipe takes no break, and ends with its words."""
    if not sys.stdin.isatty():
        return True
    click.echo(pen.dim("\nA break. Enter begins the next round, /later leaves the rest for another day."), err=err)
    line = sys.stdin.readline()
    return bool(line) and line.strip() != "/later"


def _list(services: Services, as_json: bool) -> None:
    views = [loop_view(services, run) for run in loops(services)]
    if as_json:
        print_json(views)
        return
    if not views:
        click.echo("no loop yet; `screentest loop pm` begins one")
    for view in views:
        over = sum(item["over"] for item in view["rounds"])
        click.echo(
            f"{view['id']}  {view['loop']} {view['level']} · {view['mode']} · {over} of {len(view['rounds'])} rounds"
        )
