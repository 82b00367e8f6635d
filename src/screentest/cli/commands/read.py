"""`screentest read`: all evidence found in an answer, for and against; no rating."""

from __future__ import annotations

import click

from ...app.grading.questions import asked_for
from ...app.grading.read import read_text as read_evidence
from ...app.grading.views import quote_view
from ...domain.track import QUESTION_KINDS, TRACKS
from ...ports.reader import Asked
from ..common import print_json, read_answer, reader_setting, services_of
from ..paint import Pen


@click.command("read")
@click.argument("file", required=False)
@click.option("--question", "-q", metavar="ID", help="The question of the bank that is answered.")
@click.option("--type", "kind", type=click.Choice(QUESTION_KINDS), help="The kind of question.")
@click.option("--track", type=click.Choice(TRACKS), default="both", help="The track you answer for.")
@click.option("--fast", is_flag=True, help="Read by phrases and structure only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def read_command(
    ctx: click.Context,
    *,
    file: str | None,
    question: str | None,
    kind: str | None,
    track: str,
    fast: bool,
    as_json: bool,
) -> None:
    """Show every indicator found in an answer at its quote. Readers never rate; `grade` does."""
    services = services_of(ctx)
    asked = asked_for(services.library, question, kind, "", track) if question or kind else Asked(track=track)
    reading = read_evidence(services, read_answer(file or "-"), asked, reader_setting(fast))
    views = [quote_view(item, services.library) for item in reading.evidence]
    if as_json:
        print_json({"evidence": views, "gated": list(reading.gated), "reader": reading.stamp.label})
        return
    pen = Pen()
    for view in views:
        ink, mark = (pen.good, "+") if view["stands"] == "for" else (pen.bad, "-")
        certainty = f" {view['probability']:.2f}" if view["probability"] is not None else ""
        click.echo(f"{ink(mark)} {pen.bold(view['code'])} {view['name']} {pen.dim(view['found'] + certainty)}")
        click.echo(pen.wrap(f"“{view['text']}”", 4))
    if not views:
        click.echo("nothing found, for or against")
    for line in reading.gated:
        click.echo(pen.warn(f"! {line}"))
    click.echo(pen.dim(f"read by {reading.stamp.label}; {reading.words} words of the candidate"))
