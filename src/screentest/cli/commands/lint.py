"""`screentest lint`: what counts against the speaker; quick, and able to speak SARIF."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from ...app.grading.batch import lint_lines, plain_finding
from ...app.grading.lint import lint_text
from ...app.grading.sarif import Places, placed, sarif
from ...app.texts.captions import Transcript
from ...app.texts.incoming import with_candidate
from ...domain.finding import Finding
from ...domain.track import TRACKS
from ...ports.reader import Asked
from ..common import (
    batch_lines,
    name_of,
    one_input,
    print_batch,
    print_json,
    read_with_places,
    reader_setting,
    services_of,
    words_of,
)
from ..paint import Pen
from ..render import finding_lines


@click.command("lint")
@click.argument("files", nargs=-1)
@click.option("--track", type=click.Choice(TRACKS), default="both", help="The track you speak for.")
@click.option(
    "--batch", metavar="FILE.jsonl", help="Lint a JSON object a line, read in full; “-” reads standard input."
)
@click.option("--full", is_flag=True, help="Read by trained examples too; finds more, takes longer.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True)
@click.pass_context
def lint_command(
    ctx: click.Context, *, files: tuple[str, ...], track: str, batch: str | None, full: bool, as_json: bool, form: str
) -> None:
    """Show what counts against the speaker in FILES (“-” for standard input).

    Exits 1 where something of weight is found.
    """
    services = services_of(ctx)
    if batch:
        one_input(bool(files), form)
        sys.exit(print_batch(lint_lines(services, batch_lines(batch))))
    pen = Pen()
    rows = []
    for source in files or ("-",):
        text = read_with_places(source)
        words = with_candidate(words_of(text), name_of(source))
        spoken_as = "" if track == "both" else track
        found = lint_text(services, words, Asked(track=spoken_as), reader_setting(not full))
        rows.append((source, text, found))
    weighty = any(item.severity != "info" for _, _, found in rows for item in found)
    if form == "sarif":
        print_json(sarif(rows, services.library))
    elif as_json or form == "json":
        print_json([_plain(*row) for row in rows])
    else:
        for source, text, found in rows:
            name = "stdin" if source == "-" else source
            views = placed(text, found, services.library)
            click.echo("\n".join(finding_lines(pen, views, name)) if views else f"{name}: nothing found")
        if not full:
            click.echo(pen.dim("read fast: phrases and structure only; --full finds more"), err=True)
    sys.exit(1 if weighty else 0)


def _plain(source: str, text: str | Transcript, found: Sequence[Finding]) -> dict[str, Any]:
    """Return the findings of one file with their lines; those of captions count start and end in their transcript."""
    places = Places(text)
    views = []
    for item in found:
        line, column = places.of(item.quote.span.start)
        views.append({**plain_finding(item), "line": line, "column": column})
    return {"file": source, "counted_in": "transcript" if places.transcript else "file", "findings": views}
