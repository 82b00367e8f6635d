"""`screentest culture`: stories against a company's behaviours, phrases and decision links."""

from __future__ import annotations

import click

from ...app.stories.culture import culture_map, stories_in
from ...app.stories.culture_view import culture_view
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..culture_lines import culture_lines
from ..paint import Pen


@click.command("culture")
@click.argument("files", nargs=-1)
@click.option("--company", default="", metavar="PACK", help="The pack that names the behaviours (default: netflix).")
@click.option("--fast", is_flag=True, help="Read by phrase and structure alone.")
@click.option("--again", is_flag=True, help="Read everything anew, whoever read it before.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def culture_command(
    ctx: click.Context, *, files: tuple[str, ...], company: str, fast: bool, again: bool, as_json: bool
) -> None:
    """Hold your kept stories, and those in FILES, against a company's behaviours.

    Shows the best quote of each behaviour or that none is shown, the three links of a decision (dissent sought, an
    owner decided with reasons, outcome reviewed), phrases recited with no act beside them, and phrases out of date.
    Files are read and not kept.
    """
    services = services_of(ctx)
    given = [story for file in files for story in stories_in(read_text(file), name_of(file))]
    view = culture_view(culture_map(services, given, company, reader_setting(fast), again), services.library)
    if as_json:
        print_json(view)
        return
    for line in culture_lines(Pen(), view):
        click.echo(line)
