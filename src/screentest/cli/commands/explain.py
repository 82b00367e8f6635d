"""`screentest explain`: one indicator, in the same words as the documents and the page."""

from __future__ import annotations

import click

from ...app.grading.explain import explain, explain_lines, index
from ..common import print_json, services_of
from ..paint import Pen


@click.command("explain")
@click.argument("code", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def explain_command(ctx: click.Context, code: str | None, as_json: bool) -> None:
    """Explain an indicator by CODE or name; without one, list them all."""
    library = services_of(ctx).library
    pen = Pen()
    if code is None:
        rows = index(library)
        if as_json:
            print_json(rows)
            return
        for row in rows:
            ink = pen.good if row["stands"] == "for" else pen.bad
            click.echo(f"{ink('+' if row['stands'] == 'for' else '-')} {pen.bold(row['code'])} {row['name']}")
        return
    found = explain(library, code)
    if as_json:
        print_json(found)
        return
    for style, line in explain_lines(found):
        click.echo(pen.bold(line) if style == "head" else pen.dim(pen.wrap(line)) if style == "dim" else pen.wrap(line))
