"""`screentest verdict`: which track a person's own words support, one résumé or a batch."""

from __future__ import annotations

import sys

import click

from ...app.services import Services
from ...app.texts.answer_set import parse_answer_set
from ...app.texts.resume import resume_of
from ...app.verdict.batch import verdict_lines as batch_verdicts
from ...app.verdict.choices import lean_of, parse_choices, situations_view
from ...app.verdict.fit import beside_requisition
from ...app.verdict.verdict import VerdictReader, signals_of_answers
from ...app.verdict.view import verdict_view
from ...domain.errors import UserError
from ..common import batch_lines, name_of, one_input, print_batch, print_json, read_document_at, read_text, services_of
from ..paint import Pen
from ..render_verdict import verdict_lines


@click.command("verdict")
@click.argument("file", required=False)
@click.option("--resume", metavar="FILE", help="The résumé: PDF, DOCX, Markdown, text, HTML or JSON Resume; “-” reads.")
@click.option("--answers", metavar="FILE", help="A set of answers; what earns a rating in them counts too.")
@click.option("--requisition", metavar="FILE", help="A posting to compare the verdict with.")
@click.option("--questionnaire", is_flag=True, help="Ask 24 short choices first; alone, only ask and print them.")
@click.option("--choices", metavar="FILE", help="Choices that the questionnaire printed.")
@click.option("--batch", metavar="FILE.jsonl", help="Judge one JSON object a line; “-” reads standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def verdict_command(
    ctx: click.Context,
    *,
    file: str | None,
    resume: str | None,
    answers: str | None,
    requisition: str | None,
    questionnaire: bool,
    choices: str | None,
    batch: str | None,
    as_json: bool,
) -> None:
    """Say which track the evidence in a résumé supports: pm, tpm, or not enough yet; nothing is saved."""
    services = services_of(ctx)
    source = resume or file
    if batch:
        one_input(any((source, answers, requisition, questionnaire, choices)), "json")
        sys.exit(print_batch(batch_verdicts(services, batch_lines(batch))))
    chosen = _asked(services) if questionnaire else {}
    if choices:
        chosen = parse_choices(read_text(choices), services.library, name_of(choices)) | chosen
    if source is None:
        if questionnaire:
            click.echo("\n".join(f"{name}: {choice}" for name, choice in chosen.items()))
            return
        raise UserError("there is no résumé to read", "screentest verdict --resume FILE")
    read = resume_of(read_document_at(source), services.clock.now())
    more = signals_of_answers(services, parse_answer_set(read_text(answers), services.library)) if answers else []
    verdict = VerdictReader(services).read(read, more, lean_of(services.library, chosen))
    view = verdict_view(verdict, read, services.library)
    if requisition:
        view["requisition"] = beside_requisition(services, verdict, read_document_at(requisition))
    if as_json:
        print_json(view)
        return
    for line in verdict_lines(Pen(), view):
        click.echo(line)


def _asked(services: Services) -> dict[str, str]:
    """Ask every situation; an empty answer passes one over."""
    pen = Pen()
    chosen = {}
    for number, item in enumerate(situations_view(services.library), start=1):
        click.echo(f"\n{pen.dim(f'{number} of 24')}  {pen.bold(item['situation'])}", err=True)
        for key in ("a", "b"):
            click.echo(pen.wrap(f"{key}  {item[key]}", 2, 5), err=True)
        answer = click.prompt("a, b, or Enter to pass over", default="", show_default=False, err=True).strip().lower()
        if answer in ("a", "b"):
            chosen[item["id"]] = answer
    return chosen
