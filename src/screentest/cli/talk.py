"""A conversation on any terminal or pipe: a turn ends with a line that is a single dot, and commands begin with “/”."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

import click

from ..app.rehearsal.hearing import overhear
from ..app.rehearsal.session import Session, Told, ask, at_now, end, hint, pause, say, tick, warm
from ..app.services import Services
from ..domain.interview import Act
from .paint import Pen

HELP = "A line with a single dot ends your turn. /ask QUESTION, /hint, /pause, /end and /help work at any time."


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: a turn, a command with its words, or the end of everything."""

    kind: str
    text: str = ""


def turns(stream: TextIO, heard: Callable[[str], None] = lambda _: None) -> Iterator[Typed]:
    """Yield what is typed, turn by turn; `heard` is given what a turn holds so far, at each new line.

    On a terminal Ctrl-D ends a turn, and an empty turn ends the round; a pipe ends with its last words.
    """
    lines: list[str] = []
    while True:
        line = stream.readline()
        word = line.strip()
        if line and word.startswith("/"):
            if any(text.strip() for text in lines):
                yield Typed("turn", "\n".join(lines).strip())
                lines = []
            command, _, rest = word[1:].partition(" ")
            yield Typed(command.lower(), rest.strip())
        elif word == "." or not line:
            text, lines = "\n".join(lines).strip(), []
            if text or line:
                yield Typed("turn", text)
            if not line and not (text and stream.isatty()):
                yield Typed("gone")
                return
        else:
            lines.append(line.rstrip("\n"))
            if stream.isatty():
                heard("\n".join(lines))


def converse(services: Services, told: Told, pen: Pen, err: bool = False) -> Session:
    """Hold a conversation until the round is over, paused, or its words end; return the session as it stands then.

    `err` writes the conversation to the error stream, where something else owns the output.
    """
    session, acts = told
    show(pen, session, acts, err)
    if session.over:
        return session
    click.echo(pen.dim(HELP), err=err)
    if sys.stdin.isatty():
        warm(services, session)
    setup, sheet = session.setup, session.sheet
    for typed in turns(sys.stdin, lambda text: overhear(services, setup, sheet, text)):
        if typed.kind == "pause":
            click.echo(pen.dim(f"paused; `screentest take --resume {session.id}` goes on"), err=err)
            return pause(services, session)
        if typed.kind == "help":
            click.echo(pen.dim(HELP), err=err)
            continue
        session, acts = _met(services, session, typed, err)
        show(pen, session, acts, err)
        if session.over:
            return session
        if typed.kind != "gone":
            click.echo(pen.dim(_clock(services, session)), err=err)
    return session


def show(pen: Pen, session: Session, acts: Iterable[Act], err: bool) -> None:
    """Write what the interviewer said; in study mode also what it is about."""
    for act in acts:
        if act.text:
            about = f"  [{act.code}]" if act.code and session.setup.mode == "study" else ""
            click.echo("\n" + pen.bold(pen.wrap(act.text)) + pen.dim(about), err=err)


def _met(services: Services, session: Session, typed: Typed, err: bool) -> Told:
    if typed.kind == "turn":
        session, late = tick(services, session)
        if session.over:
            return session, late
        session, acts = say(services, session, typed.text)
        return session, (*(act for act in late if act.kind == "interrupt"), *acts)
    if typed.kind == "ask":
        return ask(services, session, typed.text) if typed.text else (session, ())
    if typed.kind == "hint":
        return hint(services, session)
    if typed.kind in ("end", "quit", "gone"):
        return end(services, session)
    click.echo(f"there is no /{typed.kind}. {HELP}", err=err)
    return session, ()


def _clock(services: Services, session: Session) -> str:
    passed = int(at_now(services, session))
    return f"\n[{passed // 60}:{passed % 60:02d} of {int(session.sheet.time_box) // 60}:00]"
