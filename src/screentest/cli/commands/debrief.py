"""`screentest debrief`: a file of answers, or everything saved."""

from __future__ import annotations

from pathlib import Path

import click

from ...app.grading.report import debrief_report, write_report
from ...app.grading.views import debrief_view
from ...app.takes.debrief import debrief_answers
from ...app.takes.history import debrief_of_history
from ...app.texts.answer_set import parse_answer_set
from ..common import print_json, read_text, reader_setting, services_of
from ..paint import Pen
from ..render import debrief_lines


@click.command("debrief")
@click.argument("file", required=False)
@click.option("--save", is_flag=True, help="Keep the answers and their scorecards in your data.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option(
    "--report", metavar="FILE.html", type=click.Path(dir_okay=False), help="Also write the HTML report there."
)
@click.pass_context
def debrief_command(
    ctx: click.Context, *, file: str | None, save: bool, fast: bool, as_json: bool, form: str, report: str | None
) -> None:
    """Debrief a file of answers: “## question-id” headings with the answer under each.

    Without FILE: the latest take of every question you have saved.
    """
    services = services_of(ctx)
    if file:
        answers = parse_answer_set(read_text(file), services.library)
        combined = debrief_answers(services, answers, reader_setting(fast), keep=save)
    else:
        combined = debrief_of_history(services)
    view = debrief_view(combined, services.library)
    if report:
        write_report(Path(report), view)
    if as_json or form == "json":
        print_json(view)
    elif form == "html":
        click.echo(debrief_report(view))
    else:
        for line in debrief_lines(Pen(), view):
            click.echo(line)
        if report:
            click.echo(f"\nreport: {report}")
