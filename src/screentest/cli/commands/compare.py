"""`screentest compare`: two takes of one question, before and after."""

from __future__ import annotations

import click

from ...app.takes.compare import compare
from ..common import print_json, reader_setting, services_of
from ..paint import Pen
from ..render_session import compare_lines


@click.command("compare")
@click.argument("before")
@click.argument("after")
@click.option("--again", is_flag=True, help="Grade both now, by one reader.")
@click.option("--fast", is_flag=True, help="With --again: read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def compare_command(ctx: click.Context, *, before: str, after: str, again: bool, fast: bool, as_json: bool) -> None:
    """Compare two takes of one question: BEFORE and AFTER are ids, or their beginnings.

    Ratings of different readers are never set side by side.
    """
    view = compare(services_of(ctx), before, after, again=again, setting=reader_setting(fast))
    if as_json:
        print_json(view)
        return
    for line in compare_lines(Pen(), view):
        click.echo(line)
