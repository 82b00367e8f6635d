"""PostgreSQL: a server named by URL, reached through psycopg, with bounded waits and no password in any message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg
from sqlalchemy import Insert, Table, create_engine
from sqlalchemy.dialects.postgresql import insert

from ...domain.errors import ScreentestError, Unavailable, UserError
from . import backend
from .backend import Backend

#: How long a server may take to answer at all.
CONNECT_SECONDS = 5
#: Any number, the same in every version: whoever holds it migrates.
_MIGRATION_LOCK = 7_305_816_204

_AGAIN = "let the other one end, then try again"
_ASK = "ask whoever keeps the server, or use SQLite: unset SCREENTEST_DATABASE"
#: SQLSTATE codes, by code or by class, in words and with what to do.
_WORDS: dict[str, tuple[str, str]] = {
    "53100": ("the disk of {0} is full", "free some space on the server"),
    "53": ("{0} has no room for more", _ASK),
    "55P03": ("{0} is in use by another process", _AGAIN),
    "40": ("{0} is in use by another process", _AGAIN),
    "25006": ("{0} may only be read", _ASK),
    "42501": ("{0} does not let this user do that", _ASK),
    "57": ("{0} is shutting down or stopped the work", "try again when it is up"),
    "08": ("the connection to {0} was lost", "try again"),
    "58": ("{0} met a fault of its own disk", _ASK),
    "XX": ("{0} is damaged", _ASK),
}


def postgres_backend(url: str) -> Backend:
    """Return the database on a server."""
    wanted = _wanted(url)
    shown = _shown(wanted)
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: _connect(wanted),
        pool_pre_ping=True,
        pool_timeout=backend.BUSY_SECONDS,
        hide_parameters=True,
        use_native_hstore=False,
    )
    return Backend(
        engine,
        shown,
        _fault_of(shown, str(wanted.get("password") or "")),
        _insert_new,
        _nothing,
        _nothing,
        {"isolation_level": "REPEATABLE READ"},
        f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})",
        alone=False,
    )


def _nothing() -> None:
    """Leave the server's files to the server: how it writes, and when it reuses the space of deleted rows."""


def _insert_new(table: Table, key: str) -> Insert:
    return insert(table).on_conflict_do_nothing(index_elements=[key])


def _wanted(url: str) -> dict[str, Any]:
    """Return what a URL says; one that is read wrongly is refused without repeating it, password and all."""
    try:
        wanted = psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        wanted = {"host": "@"}
    port = str(wanted.get("port") or "0").replace(",", "")
    # A password with an unescaped @ or / spills over into these three.
    if "@" in f"{wanted.get('host')}{wanted.get('dbname')}" or not port.isdigit():
        raise UserError(
            "the database URL cannot be read",
            "write postgresql://USER@HOST:PORT/NAME; in a password, write / as %2F, @ as %40 and : as %3A",
        )
    return wanted


def _shown(wanted: dict[str, Any]) -> str:
    """Return a name of the database for people: where it is and which, never with what it is opened."""
    host = wanted.get("host") or wanted.get("hostaddr") or wanted.get("service") or "the local server"
    port = f":{wanted['port']}" if wanted.get("port") else ""
    return f"the PostgreSQL database {wanted.get('dbname') or 'by default'} at {host}{port}"


def _connect(wanted: dict[str, Any]) -> psycopg.Connection[Any]:
    settings = {"connect_timeout": CONNECT_SECONDS, "application_name": "screentest", **wanted}
    connection = psycopg.connect(**{**settings, "client_encoding": "UTF8"})
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        connection.close()
        raise Unavailable(
            f"{_shown(wanted)} keeps text as {encoding}, which cannot hold every word", "createdb --encoding UTF8 NAME"
        )
    connection.execute(f"SET lock_timeout = {int(backend.BUSY_SECONDS * 1000)}")
    connection.execute("SET synchronous_commit = on")  # a server may have it off; a take must be on the disk
    connection.commit()
    return connection


def _fault_of(shown: str, password: str) -> Callable[[BaseException], ScreentestError]:
    def fault_of(fault: BaseException) -> ScreentestError:
        state = getattr(fault, "sqlstate", None) or ""
        words = _WORDS.get(state) or _WORDS.get(state[:2])
        if words:
            return Unavailable(words[0].format(shown), words[1])
        said = " ".join(str(fault).split())
        if password:
            said = said.replace(password, "…")
        return Unavailable(
            f"{shown} cannot be reached or used: {said}",
            "is it running, and are name and password right? SQLite needs no server: unset SCREENTEST_DATABASE",
        )

    return fault_of
