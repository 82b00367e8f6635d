"""Brings a database to this version's tables, or refuses one that a later version has written."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, insert, inspect, select

from ... import __version__
from ...domain.errors import Unavailable
from .backend import Backend
from .migrations import MIGRATIONS

APPLIED = Table(
    "screentest_migration",
    MetaData(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("version", Text, nullable=False),
)


def migrate(backend: Backend) -> None:
    """Apply the steps that are missing, all or none; one process does it while the others wait."""
    with backend.reading() as connection:
        if not _missing(backend, connection):
            return
    with backend.faults():
        backend.prepare()
    with backend.writing() as connection:
        if backend.lock:
            connection.exec_driver_sql(backend.lock)
        missing = _missing(backend, connection)
        if missing == list(range(1, len(MIGRATIONS) + 1)):
            APPLIED.create(connection, checkfirst=False)
        for number, step in MIGRATIONS:
            if number in missing:
                step(connection)
                connection.execute(insert(APPLIED).values(number=number, name=step.__name__, version=__version__))


def _missing(backend: Backend, connection: Connection) -> list[int]:
    """Return the numbers of the steps to apply."""
    names = set(inspect(connection).get_table_names())
    known = [number for number, _ in MIGRATIONS]
    if APPLIED.name not in names:
        if backend.alone and names:
            raise Unavailable(
                f"{backend.shown} is a database of another program",
                "it was left as it was; name another file with SCREENTEST_DATABASE=sqlite:///PATH",
            )
        return known
    applied = {row.number: row.version for row in connection.execute(select(APPLIED.c.number, APPLIED.c.version))}
    newer = max(applied, default=0)
    if newer > known[-1]:
        raise Unavailable(
            f"the database {backend.shown} was written by a newer Screentest ({applied[newer]}; this is {__version__})",
            "upgrade with `pip install --upgrade screentest`; nothing in the database was changed",
        )
    return [number for number in known if number not in applied]
