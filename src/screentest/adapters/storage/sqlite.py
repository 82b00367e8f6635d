"""SQLite: one private file in write-ahead mode, every commit on the disk before it returns."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Insert, Table, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from ...domain.errors import ScreentestError, Unavailable
from . import backend
from .backend import Backend

ELSEWHERE = "set SCREENTEST_DATA to a folder that you may write to"
_KEPT = "it was left as it was; move it away to begin anew, then `screentest import` your last export"

#: Primary result codes of SQLite, in words and with what to do.
_WORDS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: ("the disk is full, so {0} could not be written", "free some space, or " + ELSEWHERE),
    sqlite3.SQLITE_READONLY: ("{0} may not be written", ELSEWHERE),
    sqlite3.SQLITE_PERM: ("{0} may not be used by this user", ELSEWHERE),
    sqlite3.SQLITE_AUTH: ("{0} may not be used by this user", ELSEWHERE),
    sqlite3.SQLITE_CANTOPEN: ("{0} cannot be opened", "look at its rights and its folder's, or " + ELSEWHERE),
    sqlite3.SQLITE_CORRUPT: ("{0} is damaged", _KEPT),
    sqlite3.SQLITE_NOTADB: ("{0} is not a database, or is damaged", _KEPT),
    sqlite3.SQLITE_BUSY: ("{0} is in use by another process", "let the other one end, then try again"),
    sqlite3.SQLITE_LOCKED: ("{0} is in use by another process", "let the other one end, then try again"),
    sqlite3.SQLITE_PROTOCOL: ("{0} is in use by another process", "let the other one end, then try again"),
    sqlite3.SQLITE_IOERR: ("the disk failed, or is full, while {0} was in use", "look at the disk, or " + ELSEWHERE),
    sqlite3.SQLITE_TOOBIG: ("a text is too long for {0}", "cut it to the answer itself"),
}


def sqlite_backend(path: Path) -> Backend:
    """Return the database in a file, making folder and file where they are not there."""
    _make_private(path)
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: _connect(path),
        poolclass=QueuePool,
        pool_timeout=backend.BUSY_SECONDS,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)

    def prepare() -> None:
        with _plain(engine) as connection:
            _write_ahead(connection)

    def purge() -> None:
        with _plain(engine) as connection:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise Unavailable(
                f"everything is deleted, but another process still reads {path}, and traces stay until it ends",
                "end it, then run `screentest forget` again",
            )

    return Backend(engine, str(path), _fault_of(path), _insert_new, prepare, purge, {}, "", alone=True)


@contextmanager
def _plain(engine: Engine) -> Iterator[sqlite3.Connection]:
    """Give a connection outside of any transaction, where SQLite wants it so."""
    pooled = engine.raw_connection()
    try:
        connection = pooled.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        yield connection
    except sqlite3.Error as fault:
        raise DBAPIError(None, None, fault) from fault
    finally:
        pooled.close()


def _begin(connection: Connection) -> None:
    # A write takes its lock at once: one that begins by reading could not wait for another writer later.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _insert_new(table: Table, key: str) -> Insert:
    return insert(table).on_conflict_do_nothing(index_elements=[key])


def _make_private(path: Path) -> None:
    """Make the folder with 0700 and the file with 0600; what is there already keeps its rights."""
    try:
        _make_folder(path.parent)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _sync_folder(path.parent)
    except FileExistsError:
        return
    except ValueError:
        raise Unavailable("the database's path holds a NUL character", ELSEWHERE) from None
    except OSError as fault:
        raise Unavailable(f"{path} cannot be made: {fault.strerror}", ELSEWHERE) from None


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise NotADirectoryError(20, "a file stands where the folder should be") from None


def _sync_folder(folder: Path) -> None:
    """Make a new file's name as durable as its content (where the system has such a thing)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=backend.BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            "foreign_keys=ON",
            "synchronous=FULL",  # in write-ahead mode NORMAL could lose the last take when the power fails
            "fullfsync=ON",  # macOS: fsync alone does not reach the disk
            "secure_delete=ON",  # what is forgotten is overwritten
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn write-ahead mode on; while another process does the same SQLite says busy without waiting, so we wait."""
    if connection.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        return
    deadline = time.monotonic() + backend.BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _fault_of(path: Path) -> Callable[[BaseException], ScreentestError]:
    def fault_of(fault: BaseException) -> ScreentestError:
        code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT if "decode" in str(fault) else 0)
        words, hint = _WORDS.get(code & 0xFF, ("{0} cannot be used: {1}", "`screentest doctor` looks at what is wrong"))
        return Unavailable(words.format(path, str(fault).splitlines()[0] if str(fault) else type(fault).__name__), hint)

    return fault_of
