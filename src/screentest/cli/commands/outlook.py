"""`screentest outlook`: what the choice between the tracks, or between offers, is worth."""

from __future__ import annotations

from pathlib import Path

import click

from ...app.bootstrap import make_charts, make_simulator, read_offer
from ...app.outlook.outlook import OutlookRequest, answer
from ...app.outlook.report import outlook_report, write_outlook
from ...app.outlook.values import PayKnowledge, listed
from ...app.outlook.view import outlook_view
from ...domain.outlook import AssumptionSet, Money
from ..common import name_of, print_json, read_text, services_of
from ..outlook_lines import figure_lines, outlook_lines
from ..paint import Pen


@click.command("outlook")
@click.option("--offer", "offers", multiple=True, metavar="FILE", help="An offer, YAML or JSON; may be repeated.")
@click.option(
    "--assumptions", "which", type=click.Choice(["evidence", "playbook"]), default="evidence", show_default=True
)
@click.option("--company", default="any", show_default=True, help="Whose way of paying: any, or a pack's company.")
@click.option("--survey", help="Which surveyed group: all-us or five-large.")
@click.option("--breaks", "scenario", metavar="NAME", help="A stated scenario of breaks in employment.")
@click.option("--set", "pairs", multiple=True, metavar="NAME=VALUE", help="Set an assumption; may be repeated.")
@click.option("--years", "horizon", type=int, default=20, show_default=True, help="Years to look ahead.")
@click.option("--careers", type=int, default=100_000, show_default=True, help="Careers to simulate.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same figures.")
@click.option("--money", type=click.Choice(["present", "real", "nominal"]), default="present", show_default=True)
@click.option("--chance-pm", type=float, help="Your chance of clearing the PM bar, from 0 to 1.")
@click.option("--chance-tpm", type=float, help="Your chance of clearing the TPM bar, from 0 to 1.")
@click.option("--list", "show", is_flag=True, help="List every figure with value, range and standing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option(
    "--report", metavar="FILE.html", type=click.Path(dir_okay=False), help="Also write the HTML report there."
)
@click.pass_context
def outlook_command(
    ctx: click.Context,
    *,
    offers: tuple[str, ...],
    which: AssumptionSet,
    company: str,
    survey: str | None,
    scenario: str | None,
    pairs: tuple[str, ...],
    horizon: int,
    careers: int,
    seed: int,
    money: Money,
    chance_pm: float | None,
    chance_tpm: float | None,
    show: bool,
    as_json: bool,
    form: str,
    report: str | None,
) -> None:
    """Simulate the pay of both tracks, or of your offers, and show what the difference hangs on.

    Nothing here is a forecast: a survey of 2017 to 2021, and assumptions that you can change.
    """
    knowledge = PayKnowledge(services_of(ctx).library)
    own = knowledge.own(pairs)
    if show:
        rows = listed(knowledge, which, company, own)
        if as_json or form == "json":
            print_json(rows)
        else:
            for line in figure_lines(Pen(), rows):
                click.echo(line)
        return
    request = OutlookRequest(
        offers=tuple(read_offer(read_text(file), name_of(file)) for file in offers),
        which=which,
        company=company,
        survey=survey,
        scenario=scenario,
        own=own,
        horizon=horizon,
        careers=careers,
        seed=seed,
        money=money,
        chance_pm=chance_pm,
        chance_tpm=chance_tpm,
    )
    view = outlook_view(answer(knowledge, make_simulator(), request), knowledge)
    if report:
        write_outlook(Path(report), view, make_charts())
    if as_json or form == "json":
        print_json(view)
    elif form == "html":
        click.echo(outlook_report(view, make_charts()))
    else:
        for line in outlook_lines(Pen(), view):
            click.echo(line)
        if report:
            click.echo(f"\nreport: {report}")
