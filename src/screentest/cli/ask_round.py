"""Asks for a round at any terminal or over a pipe, one plain line after another; Enter leaves a thing out."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

import click

from ..app.after.told import ToldQuestion, ToldRound
from ..domain.real_round import ASKER_ROLES
from .paint import Pen

_HEAD = (
    ("company", "Company: "),
    ("track", "Track, pm or tpm: "),
    ("level", "Level, as they call it (Enter: none): "),
    ("day", "Day, as 2026-11-20: "),
    ("name", "The round, as they called it: "),
    ("who", f"Who asked: {', '.join(ASKER_ROLES)} (Enter: not said): "),
)


def ask_round(given: ToldRound, pen: Pen, err: bool) -> ToldRound:
    """Return a round as it was told line by line; what is given already is not asked for again."""
    for name, asking in _HEAD:
        if not getattr(given, name):
            said: Any = _line(asking, err)
            given = replace(given, **{name: said})
    click.echo(pen.dim("Now the questions, one after another; an empty line ends them."), err=err)
    asked: list[ToldQuestion] = list(given.asked)
    while words := _line(f"Question {len(asked) + 1}: ", err):
        answered = _line("  What did you answer (Enter: leave out): ", err)
        felt = _line("  How did it go, 1 badly to 4 well (Enter: leave out): ", err)
        while felt not in ("", "1", "2", "3", "4"):
            felt = _line("  a number from 1 to 4, or Enter: ", err)
        pressed = _line("  What did they press on (Enter: nothing): ", err)
        asked.append(ToldQuestion(words, answered, felt, pressed))
    return replace(given, asked=tuple(asked))


def ask_choice(asking: str, choices: list[tuple[str, str]], err: bool) -> str:
    """Return the id of what was chosen by its number, or nothing for an empty line or the end of input."""
    for number, (_, words) in enumerate(choices, start=1):
        click.echo(f"  {number}  {words}", err=err)
    while line := _line(asking, err):
        if line.isdecimal() and 1 <= int(line) <= len(choices):
            return choices[int(line) - 1][0]
        asking = f"a number from 1 to {len(choices)}, or Enter: "
    return ""


def _line(asking: str, err: bool) -> str:
    click.echo(asking, nl=False, err=err)
    return sys.stdin.readline().strip()
