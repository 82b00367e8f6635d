"""`screentest questions`: the bank."""

from __future__ import annotations

import click

from ...app.grading.questions import question_plain, questions
from ...domain.track import QUESTION_KINDS, TRACKS
from ..common import print_json, services_of
from ..paint import Pen


@click.command("questions")
@click.argument("question", required=False)
@click.option("--track", type=click.Choice(TRACKS), help="Only questions that fit this track.")
@click.option("--type", "kind", type=click.Choice(QUESTION_KINDS), help="Only questions of this kind.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def questions_command(
    ctx: click.Context, *, question: str | None, track: str | None, kind: str | None, as_json: bool
) -> None:
    """List the question bank, or show QUESTION with what it listens for."""
    services = services_of(ctx)
    pen = Pen()
    if question:
        found = question_plain(services.library, services.library.question(question))
        if as_json:
            print_json(found)
            return
        click.echo(pen.bold(pen.wrap(found["prompt"])))
        click.echo(pen.dim(f"{found['id']} · {found['type']} · {found['track']} · {found['time_box']} minutes"))
        click.echo("\n" + pen.wrap("Listens for: " + found["listens_for"]))
        click.echo("\n" + pen.bold("Rated by") + " " + ", ".join(c["name"] for c in found["criteria"]))
        click.echo(pen.dim(f"\nscreentest take {found['id']}"))
        return
    rows = questions(services.library, track, kind)
    if as_json:
        print_json([question_plain(services.library, row) for row in rows])
        return
    last = ""
    for row in rows:
        if row.kind != last:
            click.echo("\n" + pen.rule(services.library.rubrics[row.kind].name))
            last = row.kind
        click.echo(f"  {pen.bold(row.id)} {pen.dim(row.track)}")
        click.echo(pen.wrap(row.prompt, 4))
    click.echo(pen.dim(f"\n{len(rows)} questions; `screentest take ID` answers one"))
