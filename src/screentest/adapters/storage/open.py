"""Opens the store that a URL names."""

from __future__ import annotations

from pathlib import Path

from ...domain.errors import Unavailable, UserError
from ...ports.store import Store
from .backend import Backend
from .migrate import migrate
from .sql_store import SqlStore
from .sqlite import sqlite_backend

_SQLITE = "sqlite:///"
HOW = "write sqlite:///PATH (four slashes begin an absolute path) or postgresql://USER@HOST/NAME"


def open_store(url: str) -> Store:
    """Return the store at `sqlite:///PATH` or `postgresql://…`, its tables brought to this version."""
    backend = _backend(url)
    try:
        migrate(backend)
    except BaseException:
        backend.engine.dispose()
        raise
    return SqlStore(backend)


def _backend(url: str) -> Backend:
    if url.startswith(("postgresql://", "postgres://")):
        try:
            from .postgres import postgres_backend  # noqa: PLC0415  # the driver is an optional part
        except ImportError:
            raise Unavailable(
                "PostgreSQL needs the psycopg package, which is not installed", "pip install 'screentest[postgres]'"
            ) from None
        return postgres_backend(url)
    if url.startswith(_SQLITE):
        path = url.removeprefix(_SQLITE)
        if path in ("", ":memory:"):
            raise UserError("the database URL names no file, so nothing would be kept", HOW)
        return sqlite_backend(Path(path).expanduser())
    # Only the scheme is repeated: the rest may hold a password.
    scheme, colon, _ = url.partition(":")
    raise UserError(
        f"unknown kind of database “{scheme[:20]}{colon}”" if colon else "the database URL has no scheme", HOW
    )
