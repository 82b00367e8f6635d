"""`screentest after`: a real round told, what the next one may turn on, and what came beside what stood before."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

import click

from ...app.after.compare import compare_rounds
from ...app.after.next import next_round, take_into_plan
from ...app.after.read import told_from
from ...app.after.retold import retold
from ...app.after.rounds import (
    NONE,
    KeptRound,
    found_round,
    keep_outcome,
    keep_round,
    kept_round,
    remove_round,
    set_question,
    undo_round,
)
from ...app.after.told import EXAMPLE, ToldRound
from ...app.after.view import compared_view, next_view, own_view, round_view, rounds_view
from ...app.services import Services
from ...domain.errors import UserError
from ...domain.real_round import OUTSIDE, ROUND_OUTCOMES
from ...domain.track import QUESTION_KINDS
from ..after_lines import compared_lines, list_lines, next_lines, own_lines, round_lines
from ..ask_round import ask_choice, ask_round
from ..common import print_json, read_text, services_of
from ..paint import Pen

ALOUD = [kind for kind in QUESTION_KINDS if kind != "memo"]
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("after")
def after_command() -> None:
    """Keep what a real round asked, see what the next may turn on, compare what came with your takes."""


@after_command.command("add")
@click.argument("file", required=False)
@click.option("--company", default="", help="The company.")
@click.option("--track", default="", metavar="pm|tpm", help="The track that you were asked for.")
@click.option("--level", default="", help="The level, as they call it.")
@click.option("--date", "day", default="", metavar="DAY", help="The day of the round, as 2026-11-20.")
@click.option("--round", "name", default="", help="The round, as they called it.")
@click.option("--who", default="", help="Who asked, as a role: recruiter, hiring-manager, peer or partner.")
@click.option("--stage", default="", help="Which round of the practice loop it was, or outside.")
@click.option("--replace", "replaces", default="", metavar="ROUND", help="This is the new version of ROUND.")
@click.option("--ask", "asking", is_flag=True, help="Ask line by line, over a pipe too.")
@_JSON
@click.pass_context
def add_command(
    ctx: click.Context,
    *,
    file: str | None,
    company: str,
    track: str,
    level: str,
    day: str,
    name: str,
    who: str,
    stage: str,
    replaces: str,
    asking: bool,
    as_json: bool,
) -> None:
    """Keep a round from FILE or “-”, one question a line; without FILE, at a keyboard, it is asked for.

    Above the questions “company:”, “track:”, “level:”, “date:”, “round:”, “who:”, “stage:”; below a question
    “answered:”, “went:” (1 to 4), “pressed:”, “type:” and “same as:”. Nobody's name is asked for.
    """
    services, given = services_of(ctx), ToldRound(company, track, level, day, name, who, stage)
    by_hand = asking or (file is None and sys.stdin.isatty())
    if by_hand:
        _ = services.store  # a place that cannot keep the words is said before they are
        told = ask_round(given, Pen(), as_json)
    else:
        told = told_from(_text(file or "-"), given)
    kept = keep_round(services, told, replaces)
    if by_hand:
        kept = _asked_about(services, kept, as_json)
    view = round_view(services, kept)
    _show(view, as_json, round_lines(Pen(), view))
    if not as_json:
        click.echo(f"\nkept as round {view['id'][:12]}; `screentest after next` says what may come")


@after_command.command("list")
@_JSON
@click.pass_context
def list_command(ctx: click.Context, *, as_json: bool) -> None:
    """List the rounds that are kept, the newest first."""
    rows = rounds_view(services_of(ctx))
    _show(rows, as_json, list_lines(Pen(), rows))


@after_command.command("show")
@click.argument("round_", metavar="ROUND")
@_JSON
@click.pass_context
def show_command(ctx: click.Context, *, round_: str, as_json: bool) -> None:
    """Show a round with its questions and what is not clear about them."""
    services = services_of(ctx)
    view = round_view(services, kept_round(services, found_round(services, round_)))
    _show(view, as_json, round_lines(Pen(), view))


@after_command.command("set")
@click.argument("round_", metavar="ROUND")
@click.option("--stage", required=True, help="Which round of the practice loop it was, or outside.")
@_JSON
@click.pass_context
def set_command(ctx: click.Context, *, round_: str, stage: str, as_json: bool) -> None:
    """Say which round of the practice loop a round was."""
    services = services_of(ctx)
    one = found_round(services, round_)
    view = round_view(services, keep_round(services, replace(retold(services, one), stage=stage), one.id))
    _show(view, as_json, round_lines(Pen(), view))


@after_command.command("rm")
@click.argument("round_", metavar="ROUND")
@_JSON
@click.pass_context
def rm_command(ctx: click.Context, *, round_: str, as_json: bool) -> None:
    """Take a round back, with the questions that no other round asked; `undo` brings both again."""
    one = remove_round(services_of(ctx), round_)
    _show({"removed": one.id}, as_json, [f"taken back: {one.name}; `screentest after undo {one.id[:12]}` undoes it"])


@after_command.command("undo")
@click.argument("round_", metavar="ROUND")
@_JSON
@click.pass_context
def undo_command(ctx: click.Context, *, round_: str, as_json: bool) -> None:
    """Bring a round again as it was before the last change."""
    services = services_of(ctx)
    view = round_view(services, kept_round(services, undo_round(services, round_)))
    _show(view, as_json, round_lines(Pen(), view))


@after_command.command("outcome")
@click.argument("round_", metavar="ROUND")
@click.argument("outcome", type=click.Choice([*ROUND_OUTCOMES, "unknown"]))
@_JSON
@click.pass_context
def outcome_command(ctx: click.Context, *, round_: str, outcome: str, as_json: bool) -> None:
    """Say what came of a round; unknown takes back what was said."""
    one, came = keep_outcome(services_of(ctx), round_, outcome)
    said = f"{one.company}, {one.name}: {came.outcome if came else 'not known what came of it'}"
    _show({"round": one.id, "outcome": came.outcome if came else ""}, as_json, [said])


@after_command.command("questions")
@_JSON
@click.pass_context
def questions_command(ctx: click.Context, *, as_json: bool) -> None:
    """List your private bank: the questions that you were really asked."""
    rows = own_view(services_of(ctx))
    _show(rows, as_json, own_lines(Pen(), rows))


@after_command.command("question")
@click.argument("question")
@click.option("--type", "kind", default="", metavar="KIND", help=f"Its kind: {', '.join(ALOUD)}.")
@click.option("--same-as", default="", metavar="ID", help="The bank's question that asks the same, or none.")
@_JSON
@click.pass_context
def question_command(ctx: click.Context, *, question: str, kind: str, same_as: str, as_json: bool) -> None:
    """Say what kind of question one of your own is, or which of the bank asks the same."""
    services = services_of(ctx)
    own = set_question(services, question, kind, same_as)
    rows = [row for row in own_view(services) if row["id"] == own.id]
    _show(rows[0], as_json, own_lines(Pen(), rows))


@after_command.command("next")
@click.argument("company", required=False, default="")
@click.option("--track", default="", metavar="pm|tpm", help="Of the two tracks this one.")
@click.option("--to-plan", is_flag=True, help="Take the drills into your plan.")
@_JSON
@click.pass_context
def next_command(ctx: click.Context, *, company: str, track: str, to_plan: bool, as_json: bool) -> None:
    """Say what the next round may turn on, line by line with its reason, and what is not known."""
    services = services_of(ctx)
    found = next_round(services, company, track)
    view = next_view(services, found)
    if to_plan:
        taken = take_into_plan(services, found)
        view["taken"] = asdict(taken)
    _show(view, as_json, next_lines(Pen(), view))
    if to_plan and not as_json:
        had = f"; there already: {', '.join(taken.had)}" if taken.had else ""
        where = "taken into your plan" if taken.planned else "kept for the plan that you make next"
        click.echo(f"\n{where}: {', '.join(taken.new) or 'nothing new'}{had}")


@after_command.command("compare")
@_JSON
@click.pass_context
def compare_command(ctx: click.Context, *, as_json: bool) -> None:
    """Hold what came of each round beside your takes before it; no share from fewer than five outcomes."""
    services = services_of(ctx)
    view = compared_view(services.library, compare_rounds(services))
    _show(view, as_json, compared_lines(Pen(), view))


def _asked_about(services: Services, kept: KeptRound, err: bool) -> KeptRound:
    """Ask about what is not clear: the stage of the loop, which of the bank's a question is, and its kind."""
    view = round_view(services, kept)
    if not view["stage"] and view["stages"]:
        stages = [(stage["id"], stage["name"]) for stage in view["stages"]]
        click.echo("Which round of the practice loop was it?", err=err)
        stage = ask_choice("A number, or Enter: ", [*stages, (OUTSIDE, "none of them")], err)
        if stage:
            kept = keep_round(services, replace(retold(services, kept.round), stage=stage), kept.round.id)
    for row in view["asked"]:
        if row["maybe"]:
            click.echo(f"“{row['words']}” is like one of the bank. Is it the same?", err=err)
            same = [(one["id"], one["prompt"]) for one in row["maybe"]]
            chosen = ask_choice("A number, or Enter: ", [*same, (NONE, "none of them")], err)
            own = set_question(services, row["own_id"], same_as=chosen) if chosen else None
            row["kind"] = own.kind if own else row["kind"]
        if not row["kind"]:
            click.echo(f"What kind of question is “{row['words']}”?", err=err)
            kind = ask_choice("A number, or Enter: ", [(k, services.library.rubrics[k].name) for k in ALOUD], err)
            if kind:
                set_question(services, row["own_id"], kind=kind)
    return kept_round(services, found_round(services, kept.round.id))


def _text(source: str) -> str:
    try:
        return read_text(source)
    except UserError as fault:
        if fault.message.endswith(" is empty"):
            raise UserError(f"{fault.message}, so there is nothing to keep", EXAMPLE) from None
        raise


def _show(view: Any, as_json: bool, lines: Iterable[str]) -> None:
    if as_json:
        print_json(view)
        return
    for line in lines:
        click.echo(line)
