"""`screentest brief`: what management says it is working on, from transcripts of earnings calls."""

from __future__ import annotations

import sys

import click

from ...app.brief.brief import WHERE, CallText, brief
from ...app.brief.view import brief_view
from ...domain.errors import UserError
from ..common import name_of, print_json, read_document_at, services_of
from ..paint import Pen
from ..render_brief import brief_lines


@click.command("brief")
@click.argument("calls", nargs=-1)
@click.option("--quarter", "quarters", multiple=True, metavar="“Q1 2026”", help="The quarter of each call, in order.")
@click.option("--fast", is_flag=True, help="Read by cues only, without the trained classifier.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def brief_command(
    ctx: click.Context, *, calls: tuple[str, ...], quarters: tuple[str, ...], fast: bool, as_json: bool
) -> None:
    """Brief you on a company from CALLS, its latest earnings calls (text, PDF, HTML, captions; “-” is standard input).

    Each priority that management states comes with verbatim quotes, its importance (3 is central), how it moved over
    the calls, an initiative to lead as PM and as TPM, and likely questions. Without CALLS, a transcript is taken from
    standard input.
    """
    services = services_of(ctx)
    if not calls and sys.stdin.isatty():
        click.echo(WHERE + "\n", err=True)
    given = []
    for source in calls or ("-",):
        try:
            given.append(CallText(name_of(source), read_document_at(source).text))
        except UserError as fault:
            if source == "-" and not calls:
                raise UserError("no call was given", WHERE) from fault
            raise
    found = brief(services, given, quarters, fast)
    view = brief_view(found, services.library, services.clock.now().date().isoformat())
    if as_json:
        print_json(view)
        return
    click.echo("\n".join(brief_lines(Pen(), view)))
