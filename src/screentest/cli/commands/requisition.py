"""`screentest requisition`: what a job description asks for: track, level language, pay, and whether its work ends."""

from __future__ import annotations

import sys

import click

from ...app.requisition.batch import requisition_lines
from ...app.requisition.requisition import RequisitionReader
from ...app.requisition.view import requisition_view
from ..common import batch_lines, one_input, print_batch, print_json, read_document_at, services_of
from ..paint import Pen
from ..requisition_lines import requisition_lines_of


@click.command("requisition")
@click.argument("file", required=False)
@click.option("--batch", metavar="FILE.jsonl", help="Read one JSON object a line; “-” reads standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def requisition_command(ctx: click.Context, *, file: str | None, batch: str | None, as_json: bool) -> None:
    """Read a job description (FILE, or “-” for standard input): text, saved HTML, PDF or Word.

    Titles count for nothing. The track is hybrid where the words do not decide it; exposure reads the scope and is
    never a probability of dismissal.
    """
    services = services_of(ctx)
    if batch:
        one_input(bool(file), "json")
        sys.exit(print_batch(requisition_lines(services, batch_lines(batch))))
    text = read_document_at(file or "-").text
    view = requisition_view(RequisitionReader(services).read(text), services.library)
    if as_json:
        print_json(view)
        return
    for line in requisition_lines_of(Pen(), view):
        click.echo(line)
