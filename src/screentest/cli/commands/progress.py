"""`screentest progress`: ratings over takes, competency by competency."""

from __future__ import annotations

import click

from ...app.takes.progress import LEAST_TREND, progress
from ...app.takes.progress_view import progress_view, story_for
from ..common import print_json, services_of
from ..paint import Pen


@click.command("progress")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def progress_command(ctx: click.Context, *, as_json: bool) -> None:
    """Show how your ratings went over takes: each reader by itself, and no trend drawn from fewer than five."""
    services = services_of(ctx)
    found = progress(services)
    view = {**progress_view(services.library, found), "story": story_for(services, found)}
    if as_json:
        print_json(view)
        return
    pen = Pen()
    if not view["lines"]:
        click.echo("nothing is rated yet; `screentest take QUESTION` saves and rates an answer")
    for line in view["lines"]:
        between = "one take says little" if line["low"] is None else f"{line['low']:.2f} to {line['high']:.2f}"
        click.echo(f"{pen.bold(line['name'])}  {line['mean']:.2f} ({between}), takes: {line['takes']}")
        click.echo(pen.dim(f"  {line['reader']}: {' '.join(str(dot['rating']) for dot in line['dots'])}"))
        trend = line["trend"]
        if trend:
            click.echo(f"  {trend['per_take']:+.2f} a take ({trend['low']:+.2f} to {trend['high']:+.2f})")
        else:
            click.echo(pen.dim(f"  no trend from fewer than {LEAST_TREND} takes"))
    weakest = view["weakest"]
    if weakest:
        click.echo(f"\nWeakest: {pen.bold(weakest['name'])}, {weakest['mean']:.2f} over {weakest['ratings']} ratings")
        click.echo(pen.wrap(weakest["asks"], 2))
        story = view["story"]
        if story:
            click.echo(f"  Your story “{story['title']}” reaches {story['level']} on it.")
        elif view["stories"]:
            click.echo(pen.dim("  None of your stories reaches higher on it."))
    for row in view["left_out"]:
        click.echo(pen.dim(f"left out: {row['n']}, {row['why']}"))
    if view["lines"]:
        click.echo(pen.dim("\n" + pen.wrap(view["method"])))
