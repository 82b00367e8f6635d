"""`screentest simulate`: drive a cluster through a cut, a lost or slow region, and be graded on the reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import click

from ...app.bootstrap import make_cluster_simulator
from ...app.simulation.file import read_answer, template
from ...app.simulation.run import Simulation, scenario_of, starting, with_settings
from ...app.simulation.view import grade_view, key_view, run_view, scenario_view, scenarios_view
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..simulate_lines import grade_lines, key_lines, list_lines, run_lines, show_lines

_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("simulate")
def simulate_command() -> None:
    """Choose for each class of data how it is kept, see what members meet, and be graded on your reasons.

    `list`, then `show ID`; `new ID > mine.md` writes a file for your choices and reasons, `grade mine.md` judges it.
    Every part takes --json.
    """


@simulate_command.command("list")
@_json
@click.pass_context
def list_command(ctx: click.Context, *, as_json: bool) -> None:
    """List the scenarios."""
    rows = scenarios_view(services_of(ctx).library)
    _put(as_json, rows, list_lines(Pen(), rows))


@simulate_command.command("show")
@click.argument("scenario")
@_json
@click.pass_context
def show_command(ctx: click.Context, *, scenario: str, as_json: bool) -> None:
    """Show a scenario: regions, traffic, what goes wrong and when."""
    view = scenario_view(scenario_of(services_of(ctx).library, scenario))
    _put(as_json, view, show_lines(Pen(), view))


@simulate_command.command("new")
@click.argument("scenario")
@_json
@click.pass_context
def new_command(ctx: click.Context, *, scenario: str, as_json: bool) -> None:
    """Write an empty file for a scenario to standard output."""
    text = template(scenario_of(services_of(ctx).library, scenario))
    _put(as_json, {"file": text}, text.splitlines())


@simulate_command.command("run")
@click.argument("scenario")
@click.option(
    "--set", "pairs", multiple=True, metavar="CLASS=READ/WRITE/…", help="How a class is kept; may be repeated."
)
@click.option("--evacuate-after", type=int, metavar="MINUTES", help="Move a lost or slow region's traffic after these.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same figures.")
@_json
@click.pass_context
def run_command(
    ctx: click.Context,
    *,
    scenario: str,
    pairs: tuple[str, ...],
    evacuate_after: int | None,
    seed: int,
    as_json: bool,
) -> None:
    """Run a scenario: what is refused, stale, lost and late. A class that is not set is read and written at ONE.

    --set entitlements=LOCAL_QUORUM/EACH_QUORUM/last-write-wins/open/copies=3
    """
    found = scenario_of(services_of(ctx).library, scenario)
    choices = replace(with_settings(found, starting(found), pairs), evacuate_after=evacuate_after)
    view = run_view(found, Simulation(make_cluster_simulator()).run(found, choices, seed))
    _put(as_json, view, run_lines(Pen(), view))


@simulate_command.command("grade")
@click.argument("file")
@click.option("--fast", is_flag=True, help="Read by phrases and structure alone, without trained examples.")
@_json
@click.pass_context
def grade_command(ctx: click.Context, *, file: str, fast: bool, as_json: bool) -> None:
    """Grade a file of choices and reasons: by the key, by the run, and by your own words."""
    from ...app.simulation.grade import SimulationGrader  # noqa: PLC0415 - the reader is slow to load

    services = services_of(ctx)
    answer = read_answer(services.library, read_text(file), name_of(file))
    grader = SimulationGrader(services, Simulation(make_cluster_simulator()), reader_setting(fast))
    view = grade_view(answer.scenario, grader.grade(answer))
    _put(as_json, view, grade_lines(Pen(), view))


@simulate_command.command("key")
@click.argument("scenario")
@_json
@click.pass_context
def key_command(ctx: click.Context, *, scenario: str, as_json: bool) -> None:
    """Show the key of a scenario; better after you have tried."""
    library = services_of(ctx).library
    view = key_view(scenario_of(library, scenario), library)
    _put(as_json, view, key_lines(Pen(), view))


def _put(as_json: bool, view: object, lines: Iterable[str]) -> None:
    if as_json:
        print_json(view)
        return
    for line in lines:
        click.echo(line)
