"""`screentest history`: what was said, and how it was rated."""

from __future__ import annotations

import click

from ...app.takes.history import history, take_view
from ..common import print_json, services_of
from ..paint import Pen
from ..render import kept_lines, signal


@click.command("history")
@click.argument("take", required=False)
@click.option("--question", "-q", metavar="ID", help="Only takes of this question.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def history_command(ctx: click.Context, *, take: str | None, question: str | None, as_json: bool) -> None:
    """List your takes, or show one TAKE with its scorecards as they were made."""
    services = services_of(ctx)
    pen = Pen()
    if take:
        view = take_view(services, take)
        if as_json:
            print_json(view)
            return
        click.echo(pen.bold(pen.wrap(view["prompt"])))
        click.echo(pen.dim(f"{view['said_at']} · {view['kind']}"))
        click.echo("\n" + "\n".join(pen.wrap(part) for part in view["text"].splitlines()) + "\n")
        for card in view["scorecards"]:
            for line in kept_lines(pen, card):
                click.echo(line)
        return
    rows = history(services, question)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        latest = row["scorecards"][-1] if row["scorecards"] else None
        rated = f"{latest['overall']} {signal(pen, latest)} {pen.dim(latest['reader'])}" if latest else "not yet graded"
        click.echo(f"{pen.bold(row['id'])} {pen.dim(row['said_at'][:16])} {row['question'] or row['kind']}  {rated}")
    if not rows:
        click.echo("nothing saved yet; `screentest take QUESTION` begins")
