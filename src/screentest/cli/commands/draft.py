"""`screentest draft`: forms to fill before the room, checked by their named checks, and kept by name."""

from __future__ import annotations

import sys
from typing import Any

import click

from ...app.services import Services
from ...app.workbench.against import against_brief, against_verdict, evidence_from, priorities_from
from ...app.workbench.draft import DraftReview, Workbench, blank, compared
from ...app.workbench.kept import KeptDraft, keep_draft, kept_draft, kept_drafts, take_back
from ...app.workbench.view import alike_view, draft_view, drill_view, form_view
from ...domain.errors import UserError
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..draft_lines import drill_lines, form_lines, kinds_lines, review_lines
from ..paint import Pen

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("draft")
def draft_command() -> None:
    """Write narratives, an autopsy, a metric suite or a pitch, and have them checked.

    A draft is a Markdown text with one heading a field. Every finding points at its words.
    """


@draft_command.command("kinds")
@click.argument("kind", required=False)
@_JSON
@click.pass_context
def kinds_command(ctx: click.Context, *, kind: str | None, as_json: bool) -> None:
    """List the kinds of draft, or show what the form KIND asks and what its checks look for."""
    services = services_of(ctx)
    bench = Workbench(services)
    if kind:
        view = form_view(bench.form(kind), services.library)
        _say(view, form_lines(Pen(), view), as_json)
        return
    views = [form_view(form, services.library) for form in bench.forms.values()]
    _say(views, kinds_lines(Pen(), views), as_json)


@draft_command.command("new")
@click.argument("kind")
@_JSON
@click.pass_context
def new_command(ctx: click.Context, *, kind: str, as_json: bool) -> None:
    """Print a blank draft of KIND; send it to a file and fill it in."""
    text = blank(Workbench(services_of(ctx)).form(kind))
    _say({"kind": kind, "text": text}, [text.rstrip("\n")], as_json)


@draft_command.command("example")
@click.argument("kind")
@_JSON
@click.pass_context
def example_command(ctx: click.Context, *, kind: str, as_json: bool) -> None:
    """Print a worked example of KIND; its people and figures are made up."""
    text = Workbench(services_of(ctx)).form(kind).example
    _say({"kind": kind, "text": text}, [text.rstrip("\n")], as_json)


@draft_command.command("drill")
@click.argument("kind")
@click.option("--key", "with_key", is_flag=True, help="Show the key; write your own first.")
@_JSON
@click.pass_context
def drill_command(ctx: click.Context, *, kind: str, with_key: bool, as_json: bool) -> None:
    """Give a worked case for KIND: what is given and what to produce; the key only with --key."""
    services = services_of(ctx)
    bench = Workbench(services)
    form = bench.form(kind)
    if form.drill is None:
        with_one = ", ".join(one.id for one in bench.forms.values() if one.drill)
        raise UserError(f"there is no drill for {kind}", f"there is one for {with_one}")
    view = drill_view(form, services.library, with_key)
    _say(view, drill_lines(Pen(), view), as_json)


