"""Writes a private file whole or not at all, and never over a file that somebody else made."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ...domain.errors import Unavailable


def put(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces to a file beside `path`, as UTF-8, make it durable, then let it take the place of `path`."""
    put_bytes(path, (piece.encode() for piece in pieces))


def put_bytes(path: Path, pieces: Iterable[bytes]) -> None:
    """Write the pieces to a file beside `path`, make it durable, then let it take the place of `path`."""
    scratch = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    try:
        handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, path)
    except OSError as fault:
        raise Unavailable(
            f"{path} cannot be written: {fault.strerror}", "name another place; what was there is as it was"
        ) from None
    finally:
        with suppress(OSError):
            scratch.unlink()
