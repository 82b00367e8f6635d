"""`screentest plan`: a dated plan up to the interview, today's list, and what is done with it."""

from __future__ import annotations

import sys

import click

from ...app.bootstrap import make_scheduler
from ...app.plan.afresh import begin_afresh, undo_afresh
from ...app.plan.do import card_of, done, skip
from ...app.plan.form import day_of, days_off
from ...app.plan.plan import PlanRequest, make_plan, planned, planned_today
from ...app.plan.view import outcome_view, plan_view, today_view
from ...domain.errors import UserError
from ...domain.plan import RECALLS, Recall, checked_load
from ...domain.track import TRACKS, Track
from ..common import print_json, read_text, services_of
from ..paint import Pen
from ..plan_lines import outcome_lines, plan_lines, today_lines
from .plan_files import export_, import_


@click.group("plan", invoke_without_command=True)
@click.option("--interview-date", "interview", metavar="DATE", help="The day of the interview, as in 2026-12-31.")
@click.option("--minutes", type=int, default=45, show_default=True, help="Minutes on a working day; never exceeded.")
@click.option("--off", default="", metavar="DAYS", help="Days off: weekdays or dates, as in sat,sun,2026-12-24.")
@click.option("--track", type=click.Choice(TRACKS), default="both", show_default=True)
@click.option("--timezone", "zone", default="", metavar="ZONE", help="Where you are (default: this machine's zone).")
@click.option("--review", metavar="FILE", help="The JSON of `screentest review`: what a packet lacks becomes drills.")
@click.option("--fresh", is_flag=True, help="Begin anew: what was done before does not count; reviews of cards do.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def plan_command(
    ctx: click.Context,
    *,
    interview: str | None,
    minutes: int,
    off: str,
    track: Track,
    zone: str,
    review: str | None,
    fresh: bool,
    as_json: bool,
) -> None:
    """Make the plan up to the interview, or show the one that there is.

    Made again, it keeps what was done: for a date that moved, another load, or new takes.
    """
    if ctx.invoked_subcommand is not None:
        return
    services, scheduler = services_of(ctx), make_scheduler()
    if interview is None:
        _needs_date(ctx)
        found = planned(services, scheduler)
    else:
        weekdays, days = days_off(off)
        load = checked_load(minutes, weekdays, days)
        text = read_text(review) if review else None
        request = PlanRequest(day_of(interview), load, track, zone, fresh, text)
        found = make_plan(services, scheduler, request)
    view = plan_view(found)
    if as_json:
        print_json(view)
        return
    for line in plan_lines(Pen(), view):
        click.echo(line)


def _needs_date(ctx: click.Context) -> None:
    """Refuse options of a plan to be made where no plan is asked for."""
    names = ("minutes", "off", "track", "zone", "review", "fresh")
    if any(ctx.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE for name in names):
        raise UserError("which day is the interview?", "--interview-date 2026-12-31 goes with the other options")


@plan_command.command("show")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def show(ctx: click.Context, as_json: bool) -> None:
    """Show the whole plan as it stands today: days that slipped are laid anew."""
    view = plan_view(planned(services_of(ctx), make_scheduler()))
    if as_json:
        print_json(view)
        return
    for line in plan_lines(Pen(), view):
        click.echo(line)


@plan_command.command("today")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def today(ctx: click.Context, as_json: bool) -> None:
    """List what is to be done today, with minutes and the command that starts each."""
    view = today_view(planned_today(services_of(ctx), make_scheduler()))
    if as_json:
        print_json(view)
        return
    for line in today_lines(Pen(), view):
        click.echo(line)


@plan_command.command("done")
@click.argument("item")
@click.option("--rating", type=click.Choice(RECALLS), help="How it went; without it, the latest take's grade says so.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def done_(ctx: click.Context, item: str, rating: Recall | None, as_json: bool) -> None:
    """Say that ITEM was done; a drill takes its rating from the grade of your latest take."""
    _say(outcome_view(done(services_of(ctx), make_scheduler(), item, rating)), as_json)


@plan_command.command("skip")
@click.argument("item")
@click.option("--for-good", is_flag=True, help="Take it out of the plan.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def skip_(ctx: click.Context, item: str, for_good: bool, as_json: bool) -> None:
    """Leave ITEM out today; it comes again when there is room."""
    _say(outcome_view(skip(services_of(ctx), make_scheduler(), item, for_good)), as_json)


@plan_command.command("afresh")
@click.option("--undo", "back", is_flag=True, help="Take it back: what was done before counts again.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def afresh(ctx: click.Context, back: bool, as_json: bool) -> None:
    """Begin the plan afresh: what was done so far does not count any more; date, load and reviews of cards stay."""
    services = services_of(ctx)
    if back:
        undo_afresh(services)
    else:
        begin_afresh(services)
    view = plan_view(planned(services, make_scheduler()))
    if as_json:
        print_json(view)
        return
    pen = Pen()
    for line in plan_lines(pen, view):
        click.echo(line)
    if not back:
        click.echo(pen.dim("\nbegun afresh; `screentest plan afresh --undo` takes it back"))


@plan_command.command("card")
@click.argument("item")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def card(ctx: click.Context, item: str, as_json: bool) -> None:
    """Turn a card over: its question, then, after Enter, its answer, and how well you knew it."""
    services = services_of(ctx)
    found = card_of(services, item)
    if as_json:
        print_json({"id": found.id, "kind": found.kind, "front": found.front, "back": found.back, "as_of": found.as_of})
        return
    pen, asks = Pen(), sys.stdin.isatty()
    click.echo(pen.bold(pen.wrap(found.front)))
    if asks:
        click.prompt("\nSay it aloud, then press Enter", default="", show_default=False, prompt_suffix=" ")
    for line in found.back.splitlines():
        click.echo(pen.wrap(line, 2))
    if not asks:
        click.echo(pen.dim(f"\nscreentest plan done {found.id} --rating again|hard|good|easy"))
        return
    rating: Recall = click.prompt("\nHow well did you know it?", type=click.Choice(RECALLS))
    _say(outcome_view(done(services, make_scheduler(), item, rating)), as_json=False)


plan_command.add_command(export_)
plan_command.add_command(import_)


def _say(view: dict[str, object], as_json: bool) -> None:
    if as_json:
        print_json(view)
        return
    for line in outcome_lines(Pen(), view):
        click.echo(line)
