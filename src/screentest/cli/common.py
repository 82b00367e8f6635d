"""What several commands share: the services, reading input within bounds, and printing JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ..app.bootstrap import services
from ..app.grading.batch_line import MAX_LINE
from ..app.services import ReaderSetting, Services
from ..app.settings import settings_from
from ..app.texts.captions import Transcript
from ..app.texts.incoming import MAX_BYTES, is_unicode, text_or_transcript, with_candidate
from ..app.texts.read_document import read_document
from ..domain.document import Document
from ..domain.errors import UserError

#: Four bytes a character at most, and one more, so that a longer line is seen to be too long.
_LONGEST = 4 * MAX_LINE + 4


def services_of(ctx: click.Context) -> Services:
    """Return the services for this call's settings."""
    chosen = ctx.find_root().obj or {}
    settings = settings_from(data_dir=chosen.get("data"), database=chosen.get("database"))
    if os.environ.get("SCREENTEST_PACKS"):
        _folder_of_packs(settings.packs)
    made = services(settings)
    ctx.call_on_close(made.close)
    return made


def _folder_of_packs(place: Path) -> None:
    """Refuse a folder of one's own packs that would be passed over in silence."""
    hint = "SCREENTEST_PACKS names a folder that holds one folder a pack, each with its pack.toml"
    if not place.is_dir():
        raise UserError(f"SCREENTEST_PACKS names {place}, which is no folder", hint)
    if (place / "pack.toml").is_file():
        raise UserError(f"SCREENTEST_PACKS names {place}, which is itself a pack", f"name {place.parent}; {hint}")


def reader_setting(fast: bool) -> ReaderSetting:
    """Return the reader's setting by name."""
    return "fast" if fast else "full"


def read_answer(source: str) -> str:
    """Return the text of an answer in which the candidate speaks."""
    return with_candidate(read_text(source), name_of(source))


def one_input(files: bool, form: str) -> None:
    """Refuse what a batch cannot do: files beside it, or another form than its own."""
    if files:
        raise UserError("--batch and files do not go together", "give one of the two")
    if form not in ("text", "json"):
        raise UserError(f"--batch does not write {form}", "it answers each line with a line of JSON")


def name_of(source: str) -> str:
    """Return what a source is called in a message."""
    return "standard input" if source == "-" else Path(source).name


def read_text(source: str) -> str:
    """Return the text of a file or, for “-”, of standard input; bounded, decoded, never guessed at silently."""
    return words_of(read_with_places(source))


def words_of(read: str | Transcript) -> str:
    """Return the words of what was read."""
    return read.text if isinstance(read, Transcript) else read


def read_with_places(source: str) -> str | Transcript:
    """Return the text of a file or of standard input; of captions a transcript that knows its places in the file."""
    data = read_bytes(source)
    text = text_or_transcript(data, name_of(source))
    if not is_unicode(data):
        click.echo(f"{name_of(source)} is not UTF-8; it was read as Windows text (cp1252)", err=True)
    if isinstance(text, Transcript):
        name = name_of(source)
        click.echo(f"{name} holds captions; start and end count in the transcript made of them", err=True)
    return text


def read_document_at(source: str) -> Document:
    """Return a document of any kind from a file or, for “-”, from standard input."""
    return read_document(read_bytes(source), name_of(source))


def read_bytes(source: str) -> bytes:
    """Return what a file or, for “-”, standard input holds; at most a byte more than a document may have."""
    if source == "-":
        if sys.stdin.isatty():
            click.echo("reading standard input; Ctrl-D ends it", err=True)
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(source)
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError(f"there is no file “{source}”", "“-” reads standard input") from None
    except IsADirectoryError:
        raise UserError(f"“{source}” is a folder", "name a file in it") from None
    except OSError as fault:
        raise UserError(f"“{source}” cannot be read: {fault.strerror}", "“-” reads standard input") from None


def batch_lines(source: str) -> Iterator[str]:
    """Yield the lines of a batch file or of standard input, one at a time; of one too long only its beginning."""
    try:
        stream = sys.stdin.buffer if source == "-" else Path(source).open("rb")  # noqa: SIM115 - closed below
    except OSError as fault:
        raise UserError(f"“{source}” cannot be read: {fault.strerror}", "“-” reads standard input") from None
    with stream:
        while line := stream.readline(_LONGEST):
            yield line.decode("utf-8", errors="surrogateescape")
            while len(line) == _LONGEST and not line.endswith(b"\n"):
                line = stream.readline(_LONGEST)


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
