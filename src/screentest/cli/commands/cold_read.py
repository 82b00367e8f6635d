"""`screentest cold-read`: verdict, outlook, role and what is not known, on one page."""

from __future__ import annotations

from pathlib import Path

import click

from ...app.bootstrap import make_charts, read_offer
from ...app.cold_read.cold_read import ColdReader
from ...app.cold_read.page import cold_read_html, cold_read_markdown
from ...app.page_file import write_page
from ...app.texts.answer_set import parse_answer_set
from ...app.texts.resume import resume_of
from ...domain.errors import Unavailable, UserError
from ...ports.charts import Charts
from ..cold_read_lines import cold_read_lines
from ..common import name_of, print_json, read_document_at, read_text, services_of
from ..paint import Pen


@click.command("cold-read")
@click.option(
    "--resume", required=True, metavar="FILE", help="The résumé: PDF, DOCX, Markdown, text, HTML or JSON Resume."
)
@click.option("--requisition", metavar="FILE", help="The job description, for its track, exposure and level language.")
@click.option("--offer", "offers", multiple=True, metavar="FILE", help="An offer, YAML or JSON; may be repeated.")
@click.option("--answers", metavar="FILE", help="A set of answers; what earns a rating in them counts too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(["text", "md", "html"]), default="text", show_default=True)
@click.option(
    "--report", metavar="PATH", type=click.Path(dir_okay=False), help="Also write the page there: .html or .md."
)
@click.pass_context
def cold_read_command(
    ctx: click.Context,
    *,
    resume: str,
    requisition: str | None,
    offers: tuple[str, ...],
    answers: str | None,
    as_json: bool,
    form: str,
    report: str | None,
) -> None:
    """Put the whole decision on one page: which track, on what evidence, at what worth, and what is not known.

    Where the evidence does not decide, that stands first. Nothing is saved but the report.
    """
    services = services_of(ctx)
    if report and Path(report).suffix.lower() not in (".html", ".htm", ".md"):
        raise UserError(f"“{report}” is neither .html nor .md", "name the report with one of the two")
    if [resume, requisition, answers, *offers].count("-") > 1:
        raise UserError("only one thing can be read from standard input", "name files for the others")
    document = resume_of(read_document_at(resume), services.clock.now())
    posting = read_document_at(requisition) if requisition else None
    held = tuple(read_offer(read_text(file), name_of(file)) for file in offers)
    said = parse_answer_set(read_text(answers), services.library) if answers else ()
    view = ColdReader(services).read(document, posting, held, said)
    if report:
        page = cold_read_markdown(view) if report.lower().endswith(".md") else cold_read_html(view, _charts())
        write_page(Path(report), page)
    if as_json:
        print_json(view)
    elif form == "md":
        click.echo(cold_read_markdown(view), nl=False)
    elif form == "html":
        click.echo(cold_read_html(view, _charts()))
    else:
        for line in cold_read_lines(Pen(), view):
            click.echo(line)
        if report:
            click.echo(f"\nreport: {report}")


def _charts() -> Charts | None:
    """Return what draws charts, or None where it is not installed: the page has the figures in words as well."""
    try:
        return make_charts()
    except Unavailable:
        return None
