"""`screentest export`, `import` and `forget`: a person's data is that person's."""

from __future__ import annotations

from pathlib import Path

import click

from ...app.data import export_json, export_vault, forget, import_json
from ..common import services_of


@click.command("export")
@click.argument("target", type=click.Path())
@click.option("--vault", is_flag=True, help="Write a folder of Markdown notes instead of one JSON file.")
@click.pass_context
def export_command(ctx: click.Context, target: str, vault: bool) -> None:
    """Write all of your data to TARGET: one JSON file, or with --vault a folder of Markdown notes."""
    services = services_of(ctx)
    place = Path(target)
    count = export_vault(services, place) if vault else export_json(services, place)
    click.echo(f"{count} records written to {place}")


@click.command("import")
@click.argument("source", type=click.Path())
@click.pass_context
def import_command(ctx: click.Context, source: str) -> None:
    """Read what `export` wrote, a JSON file or a vault; records that are there already are left as they are."""
    count = import_json(services_of(ctx), Path(source))
    click.echo(f"{count} new records")


@click.command("forget")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def forget_command(ctx: click.Context, yes: bool) -> None:
    """Delete everything you have said and every scorecard of it. There is no way back but an export."""
    services = services_of(ctx)
    if not yes:
        click.confirm(f"Delete everything in {services.settings.database}?", abort=True)
    click.echo(f"{forget(services)} records deleted")
