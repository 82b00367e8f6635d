"""Faults to words and exit codes: the only place where the command line decides either."""

from __future__ import annotations

import errno
import sys
import traceback

import click

from .. import __version__
from ..domain.errors import ContentError, ContentFault, ScreentestError, Unavailable

#: Exit codes: 0 done, 1 fault, 2 the request cannot be met, 3 some lines of a batch were bad, 4 something outside is
#: unavailable, 5 a pack is faulty, 70 a bug, 130 interrupted.
BATCH_HAD_BAD_LINES = 3
BUG = 70
INTERRUPTED = 130
#: What a disk or a pipe says when it takes no more.
_DISK = frozenset({errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO, errno.EFBIG})


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
    return _report_ours(_full_disk(fault) or fault)


def _full_disk(fault: BaseException) -> ScreentestError | None:
    if not isinstance(fault, OSError) or fault.errno not in _DISK:
        return None
    return Unavailable(
        f"the output cannot be written: {fault.strerror}", "make room or name another place; what was saved is saved"
    )


def _report_ours(fault: BaseException) -> int:
    if isinstance(fault, ScreentestError):
        if isinstance(fault, ContentFault):
            for item in fault.errors[:20]:
                click.echo(starred(item), err=True)
        click.echo(f"screentest: {fault.message}", err=True)
        if fault.hint:
            click.echo(f"  hint: {fault.hint}", err=True)
        return fault.exit_code
    click.echo(
        f"screentest {__version__} met a fault of its own; nothing saved was lost. Please report this:\n", err=True
    )
    traceback.print_exception(fault, file=sys.stderr)
    return BUG
