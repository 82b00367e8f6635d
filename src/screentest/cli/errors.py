"""Faults to words and exit codes: the only place where the command line decides either."""

from __future__ import annotations

import sys
import traceback

import click

from .. import __version__
from ..domain.errors import ContentError, ContentFault, ScreentestError

#: Exit codes: 0 done, 1 fault, 2 the request cannot be met, 3 some lines of a batch were bad, 4 something outside is
#: unavailable, 5 a pack is faulty, 70 a bug, 130 interrupted.
BATCH_HAD_BAD_LINES = 3
BUG = 70
INTERRUPTED = 130


def starred(fault: ContentError) -> str:
    """Return a content fault as its place, its words and its starred source line."""
    lines = [f"{fault.path}:{fault.line}:{fault.column}: {fault.code} {fault.message}"]
    if fault.source_line:
        lines.append(f"  * {fault.source_line.rstrip()}")
    if fault.hint:
        lines.append(f"    hint: {fault.hint}")
    return "\n".join(lines)


def report(fault: BaseException) -> int:
    """Print what went wrong, with a hint where there is one, and return the exit code."""
    if isinstance(fault, SystemExit):
        return fault.code if isinstance(fault.code, int) else 1
    if isinstance(fault, click.exceptions.Exit):
        return fault.exit_code
    if isinstance(fault, KeyboardInterrupt | click.Abort):
        click.echo("\ninterrupted; what was saved is saved", err=True)
        return INTERRUPTED
    if isinstance(fault, click.ClickException):
        fault.show()
        return fault.exit_code
    if isinstance(fault, ScreentestError):
        if isinstance(fault, ContentFault):
            for item in fault.errors[:20]:
                click.echo(starred(item), err=True)
        click.echo(f"screentest: {fault.message}", err=True)
        if fault.hint:
            click.echo(f"  hint: {fault.hint}", err=True)
        return fault.exit_code
    click.echo(
        f"screentest {__version__} met a fault of its own. Nothing saved was lost. Please report these lines:\n", err=True
    )
    traceback.print_exception(fault, file=sys.stderr)
    return BUG
