"""What the two dialects do differently, as one value; and the two ways into a database, with faults made plain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Insert, Table
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from ...domain.errors import ScreentestError, Unavailable

#: How long another process may hold the database before we say so.
BUSY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Backend:
    """One open database."""

    engine: Engine
    #: How the database is named to people; never with a password.
    shown: str
    #: From a driver's exception to a fault with a hint.
    fault: Callable[[BaseException], ScreentestError]
    #: An insert that leaves a row alone whose key (the named column) is there already.
    insert_new: Callable[[Table, str], Insert]
    #: Settles what stays with a database, before its first tables are made.
    prepare: Callable[[], None]
    #: Removes what deleting leaves behind on the disk.
    purge: Callable[[], None]
    #: Execution options of a read that sees one moment throughout.
    snapshot: dict[str, str]
    #: Statement that keeps two processes from migrating at once; "" where a write does so by itself.
    lock: str
    #: Whether the database should hold nothing but our tables.
    alone: bool

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection for reading, which sees one moment throughout."""
        with self.faults(), self.engine.execution_options(**self.snapshot).connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection for writing: committed and durable at the end, undone on any exception."""
        with self.faults(), self.engine.execution_options(writes=True).begin() as connection:
            yield connection

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Turn a driver's exceptions into faults with a hint; what breaks a table's own rules passes through."""
        try:
            yield
        except IntegrityError:
            raise
        except DBAPIError as fault:
            # `from None`: the driver's own text may hold a person's words or a password.
            raise self.fault(fault.orig or fault) from None
        except SQLAlchemyError as fault:
            raise Unavailable(
                f"the database {self.shown} cannot be used: {type(fault).__name__}", "try again in a moment"
            ) from None
