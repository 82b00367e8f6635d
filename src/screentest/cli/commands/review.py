"""`screentest review`: a packet held against what its track and level ask for."""

from __future__ import annotations

import click

from ...app.packet.review import PacketReader, level_of, route_of
from ...app.packet.view import review_view
from ...app.texts.resume import resume_of
from ..common import print_json, read_document_at, services_of
from ..paint import Pen
from ..review_lines import review_lines


@click.group("review")
def review_command() -> None:
    """Review a document that is to convince somebody of you."""


@review_command.command("packet")
@click.argument("file")
@click.option("--track", type=click.Choice(["pm", "tpm"]), help="The track that the packet is for.")
@click.option("--level", required=True, metavar="LEVEL", help="L5, L6 or principal.")
@click.option("--route", metavar="NAME", help="A change of track, as tpm-to-pm: gaps and the evidence to gather.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def packet_command(
    ctx: click.Context, *, file: str, track: str | None, level: str, route: str | None, as_json: bool
) -> None:
    """Read a promotion or transition packet (FILE, or “-”): what is shown, only claimed, and missing.

    What a level asks is inference from public postings, and no company's process. Nothing is saved.
    """
    services = services_of(ctx)
    wanted, chosen = route_of(services, route, track)
    at = level_of(level)
    document = resume_of(read_document_at(file), services.clock.now())
    view = review_view(PacketReader(services).read(document, chosen, at, wanted), services.library)
    if as_json:
        print_json(view)
        return
    for line in review_lines(Pen(), view):
        click.echo(line)
