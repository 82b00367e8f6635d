"""`screentest grade`: rate one answer, or a batch."""

from __future__ import annotations

import sys

import click

from ...app.grading.batch import grade_lines, plain_scorecard
from ...app.grading.grade import grade_text
from ...app.grading.questions import asked_for
from ...app.grading.report import debrief_report
from ...app.grading.sarif import sarif
from ...app.grading.views import debrief_view, scorecard_view
from ...app.takes.debrief import debrief_answers
from ...app.texts.answer_set import Answered
from ...domain.track import QUESTION_KINDS, TRACKS
from ...ports.reader import Asked
from ..common import batch_lines, one_input, print_batch, print_json, read_answer, reader_setting, services_of
from ..paint import Pen
from ..render import finding_lines, scorecard_lines

FORMS = ("text", "json", "sarif", "html")


@click.command("grade")
@click.argument("file", required=False)
@click.option("--question", "-q", metavar="ID", help="The question of the bank that is answered.")
@click.option("--type", "kind", type=click.Choice(QUESTION_KINDS), help="The kind, where it is not in the bank.")
@click.option("--prompt", default="", help="What the interviewer said.")
@click.option("--track", type=click.Choice(TRACKS), default="both", show_default=True, help="The track you answer for.")
@click.option("--batch", metavar="FILE.jsonl", help="Grade one JSON object a line; “-” reads standard input.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only; quicker, finds less.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.pass_context
def grade_command(
    ctx: click.Context,
    *,
    file: str | None,
    question: str | None,
    kind: str | None,
    prompt: str,
    track: str,
    batch: str | None,
    fast: bool,
    as_json: bool,
    form: str,
) -> None:
    """Rate one answer (FILE, or “-” for standard input) against the rubric of its question; nothing is saved."""
    services = services_of(ctx)
    setting = reader_setting(fast)
    if batch:
        one_input(bool(file), form)
        sys.exit(print_batch(grade_lines(services, batch_lines(batch), setting)))
    text = read_answer(file or "-")
    asked: Asked = asked_for(services.library, question, kind, prompt, track)
    if form == "html":
        answered = Answered(question or "", asked.prompt, asked.kind, asked.track, text)
        combined = debrief_answers(services, [answered], setting)
        click.echo(debrief_report(debrief_view(combined, services.library)))
        return
    card = grade_text(services, text, asked, setting)
    if form == "sarif":
        print_json(sarif([(file or "-", text, card.findings)], services.library))
        return
    if as_json or form == "json":
        print_json(plain_scorecard(card))
        return
    pen, view = Pen(), scorecard_view(card, services.library)
    if asked.prompt:
        click.echo(pen.wrap(asked.prompt) + "\n")
    for line in finding_lines(pen, view["findings"], places=False):
        click.echo(line)
    for line in scorecard_lines(pen, view):
        click.echo(line)
