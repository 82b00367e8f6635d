"""`screentest plan export` and `plan import`: the plan in other programs' files."""

from __future__ import annotations

from pathlib import Path

import click

from ...app.bootstrap import make_calendar, make_decks, make_scheduler
from ...app.data.put import put, put_bytes
from ...app.plan.export import calendar_of, deck_of, form_of
from ...app.plan.form import time_of
from ...app.plan.moved import take_over
from ...app.plan.plan import planned
from ...app.plan.text import json_of, markdown_of
from ...app.plan.view import moved_view
from ...domain.errors import UserError
from ...ports.plan_files import CalendarForm
from ..common import print_json, read_bytes, services_of
from ..paint import Pen
from ..plan_lines import moved_lines


@click.command("export")
@click.argument("file", type=click.Path(dir_okay=False))
@click.option("--at", metavar="TIME", help="Calendar only: begin at this time, as in 18:30 (default: all day).")
@click.option("--alarm", type=click.IntRange(0, 1440), metavar="MINUTES", help="Calendar only: remind so long before.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def export_(ctx: click.Context, file: str, at: str | None, alarm: int | None, as_json: bool) -> None:
    """Write the plan to FILE: .ics for a calendar, .apkg for Anki, .md, or .json."""
    path, services = Path(file), services_of(ctx)
    form = form_of(path)
    if form != "ics" and (at is not None or alarm is not None):
        raise UserError("--at and --alarm are for a calendar", "name a file that ends in .ics")
    found, now = planned(services, make_scheduler()), services.clock.now()
    if form == "ics":
        how = CalendarForm(time_of(at) if at else None, found.kept.ordered.zone, alarm)
        put_bytes(path, [calendar_of(found, make_calendar(), how, now)])
    elif form == "apkg":
        put_bytes(path, [deck_of(found, make_decks(), now)])
    else:
        put(path, [markdown_of(found) if form == "md" else json_of(found)])
    if as_json:
        print_json({"file": str(path), "form": form})
        return
    click.echo(f"written: {path}")


@click.command("import")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def import_(ctx: click.Context, file: str, as_json: bool) -> None:
    """Take over what you moved in a calendar: FILE is the exported .ics as your calendar gives it back."""
    services = services_of(ctx)
    view = moved_view(take_over(services, make_scheduler(), make_calendar(), read_bytes(file)))
    if as_json:
        print_json(view)
        return
    for line in moved_lines(Pen(), view):
        click.echo(line)
