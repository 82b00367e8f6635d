"""`screentest claims`: the ledger that the advice rests on."""

from __future__ import annotations

import click

from ...app.playbook.claims import claim_plain, claims
from ...domain.claim import CLAIM_STANDINGS
from ..common import print_json, services_of
from ..paint import Pen


@click.command("claims")
@click.argument("claim", required=False)
@click.option("--standing", type=click.Choice(CLAIM_STANDINGS), help="Only claims of this standing.")
@click.option("--topic", help="Only claims of this topic.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def claims_command(
    ctx: click.Context, *, claim: str | None, standing: str | None, topic: str | None, as_json: bool
) -> None:
    """List the claims with their standing, or show one with its sources."""
    library = services_of(ctx).library
    pen = Pen()
    rows = [claim_plain(row) for row in claims(library, claim, standing, topic)]
    if as_json:
        print_json(rows)
        return
    ink = {"corroborated": pen.good, "partly": pen.warn, "contradicted": pen.bad, "unverifiable": pen.dim}
    for row in rows:
        click.echo(f"{ink[row['standing']](row['standing'])} {pen.bold(row['id'])} {pen.dim(row['topic'])}")
        click.echo(pen.wrap(("The playbook says: " if row["says"] == "playbook" else "") + row["statement"], 2))
        click.echo(pen.dim(pen.wrap(row["finding"], 2)))
        if claim:
            for source in row["sources"]:
                click.echo(pen.dim(pen.wrap(f"{source['kind']}: {source['note']} {source['url'] or ''}", 4)))
            click.echo(pen.dim(f"  as of {row['as_of']}"))
