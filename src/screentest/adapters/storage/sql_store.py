"""The store on SQL: append-only but for `forget`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from ...domain.errors import UserError
from ...ports.store import AmendmentRecord, EntryRecord, Record, RubricRecord, ScorecardRecord, TakeRecord
from .backend import Backend
from .rows import KINDS, R, home_of, keepable, record_of, row_of
from .tables import AMENDMENT, ENTRY, RUBRIC, SCORECARD, TAKE

#: Rows fetched at a time where everything is read.
PAGE = 200
#: Sorts after every character that an id may hold.
_LAST = "\U0010ffff"


class SqlStore:
    """Everything kept of one person, in one database."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def add_take(self, take: TakeRecord) -> None:
        """Keep a take; durable when the call returns."""
        self._add(take)

    def add_rubric(self, rubric: RubricRecord) -> None:
        """Keep a rubric as it is now; keeping the same one again changes nothing."""
        self.add_all([rubric])

    def add_scorecard(self, card: ScorecardRecord) -> None:
        """Keep a scorecard of a take and rubric that are kept."""
        self._add(card)

    def add_amendment(self, amendment: AmendmentRecord) -> None:
        """Append a correction of a scorecard that is kept."""
        self._add(amendment)

    def add_entry(self, entry: EntryRecord) -> None:
        """Keep an entry; durable when the call returns."""
        self._add(entry)

    def entries(self, kind: str, subject: str | None = None) -> Iterator[EntryRecord]:
        """Yield the entries of one kind in the order in which they were made, about one subject or all."""
        where = ENTRY.c.kind == kind
        return self._rows(EntryRecord, ENTRY, where if subject is None else where & (ENTRY.c.subject == subject))

    def newest(self, kind: str) -> Iterator[EntryRecord]:
        """Yield, of one kind, the entry that holds about each subject, in the order in which they were made."""
        latest = func.row_number().over(
            partition_by=ENTRY.c.subject, order_by=(ENTRY.c.made_at.desc(), ENTRY.c.seq.desc())
        )
        ranked = select(ENTRY.c.seq, latest.label("place")).where(ENTRY.c.kind == kind).subquery()
        holding = select(ranked.c.seq).where(ranked.c.place == 1)
        return self._rows(EntryRecord, ENTRY, ENTRY.c.seq.in_(holding))

    def takes(self, question: str | None = None) -> Iterator[TakeRecord]:
        """Yield takes in the order in which they were said."""
        return self._rows(TakeRecord, TAKE, None if question is None else TAKE.c.question == question)

    def latest_takes(self, most: int) -> list[TakeRecord]:
        """Return the takes said last, in the order in which they were said."""
        query = select(TAKE).order_by(*(column.desc() for column in _order(TAKE))).limit(most)
        with self._backend.reading() as connection:
            rows = connection.execute(query).mappings().all()
        return [record_of(TakeRecord, row) for row in reversed(rows)]

    def take(self, wanted: str) -> TakeRecord | None:
        """Return one take by id or by an unambiguous beginning of it."""
        if not wanted or not keepable(wanted):
            return None
        with self._backend.reading() as connection:
            begins = (TAKE.c.id >= wanted) & (TAKE.c.id < wanted + _LAST)
            rows = connection.execute(select(TAKE).where(begins).order_by(TAKE.c.id).limit(2)).mappings().all()
        if not rows or (len(rows) > 1 and rows[0]["id"] != wanted):
            return None
        return record_of(TakeRecord, rows[0])

    def scorecards(self, take: str | None = None) -> Iterator[ScorecardRecord]:
        """Yield scorecards in the order in which they were made."""
        return self._rows(ScorecardRecord, SCORECARD, None if take is None else SCORECARD.c.take == take)

    def rubric(self, content_hash: str) -> RubricRecord | None:
        """Return the rubric that a scorecard points at."""
        return next(self._rows(RubricRecord, RUBRIC, RUBRIC.c.content_hash == content_hash), None)

    def amendments(self, scorecard: str | None = None) -> Iterator[AmendmentRecord]:
        """Yield amendments in the order in which they were made."""
        where = None if scorecard is None else AMENDMENT.c.scorecard == scorecard
        return self._rows(AmendmentRecord, AMENDMENT, where)

    def mark(self) -> str:
        """Return a word that is another one once anything was kept or forgotten."""
        found: list[object] = []
        with self._backend.reading() as connection:
            for _, table, key in KINDS:
                found.append(connection.execute(select(func.count()).select_from(table)).scalar())
                found.append(connection.execute(select(table.c[key]).order_by(table.c.seq.desc()).limit(1)).scalar())
        return " ".join(str(one) for one in found)

    def everything(self) -> Iterator[Record]:
        """Yield every record as of one moment, a page at a time, in an order in which they can be added."""
        with self._backend.reading() as connection:
            for kind, table, _ in KINDS:
                query = select(table).order_by(*_order(table)).execution_options(yield_per=PAGE)
                for row in connection.execute(query).mappings():
                    yield record_of(kind, row)

    def counts(self) -> dict[str, int]:
        """Return how many takes, scorecards and amendments there are, and by `entry KIND` about how many subjects."""
        counted = {"take": TAKE, "scorecard": SCORECARD, "amendment": AMENDMENT}
        about = select(ENTRY.c.kind, func.count(ENTRY.c.subject.distinct())).group_by(ENTRY.c.kind)
        with self._backend.reading() as connection:
            found = {
                name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
                for name, table in counted.items()
            }
            rows = sorted((str(kind), int(count)) for kind, count in connection.execute(about))
        return found | {f"entry {kind}": count for kind, count in rows}

    def add_all(self, records: Iterable[Record]) -> int:
        """Add records that are not there yet, all or none; return how many were new."""
        new = 0
        try:
            with self._backend.writing() as connection:
                for record in records:
                    new += self._add_new(connection, record)
        except IntegrityError:
            raise UserError(
                "a record points at a take, a rubric or a scorecard that is not there; nothing was added",
                "the export is not whole; make it again",
            ) from None
        return new

    def forget(self) -> int:
        """Delete everything; return how many records there were."""
        gone = 0
        with self._backend.writing() as connection:
            for _, table, _ in reversed(KINDS):
                gone += connection.execute(delete(table)).rowcount
        with self._backend.faults():
            self._backend.purge()
        return gone

    def close(self) -> None:
        """Release the connection."""
        self._backend.engine.dispose()

    def _add(self, record: TakeRecord | ScorecardRecord | AmendmentRecord | EntryRecord) -> None:
        row = row_of(record)
        try:
            with self._backend.writing() as connection:
                connection.execute(insert(home_of(record)[0]).values(row))
        except IntegrityError:
            raise UserError(
                f"{record.id} cannot be kept: its id is taken, or what it points at is not there", "nothing was changed"
            ) from None

    def _add_new(self, connection: Connection, record: Record) -> int:
        table, key = home_of(record)
        statement = self._backend.insert_new(table, key).values(row_of(record))
        return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount

    def _rows(self, kind: type[R], table: Table, where: ColumnElement[bool] | None) -> Iterator[R]:
        query = select(table).order_by(*_order(table))
        if where is not None:
            query = query.where(where)
        with self._backend.reading() as connection:
            rows = connection.execute(query).mappings().all()
        for row in rows:
            yield record_of(kind, row)


def _order(table: Table) -> list[ColumnElement[object]]:
    """Return the columns that put a table's rows in order: the time where there is one, then arrival."""
    return [table.c[name] for name in ("said_at", "made_at", "seq") if name in table.c]