@draft_command.command("check")
@click.argument("files", nargs=-1, required=True)
@click.option("--kind", metavar="KIND", help="The form; told by the headings where it is not given.")
@click.option("--kept", is_flag=True, help="The arguments are names of kept drafts, not files.")
@click.option("--brief", metavar="FILE.json", help="Read against what `screentest brief … --json` wrote.")
@click.option("--verdict", metavar="FILE.json", help="Read a pitch against what `screentest verdict … --json` wrote.")
@click.option("--full", is_flag=True, help="Read by trained examples too; finds more, takes longer.")
@_JSON
@click.pass_context
def check_command(
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    kind: str | None,
    kept: bool,
    brief: str | None,
    verdict: str | None,
    full: bool,
    as_json: bool,
) -> None:
    """Check the drafts in FILES (“-” for standard input); several of one kind are held against each other.

    Exits 1 where something of weight is found.
    """
    services = services_of(ctx)
    bench = Workbench(services)
    stated = priorities_from(read_text(brief), name_of(brief)) if brief else None
    evidence = evidence_from(read_text(verdict), name_of(verdict)) if verdict else None
    names = ["stdin" if one == "-" else one for one in files]
    texts = [_text(services, one, kept) for one in files]
    reviews = [
        bench.read(text, kind or as_kept or bench.kind_of(text), reader_setting(not full)) for text, as_kept in texts
    ]
    views = [draft_view(review, name, services.library) for review, name in zip(reviews, names, strict=True)]
    for review, view in zip(reviews, views, strict=True):
        view["brief"] = against_brief(bench, review, *stated) if stated else None
        pitch = evidence and review.form.seconds
        view["verdict"] = against_verdict(bench, review, *evidence) if evidence and pitch else None
    alike = [alike_view(pair, reviews, names) for pair in compared(reviews)]
    _say({"drafts": views, "alike": alike}, review_lines(Pen(), views, alike), as_json)
    if not full and not as_json:
        click.echo(Pen().dim("read fast: phrases and structure only; --full finds more"), err=True)
    sys.exit(1 if alike or any(_weighty(review) for review in reviews) else 0)


def _text(services: Services, source: str, kept: bool) -> tuple[str, str]:
    """Return the text of a file or kept draft, and the form under which it was kept or ""."""
    if kept:
        found = kept_draft(services, source)
        return found.text, found.form
    return read_text(source), ""


def _weighty(review: DraftReview) -> bool:
    of_form = any(item.severity != "info" for item in review.reading.findings)
    return of_form or any(item.severity != "info" for item in review.beside)


@draft_command.command("save")
@click.argument("name")
@click.argument("file")
@click.option("--kind", metavar="KIND", help="The form; told by the headings where it is not given.")
@_JSON
@click.pass_context
def save_command(ctx: click.Context, *, name: str, file: str, kind: str | None, as_json: bool) -> None:
    """Keep the draft in FILE under NAME; a newer one takes the place of an older one."""
    services = services_of(ctx)
    text = read_text(file)
    bench = Workbench(services)
    kept = keep_draft(services, name, bench.form(kind).id if kind else bench.kind_of(text), text)
    _say(_row(kept), [f"kept as “{name}” ({kept.form}), version {kept.version}"], as_json)


@draft_command.command("list")
@_JSON
@click.pass_context
def list_command(ctx: click.Context, *, as_json: bool) -> None:
    """List the drafts that you keep."""
    pen, rows = Pen(), [_row(kept) for kept in kept_drafts(services_of(ctx))]
    lines = [
        f"{pen.bold(r['name'])}  {r['kind']}  {pen.dim(r['made_at'][:16] + ', version ' + str(r['version']))}"
        for r in rows
    ]
    _say(rows, lines or ["no draft is kept; `screentest draft save NAME FILE` keeps one"], as_json)


@draft_command.command("show")
@click.argument("name")
@_JSON
@click.pass_context
def show_command(ctx: click.Context, *, name: str, as_json: bool) -> None:
    """Print the draft that you keep under NAME."""
    kept = kept_draft(services_of(ctx), name)
    _say({**_row(kept), "text": kept.text}, [kept.text.rstrip("\n")], as_json)


@draft_command.command("rm")
@click.argument("name")
@_JSON
@click.pass_context
def rm_command(ctx: click.Context, *, name: str, as_json: bool) -> None:
    """Take the draft NAME off the list; `screentest forget` deletes what was written."""
    take_back(services_of(ctx), name)
    _say({"name": name, "kept": False}, [f"“{name}” is off the list"], as_json)


def _row(kept: KeptDraft) -> dict[str, Any]:
    return {"name": kept.name, "kind": kept.form, "made_at": kept.made_at, "version": kept.version}


def _say(plain: Any, lines: Any, as_json: bool) -> None:
    if as_json:
        print_json(plain)
        return
    for line in lines:
        click.echo(line)
