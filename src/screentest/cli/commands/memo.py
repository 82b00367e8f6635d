"""`screentest memo`: a written memo against the clock."""

from __future__ import annotations

import click

from ...app.memo.memo import memo_question, memo_questions, open_rounds, read_text_as_memo, start_memo, submit_memo
from ...app.memo.view import memo_reading_view, memo_row, round_view, submitted_plain, submitted_view
from ...domain.errors import UserError
from ...domain.track import TRACKS
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..render_memo import point_lines, round_lines, submitted_lines

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("memo")
def memo_command() -> None:
    """Write a memo against the clock: a brief, a time box, then what a reader needs, a rating, and questions."""


@memo_command.command("list")
@click.option("--track", type=click.Choice(TRACKS), help="Only memos that fit this track.")
@_JSON
@click.pass_context
def list_memos(ctx: click.Context, *, track: str | None, as_json: bool) -> None:
    """List the memos that can be asked for."""
    rows = [memo_row(question) for question in memo_questions(services_of(ctx), track)]
    if as_json:
        print_json(rows)
        return
    pen = Pen()
    for row in rows:
        click.echo(f"{pen.bold(row['id'])} {pen.dim(row['track'] + ' · ' + str(row['minutes']) + ' minutes')}")
        click.echo(pen.wrap(row["prompt"], 2))


@memo_command.command("start")
@click.argument("question")
@click.option("--again", is_flag=True, help="Begin anew where a round of it is open.")
@_JSON
@click.pass_context
def start(ctx: click.Context, *, question: str, again: bool, as_json: bool) -> None:
    """Start the clock for QUESTION and show its brief. Nothing runs meanwhile: close the terminal if you like."""
    services = services_of(ctx)
    begun = start_memo(services, question, again)
    view = round_view(begun, services.library, services.clock.now())
    if as_json:
        print_json(view)
        return
    for line in round_lines(Pen(), view):
        click.echo(line)


@memo_command.command("status")
@_JSON
@click.pass_context
def status(ctx: click.Context, *, as_json: bool) -> None:
    """Show the rounds that are open, with the time that is left."""
    services = services_of(ctx)
    views = [round_view(one, services.library, services.clock.now()) for one in open_rounds(services)]
    if as_json:
        print_json(views)
        return
    if not views:
        click.echo("no round is open; `screentest memo start QUESTION` begins one")
    for view in views:
        for line in round_lines(Pen(), view):
            click.echo(line)


@memo_command.command("submit")
@click.argument("file")
@click.option(
    "--question", "-q", metavar="ID", default="", help="Which memo it is, where not exactly one round is open."
)
@click.option("--fast", is_flag=True, help="Read by phrases and structure only; too little to rate a memo fairly.")
@_JSON
@click.pass_context
def submit(ctx: click.Context, *, file: str, question: str, fast: bool, as_json: bool) -> None:
    """Hand in FILE (“-” reads standard input): kept first, then read for what a reader needs, then rated.

    A late memo is kept and rated like any other; the lateness is shown.
    """
    services = services_of(ctx)
    done = submit_memo(services, read_text(file), question, reader_setting(fast))
    now = services.clock.now()
    if as_json:
        print_json(submitted_plain(done, services.library, now))
        return
    for line in submitted_lines(Pen(), submitted_view(done, services.library, now)):
        click.echo(line)


@memo_command.command("check")
@click.argument("file")
@click.option(
    "--question", "-q", metavar="ID", default="", help="Which memo it is, where not exactly one round is open."
)
@_JSON
@click.pass_context
def check(ctx: click.Context, *, file: str, question: str, as_json: bool) -> None:
    """Say which of the things that a reader needs are in FILE; nothing is kept, the clock runs on."""
    services = services_of(ctx)
    running = [] if question else open_rounds(services)
    if not question and len(running) != 1:
        raise UserError(f"which memo is {name_of(file)}?", "--question ID; `screentest memo list` shows them")
    asked = memo_question(services, question or running[0].question)
    view = memo_reading_view(read_text_as_memo(services, asked, read_text(file)))
    if as_json:
        print_json(view)
        return
    for line in point_lines(Pen(), view):
        click.echo(line)
