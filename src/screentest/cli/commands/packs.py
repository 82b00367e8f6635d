"""`screentest packs`: check what people wrote, or list what is loaded."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from ...app.services import Services
from ...domain.errors import Unavailable
from ..common import print_json, services_of
from ..errors import starred


@click.group("packs")
def packs_command() -> None:
    """Check or list the content packs."""


@packs_command.command("check")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Report every fault in the packs with its place; exits 5 where there is one."""
    faults = services_of(ctx).packs.check()
    if as_json:
        print_json([asdict(fault) for fault in faults])
        sys.exit(5 if faults else 0)
    for fault in faults:
        click.echo(starred(fault))
    click.echo(f"{len(faults)} fault(s)" if faults else "the packs are sound")
    sys.exit(5 if faults else 0)


@packs_command.command("train")
@click.option("--check", "only_check", is_flag=True, help="Compare with the committed heads instead of writing them.")
@click.option("--track", is_flag=True, help="The heads of the track verdict instead of the reader's.")
@click.pass_context
def train_(ctx: click.Context, only_check: bool, track: bool) -> None:
    """Train the sentence classifiers of the full reader from the packs' corpus, and print how good they are."""
    if track:
        _train_track(ctx, only_check)
        return
    try:
        from ...app.training.packs import LEAST_AGREEMENT, check_heads, train_packs  # noqa: PLC0415 - heavy, optional
    except ImportError as fault:
        raise Unavailable(f"training needs {fault.name}", "pip install 'screentest[full]' scipy") from None
    services = services_of(ctx)
    if only_check:
        _check_requisition(services)
        _check_brief(services)
        agreement = check_heads(services)
        click.echo(f"retrained heads decide {agreement:.2%} of the corpus's sentences alike")
        sys.exit(0 if agreement >= LEAST_AGREEMENT else 1)
    _train_requisition(services)
    _train_brief(services)
    for fitted in train_packs(services):
        click.echo(
            f"{fitted.code}  {fitted.written:3d} written {fitted.marked:3d} marked  auc {fitted.auc:.2f} (near misses) "
            f"{fitted.auc_in_answers:.2f} (answers)  precision {fitted.precision:.2f}  recall {fitted.recall:.2f}"
        )


def _train_brief(services: Services) -> None:
    """Train the weights that earnings calls are read with."""
    from ...app.training.brief import train_brief  # noqa: PLC0415 - heavy, optional

    for name, value in train_brief(services).items():
        click.echo(f"brief: {name} {value:.3g}")


def _check_brief(services: Services) -> None:
    """Prove that the weights of the brief are current."""
    from ...app.training.brief import check_brief  # noqa: PLC0415 - heavy, optional

    check_brief(services)


def _train_requisition(services: Services) -> None:
    """Train the heads that requisitions are read with."""
    from ...app.training.requisition import train_requisition  # noqa: PLC0415 - heavy, optional

    for name, value in train_requisition(services).items():
        click.echo(f"requisitions: {name} {value:.2f}")


def _check_requisition(services: Services) -> None:
    """Prove that the weights of requisitions are current."""
    from ...app.training.requisition import check_requisition  # noqa: PLC0415 - heavy, optional

    check_requisition(services)


def _train_track(ctx: click.Context, only_check: bool) -> None:
    """Train the heads of the track verdict and calibrate it, or compare with the committed ones."""
    try:
        from ...app.training.track import LEAST_ALIKE, check_track, train_track  # noqa: PLC0415 - heavy, optional
    except ImportError as fault:
        raise Unavailable(f"training needs {fault.name}", "pip install 'screentest[full]' scipy") from None
    if only_check:
        alike = check_track(services_of(ctx))
        click.echo(f"refitted heads place {alike:.2%} of the training lines alike")
        sys.exit(0 if alike >= LEAST_ALIKE else 1)
    for name, figures in train_track(services_of(ctx))["figures"].items():
        click.echo(
            f"{name}: of {figures['clear']} clear résumés {figures['clear_held_back']:.0%} held back, of those decided "
            f"{figures['right_of_decided']:.0%} right; of {figures['unclear']} unclear ones "
            f"{figures['unclear_held_back']:.0%} held back (all held out)"
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
        "question types": sum("/" not in name for name in library.rubrics),
        "subtypes": len({name.partition("/")[2] for name in library.rubrics if "/" in name}),
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
