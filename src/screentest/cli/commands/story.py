"""`screentest story`: the story bank: keep, show, match with questions, cover, strengthen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from ...app.services import Services
from ...app.stories.bank import StoryBank, bank_of, stronger
from ...app.stories.stories import add_stories, found_story, kept_stories, remove_story, undo_story
from ...app.stories.view import (
    added_view,
    coverage_view,
    for_question_view,
    lint_view,
    list_view,
    story_view,
    stronger_view,
)
from ..common import print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..story_lines import added_lines, coverage_lines, for_lines, lint_lines, list_lines, story_lines, stronger_lines

Lines = Callable[[Pen, Mapping[str, Any]], Iterator[str]]

_TRACK = click.option("--track", type=click.Choice(["pm", "tpm"]), help="Only questions of this track.")
_FAST = click.option("--fast", is_flag=True, help="Read by phrase and structure alone.")
_AGAIN = click.option("--again", is_flag=True, help="Read everything anew, whoever read it before.")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group("story")
def story_command() -> None:
    """Keep your stories once: what each shows, which questions it answers, what it lacks."""


@story_command.command("add")
@click.argument("file")
@click.option("--title", default="", metavar="WORDS", help="The title of the one story in FILE, where it has none.")
@_JSON
@click.pass_context
def add_command(ctx: click.Context, *, file: str, title: str, as_json: bool) -> None:
    """Keep the stories of FILE (or “-”): each `# Title` begins one; a kept title again is its new version."""
    shown = "standard input" if file == "-" else Path(file).name
    view = added_view(add_stories(services_of(ctx), read_text(file), shown, title))
    _print(view, as_json, added_lines)


@story_command.command("list")
@_JSON
@click.pass_context
def list_command(ctx: click.Context, *, as_json: bool) -> None:
    """List the kept stories."""
    _print(list_view(kept_stories(services_of(ctx))), as_json, list_lines)


@story_command.command("show")
@click.argument("name")
@_TRACK
@_FAST
@_AGAIN
@_JSON
@click.pass_context
def show_command(ctx: click.Context, *, name: str, track: str | None, fast: bool, again: bool, as_json: bool) -> None:
    """Show a story: what it shows with quotes, the questions it answers, how it is told."""
    services = services_of(ctx)
    story = found_story(services, name)
    _print(story_view(_bank(services, track, fast, again), story), as_json, story_lines)


@story_command.command("rm")
@click.argument("name")
@_JSON
@click.pass_context
def rm_command(ctx: click.Context, *, name: str, as_json: bool) -> None:
    """Take a story back; `undo` brings it again."""
    story = remove_story(services_of(ctx), name)
    if as_json:
        print_json({"removed": story.name})
    else:
        click.echo(f"taken back: {story.title}; `screentest story undo {story.name}` brings it again")


@story_command.command("undo")
@click.argument("name")
@_JSON
@click.pass_context
def undo_command(ctx: click.Context, *, name: str, as_json: bool) -> None:
    """Bring back the version before the last change."""
    story = undo_story(services_of(ctx), name)
    if as_json:
        print_json(list_view([story]))
    else:
        click.echo(f"as before: {story.title} (version {story.version})")


@story_command.command("coverage")
@_TRACK
@_FAST
@_AGAIN
@_JSON
@click.pass_context
def coverage_command(ctx: click.Context, *, track: str | None, fast: bool, again: bool, as_json: bool) -> None:
    """Show which competencies and questions your stories cover, what is overused, what no story shows."""
    _print(coverage_view(_bank(services_of(ctx), track, fast, again)), as_json, coverage_lines)


@story_command.command("for")
@click.argument("question")
@_FAST
@_AGAIN
@_JSON
@click.pass_context
def for_command(ctx: click.Context, *, question: str, fast: bool, again: bool, as_json: bool) -> None:
    """Show which of your stories answer a QUESTION of the bank, the best first, and why."""
    services = services_of(ctx)
    wanted = services.library.question(question)
    _print(for_question_view(_bank(services, None, fast, again), wanted), as_json, for_lines)


@story_command.command("stronger")
@click.argument("name")
@click.option("--question", metavar="ID", help="For this question (default: the one it comes nearest to answering).")
@_FAST
@_AGAIN
@_JSON
@click.pass_context
def stronger_command(
    ctx: click.Context, *, name: str, question: str | None, fast: bool, again: bool, as_json: bool
) -> None:
    """Print a story with blanks for what is missing: your words and blanks, nothing invented."""
    services = services_of(ctx)
    story = found_story(services, name)
    wanted = services.library.question(question) if question else None
    bank = _bank(services, None, fast, again)
    _print(stronger_view(stronger(bank, story, wanted), services.library), as_json, stronger_lines)


@story_command.command("lint")
@click.argument("name")
@_FAST
@_AGAIN
@_JSON
@click.pass_context
def lint_command(ctx: click.Context, *, name: str, fast: bool, again: bool, as_json: bool) -> None:
    """Say how a story is told: minutes aloud, result first or last, your own part, blanks left open."""
    services = services_of(ctx)
    story = found_story(services, name)
    reading = _bank(services, None, fast, again).readings[story.name]
    _print(lint_view(story, reading), as_json, lint_lines)


def _bank(services: Services, track: str | None, fast: bool, again: bool) -> StoryBank:
    return bank_of(services, track, reader_setting(fast), again)


def _print(view: dict[str, Any], as_json: bool, lines: Lines) -> None:
    if as_json:
        print_json(view)
        return
    for line in lines(Pen(), view):
        click.echo(line)
