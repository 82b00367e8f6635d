"""Asks people for their own ratings before they see the reader's: anchor answers first, then their take."""

from __future__ import annotations

import sys

import click

from ..app.services import Services
from ..app.takes.self_rating import anchors_to_grade, graded_anchors, rate_yourself, rubric_of_take
from ..domain.self_rating import SelfRating
from ..ports.store import TakeRecord
from .paint import Pen

NOBODY = (
    "your own rating, and the three answers to grade before it, need a terminal: over a pipe nobody can be asked, so "
    "it is kept as skipped"
)


def ask_own_rating(services: Services, take: TakeRecord, pen: Pen, skip: bool, err: bool) -> SelfRating:
    """Return what somebody gives their own take; `skip` and an input that has ended are recorded as skipped."""
    if not skip and not sys.stdin.isatty():
        click.echo(pen.dim(NOBODY), err=True)
    if skip or not sys.stdin.isatty():
        return rate_yourself(services, take.id, {}, skipped=True)
    practice = anchors_to_grade(services, take)
    given: dict[str, float] = {}
    for number, answer in enumerate(practice, start=1):
        click.echo("\n" + pen.rule(f"Grade this answer first, {number} of {len(practice)}"), err=err)
        asked = services.library.questions.get(answer.question)
        click.echo(pen.dim(pen.wrap(asked.prompt if asked else answer.question)), err=err)
        click.echo(pen.wrap(answer.text), err=err)
        level = _number("1 (nothing to go by) to 4 (all that was asked for), or Enter to skip: ", err)
        if level is None:
            break
        given[answer.id] = level
    if practice and len(given) == len(practice):
        settled = {answer.id: answer.level for answer in practice}
        for number, (name, off) in enumerate(graded_anchors(services, take, given), start=1):
            click.echo(f"  answer {number}: settled at {settled[name]:g}, you are off by {off:+g}", err=err)
    click.echo("\n" + pen.rule("Now your own, before you see how it was read"), err=err)
    own: dict[str, int] = {}
    for criterion in rubric_of_take(services, take).criteria:
        rating = _number(f"{criterion.name}: {criterion.asks} 1 to 4, or Enter to skip: ", err)
        if rating is not None:
            own[criterion.id] = round(rating)
    return rate_yourself(services, take.id, own, skipped=not own)  # type: ignore[arg-type]  # checked by the use case


def _number(question: str, err: bool) -> float | None:
    """Return a number from 1 to 4, or None for an empty line."""
    while True:
        click.echo(question, nl=False, err=err)
        line = sys.stdin.readline().strip()
        if not line:
            return None
        try:
            value = float(line.replace(",", "."))
        except ValueError:
            value = 0.0
        if 1 <= value <= 4:
            return value
        click.echo("a number from 1 to 4, please", err=err)
