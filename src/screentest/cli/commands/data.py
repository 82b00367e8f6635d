"""`screentest export`, `import` and `forget`: a person's data is that person's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ...app.data.data import export_json, export_vault, forget, import_json
from ...app.redact import shown
from ..common import print_json, services_of

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def _say(plain: dict[str, Any], words: str, as_json: bool) -> None:
    if as_json:
        print_json(plain)
    else:
        click.echo(words)


@click.command("export")
@click.argument("target", type=click.Path())
@click.option("--vault", is_flag=True, help="Write a folder of Markdown notes instead of one JSON file.")
@_JSON
@click.pass_context
def export_command(ctx: click.Context, target: str, vault: bool, as_json: bool) -> None:
    """Write all of your data to TARGET: one JSON file, or with --vault a folder of Markdown notes."""
    services = services_of(ctx)
    place = Path(target)
    count = export_vault(services, place) if vault else export_json(services, place)
    _say({"records": count, "written_to": str(place)}, f"{count} records written to {place}", as_json)


@click.command("import")
@click.argument("source", type=click.Path())
@_JSON
@click.pass_context
def import_command(ctx: click.Context, source: str, as_json: bool) -> None:
    """Read what `export` wrote, a JSON file or a vault; records that are there already are left as they are."""
    count = import_json(services_of(ctx), Path(source))
    _say({"new": count}, f"{count} new records", as_json)


@click.command("forget")
@click.option("--yes", is_flag=True, help="Do not ask.")
@_JSON
@click.pass_context
def forget_command(ctx: click.Context, yes: bool, as_json: bool) -> None:
    """Delete everything you have said and every scorecard of it. There is no way back but an export."""
    services = services_of(ctx)
    if not yes:
        click.confirm(f"Delete everything in {shown(services.settings.database)}?", abort=True, err=True)
    count = forget(services)
    _say({"deleted": count}, f"{count} records deleted", as_json)
