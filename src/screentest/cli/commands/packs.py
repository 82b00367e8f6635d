"""`screentest packs`: check what people wrote, or list what is loaded."""

from __future__ import annotations

import sys

import click

from ...app.train_packs import LEAST_AGREEMENT, check_heads, train_packs
from ..common import print_json, services_of
from ..errors import starred


@click.group("packs")
def packs_command() -> None:
    """Check or list the content packs."""


@packs_command.command("check")
@click.pass_context
def check(ctx: click.Context) -> None:
    """Report every fault in the packs with its place; exits 5 where there is one."""
    faults = services_of(ctx).packs.check()
    for fault in faults:
        click.echo(starred(fault))
    click.echo(f"{len(faults)} fault(s)" if faults else "the packs are sound")
    sys.exit(5 if faults else 0)


@packs_command.command("train")
@click.option("--check", "only_check", is_flag=True, help="Compare with the committed heads instead of writing them.")
@click.pass_context
def train_(ctx: click.Context, only_check: bool) -> None:
    """Train the sentence classifiers of the full reader from the packs' corpus, and print how good they are."""
    services = services_of(ctx)
    if only_check:
        agreement = check_heads(services)
        click.echo(f"retrained heads decide {agreement:.2%} of the corpus's sentences alike")
        sys.exit(0 if agreement >= LEAST_AGREEMENT else 1)
    for fitted in train_packs(services):
        click.echo(
            f"{fitted.code} {fitted.positives:4d} shows {fitted.negatives:5d} lacks  auc {fitted.auc:.2f}  "
            f"precision {fitted.precision:.2f}  recall {fitted.recall:.2f}  threshold {fitted.threshold:.2f}"
        )


@packs_command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the loaded packs and how much they hold."""
    library = services_of(ctx).library
    held = {
        "indicators": len(library.indicators),
        "criteria": len(library.criteria),
        "question types": len(library.rubrics),
        "questions": len(library.questions),
        "competencies": len(library.competencies),
        "claims": len(library.claims),
        "behaviours": len(library.behaviours),
    }
    if as_json:
        packs = [{"id": p.id, "name": p.name, "version": p.version, "licence": p.licence} for p in library.packs]
        print_json({"packs": packs, "holds": held})
        return
    for pack in library.packs:
        click.echo(f"{pack.id} {pack.version} · {pack.name} · {pack.licence}")
    click.echo(", ".join(f"{count} {what}" for what, count in held.items()))
