"""`screentest take`: answer one question; saved before it is judged."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from ...app.answer_set import Answered
from ...app.batch import plain_scorecard
from ...app.documents import with_candidate
from ...app.questions import asked_for
from ...app.take import keep_answer, take
from ...app.views import scorecard_view
from ...domain.errors import Unavailable, UserError
from ...domain.track import TRACKS
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..render import finding_lines, scorecard_lines


@click.command("take")
@click.argument("question")
@click.argument("file", required=False)
@click.option("--track", type=click.Choice(TRACKS), default="both", help="The track you answer for.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def take_command(ctx: click.Context, *, question: str, file: str | None, track: str, fast: bool, as_json: bool) -> None:
    """Answer QUESTION (an id of the bank) from FILE, a pipe or the keyboard.

    What you said is saved before it is judged.
    """
    services = services_of(ctx)
    pen = Pen()
    asked = asked_for(services.library, question, None, "", track)
    typed = file is None and sys.stdin.isatty()
    if typed:
        _ = services.store  # a place that cannot keep the words is said before they are
        click.echo("\n" + pen.bold(pen.wrap(asked.prompt)))
        click.echo(pen.dim("Answer as you would say it. End with an empty line and Ctrl-D.\n"))
    text = read_text(file or "-")
    answered = Answered(question, asked.prompt, asked.kind, asked.track, text)
    said_in = "typed" if typed else "file"
    with _given_back("" if file not in (None, "-") else text):
        try:
            with_candidate(text, name_of(file or "-"))
        except UserError as fault:
            kept = keep_answer(services, answered, said_in)
            raise UserError(f"{fault.message}; the words are saved as take {kept.id}", fault.hint) from None
        kept, card = take(services, answered, reader_setting(fast), said_in)
    if as_json:
        print_json({"take": kept.id, **plain_scorecard(card)})
        return
    view = scorecard_view(card, services.library)
    click.echo("")
    for line in (*finding_lines(pen, view["findings"], places=False), *scorecard_lines(pen, view)):
        click.echo(line)
    click.echo(pen.dim(f"\nsaved as take {kept.id}; `screentest history {kept.id}` shows it again"))


@contextmanager
def _given_back(text: str) -> Iterator[None]:
    """Print words that stand nowhere else where the place that keeps them fails."""
    try:
        yield
    except Unavailable:
        if text:
            click.echo(f"your words, which may not be saved:\n\n{text}")
        raise
