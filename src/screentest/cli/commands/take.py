"""`screentest take`: answer one question, in conversation or in one go; saved before it is judged."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from ...app.grading.batch import plain_scorecard
from ...app.grading.questions import asked_for
from ...app.grading.views import scorecard_view
from ...app.own_questions.bank import MARK, NO_FACTS, library_with
from ...app.takes.take import keep_answer, take
from ...app.texts.answer_set import Answered
from ...app.texts.incoming import with_candidate
from ...domain.errors import Unavailable, UserError
from ...domain.track import TRACKS
from ..common import name_of, print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..rehearse import Wanted, list_sessions, rehearse
from ..render import finding_lines, scorecard_lines

MODES = ("study", "real")


@click.command("take")
@click.argument("question", required=False)
@click.argument("file", required=False)
@click.option("--track", type=click.Choice(TRACKS), default="both", help="The track you answer for.")
@click.option(
    "--mode", type=click.Choice(MODES), default="real", help="study: rubric and hints; real: nothing of them."
)
@click.option("--talk", is_flag=True, help="Hold the conversation over a pipe too; a single dot ends a turn.")
@click.option("--no-probes", is_flag=True, help="One answer in one go, no interviewer.")
@click.option("--no-early-end", is_flag=True, help="In a real round: redirect, never end it early.")
@click.option("--resume", "resumed", metavar="SESSION", help="Go on with a session.")
@click.option("--fork", "forked", metavar="SESSION", help="Start again where a session took its wrong turn.")
@click.option("--turn", type=click.IntRange(1), help="With --fork: the turn to start again from.")
@click.option("--retry", metavar="TAKE", help="Answer the question of an earlier take again, and compare.")
@click.option("--skip-self-rating", is_flag=True, help="Do not ask for your own ratings first.")
@click.option("--sessions", "listing", is_flag=True, help="List the sessions that are kept.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def take_command(
    ctx: click.Context,
    *,
    question: str | None,
    file: str | None,
    track: str,
    mode: str,
    talk: bool,
    no_probes: bool,
    no_early_end: bool,
    resumed: str | None,
    forked: str | None,
    turn: int | None,
    retry: str | None,
    skip_self_rating: bool,
    listing: bool,
    fast: bool,
    as_json: bool,
) -> None:
    """Answer QUESTION (an id of the bank): in conversation at a keyboard, from FILE or a pipe in one go.

    What you said is saved before it is judged.
    """
    if listing:
        list_sessions(services_of(ctx), as_json)
        return
    named = [name for name in (question, resumed, forked, retry) if name]
    if len(named) != 1 and not (question and file and len(named) == 1):
        raise UserError(
            "name one of QUESTION, --resume, --fork and --retry" if not named else "these do not go together",
            "`screentest questions` lists the questions, `screentest take --sessions` the sessions",
        )
    if turn and not forked:
        raise UserError("--turn belongs to --fork", "`screentest take --fork SESSION --turn 2`")
    if question and (file or no_probes or not (talk or sys.stdin.isatty())):
        _one_go(ctx, question, file, track, fast, as_json)
        return
    if file:
        raise UserError("a file and a conversation do not go together", "leave out one of the two")
    wanted = Wanted(
        question or "", resumed or "", forked or "", turn or 0, retry or "", track, mode, not no_early_end, fast
    )
    rehearse(services_of(ctx), wanted, skip_self_rating, as_json)


def _one_go(ctx: click.Context, question: str, file: str | None, track: str, fast: bool, as_json: bool) -> None:
    services = services_of(ctx)
    pen = Pen()
    asked = asked_for(library_with(services, question), question, None, "", track)
    if question.startswith(MARK):
        click.echo(pen.dim(pen.wrap(NO_FACTS)), err=True)
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
