"""`screentest demo`: the main job on the example candidate."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

import click

from ...app.demo import EXAMPLE, example_text
from ...app.grading.report import write_report
from ...app.grading.views import debrief_view
from ...app.takes.debrief import debrief_answers
from ...app.texts.answer_set import parse_answer_set
from ..common import print_json, services_of
from ..paint import Pen
from ..render import debrief_lines


@click.command("demo")
@click.option("--report", default="screentest-report.html", show_default=True, type=click.Path(dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def demo_command(ctx: click.Context, report: str, as_json: bool) -> None:
    """Debrief the example candidate's six answers and write an HTML report; nothing is saved in your data."""
    services = services_of(ctx)
    pen = Pen()
    if not as_json:
        click.echo(pen.bold("Screentest") + " reads six answers of an example candidate for a Netflix TPM loop.")
        click.echo(pen.dim("Everything happens on this machine; nothing is saved in your data and nothing is sent."))
    answers = parse_answer_set(example_text(), services.library)
    view = debrief_view(debrief_answers(services, answers), services.library)
    place = write_report(Path(report), view)
    if as_json:
        print_json(view)
        return
    for line in debrief_lines(pen, view):
        click.echo(line)
    click.echo(f"\n{pen.bold('Report')}      {place}")
    click.echo(f"{pen.bold('Your turn')}   {called()} debrief YOUR-ANSWERS.md --report report.html")
    click.echo(pen.dim(f"            the example's own text shows the form: {EXAMPLE}"))


def called() -> str:
    """Return what a person types to call this program: its name where the shell finds it, else its path."""
    found, ours = shutil.which("screentest"), Path(sys.argv[0])
    if found and Path(found).resolve() == ours.resolve():
        return "screentest"
    return shlex.quote(str(ours))
