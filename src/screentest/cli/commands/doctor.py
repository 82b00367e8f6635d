"""`screentest doctor`: what works here, and how to get what does not."""

from __future__ import annotations

import sys

import click

from ...app.doctor import examine
from ..common import print_json, services_of
from ..paint import Pen


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def doctor_command(ctx: click.Context, as_json: bool) -> None:
    """Look at this machine: packs, readers, data folder, database, page. Exits 1 where something needed is missing."""
    pen = Pen()
    rows = examine(services_of(ctx))
    if as_json:
        print_json([row._asdict() for row in rows])
    else:
        for row in rows:
            mark = pen.good("ok  ") if row.ok else pen.bad("no  ") if row.needed else pen.warn("off ")
            click.echo(f"{mark}{pen.bold(row.what)}  {row.detail}")
            if row.hint and not row.ok:
                click.echo(pen.dim(f"      {row.hint}"))
    sys.exit(1 if any(row.needed and not row.ok for row in rows) else 0)
