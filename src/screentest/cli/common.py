"""What several commands share: the services, reading input within bounds, and printing JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ..app.bootstrap import services
from ..app.documents import MAX_BYTES, text_from
from ..app.services import Services
from ..app.settings import settings_from
from ..domain.errors import UserError


def services_of(ctx: click.Context) -> Services:
    """Return the services for this call's settings."""
    chosen = ctx.find_root().obj or {}
    made = services(settings_from(data_dir=chosen.get("data"), database=chosen.get("database")))
    ctx.call_on_close(made.close)
    return made


def read_text(source: str) -> str:
    """Return the text of a file or, for “-”, of standard input; bounded, decoded, never guessed at silently."""
    if source == "-":
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        return text_from(data, "standard input")
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError(f"there is no file “{source}”", "“-” reads standard input") from None
    except IsADirectoryError:
        raise UserError(f"“{source}” is a folder", "name a file in it") from None
    except OSError as fault:
        raise UserError(f"“{source}” cannot be read: {fault.strerror}") from None
    return text_from(data, path.name)


def batch_lines(source: str) -> Iterator[str]:
    """Yield the lines of a batch file or of standard input, one at a time."""
    try:
        stream = sys.stdin.buffer if source == "-" else Path(source).open("rb")
    except OSError as fault:
        raise UserError(f"“{source}” cannot be read: {fault.strerror}", "“-” reads standard input") from None
    with stream:
        for line in stream:
            yield line.decode("utf-8", errors="replace")


def print_json(value: Any, indent: int | None = 2) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=indent))


def print_batch(rows: Iterator[dict[str, Any]]) -> int:
    """Print one JSON object a line, at once; return the exit code: 3 if any line was bad."""
    bad = False
    for row in rows:
        bad = bad or "error" in row
        click.echo(json.dumps(row, ensure_ascii=False))
        sys.stdout.flush()
    return 3 if bad else 0
