"""Writes a page that a person asked for: whole or not at all, over an earlier one of the same name."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..domain.errors import Unavailable


def write_page(path: Path, text: str) -> Path:
    """Write a page beside nothing half-written, and return its absolute place; raises Unavailable."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(text, encoding="utf-8")
        os.replace(scratch, path)
    except OSError as fault:
        with suppress(OSError):
            scratch.unlink()
        raise Unavailable(f"the report cannot be written to {path}: {fault.strerror}", "name another file") from None
    return path.resolve()
