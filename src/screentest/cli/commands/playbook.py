"""`screentest playbook`: the chapters of advice, each statement of fact with its claim."""

from __future__ import annotations

from typing import cast

import click

from ...app.playbook.playbook import ASSUMED, Assumed, playbook_chapter, playbook_list
from ..common import print_json, services_of
from ..paint import Pen
from ..render_playbook import chapter_lines, list_lines


@click.command("playbook")
@click.argument("chapter", required=False)
@click.option(
    "--assume",
    type=click.Choice(ASSUMED),
    default="evidence",
    show_default=True,
    help="Reason by what was found, or take the playbook at its word; what then changes is shown.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def playbook_command(ctx: click.Context, *, chapter: str | None, assume: str, as_json: bool) -> None:
    """List the chapters of advice, or read one by its id.

    Every statement of fact has a numbered note: the claim, its standing, its date and its source.
    """
    library = services_of(ctx).library
    view = playbook_chapter(library, chapter, cast(Assumed, assume)) if chapter else playbook_list(library)
    if as_json:
        print_json(view)
        return
    for line in (chapter_lines if chapter else list_lines)(Pen(), view):
        click.echo(line)
