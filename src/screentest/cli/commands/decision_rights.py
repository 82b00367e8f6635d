"""`screentest decision-rights`: who decides what, where it collides, and what strong people say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from ...app.packet.decision_rights import decision_rights_html, decision_rights_markdown, decision_rights_view
from ..common import print_json, services_of
from ..paint import Pen


@click.command("decision-rights")
@click.argument("situation", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--format", "form", type=click.Choice(["text", "md", "html"]), default="text", show_default=True)
@click.pass_context
def decision_rights_command(ctx: click.Context, *, situation: str, as_json: bool, form: str) -> None:
    """Show the situations in which PM and TPM authority differ or collide, or one of them by its id.

    Each leads to a question with a rubric behind it: `screentest take QUESTION`.
    """
    view = decision_rights_view(services_of(ctx).library, situation)
    if as_json:
        print_json(view)
    elif form == "md":
        click.echo(decision_rights_markdown(view), nl=False)
    elif form == "html":
        click.echo(decision_rights_html(view))
    else:
        for line in _lines(Pen(), view, bool(situation)):
            click.echo(line)


def _lines(pen: Pen, view: Mapping[str, Any], whole: bool) -> Iterator[str]:
    yield pen.dim(pen.wrap(view["note"], 0))
    for item in view["situations"]:
        yield ""
        yield pen.rule(item["name"]) + f"  {pen.dim(item['id'])}"
        yield pen.wrap(item["situation"], 2)
        yield pen.wrap(f"usually decides: {item['decides_words']}", 2)
        if whole:
            for part in item["parts"]:
                yield pen.wrap(f"{part['words']}: {part['part']}", 4, 6)
        yield pen.wrap(f"collides: {item['collides']}", 2, 4)
        yield pen.wrap(f"PM  “{item['strong_pm']}”", 2, 6)
        yield pen.wrap(f"TPM “{item['strong_tpm']}”", 2, 6)
        for misstep in item["missteps"]:
            told = ", ".join(f"{c['id']} {c['standing']}" for c in misstep["claims"])
            yield pen.warn(pen.wrap(f"off: {misstep['what']} {misstep['why']}{f' [{told}]' if told else ''}", 2, 4))
        yield pen.dim(pen.wrap(f"screentest take {item['question']['id']}", 2))
        if whole:
            yield pen.dim(pen.wrap(item["basis"], 2))
