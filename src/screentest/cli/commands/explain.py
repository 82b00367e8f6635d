"""`screentest explain`: one code, in the same words as the documents and the page."""

from __future__ import annotations

import click

from ...app.grading.explain import explain, explain_lines, index
from ...app.grading.explain_codes import explain_other, other_lines, others
from ..common import print_json, services_of
from ..paint import Pen


@click.command("explain")
@click.argument("code", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def explain_command(ctx: click.Context, code: str | None, as_json: bool) -> None:
    """Explain a CODE that any command or page prints, or an indicator by name; without one, list them all."""
    library = services_of(ctx).library
    pen = Pen()
    if code is None:
        rows, more = index(library), others(library)
        if as_json:
            print_json([*rows, *more])
            return
        for row in rows:
            ink = pen.good if row["stands"] == "for" else pen.bad
            click.echo(f"{ink('+' if row['stands'] == 'for' else '-')} {pen.bold(row['code'])} {row['name']}")
        for row in more:
            click.echo(f"  {pen.bold(row['code'])} {row['name']} {pen.dim(row['of'])}")
        return
    other = explain_other(library, code)
    found = other or explain(library, code)
    if as_json:
        print_json(found)
        return
    for style, line in other_lines(found) if other else explain_lines(found):
        click.echo(pen.bold(line) if style == "head" else pen.dim(pen.wrap(line)) if style == "dim" else pen.wrap(line))
