"""Between records and rows: bodies as JSON text, and a refusal of what neither database can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import RowMapping, Table

from ...domain.errors import Unavailable, UserError
from ...ports.store import AmendmentRecord, EntryRecord, Record, RubricRecord, ScorecardRecord, TakeRecord
from .tables import AMENDMENT, ENTRY, RUBRIC, SCORECARD, TAKE

R = TypeVar("R", bound=Record)

#: Kind of record, its table, and the column that names a record. The order is the one in which records can be added.
KINDS: tuple[tuple[type[Record], Table, str], ...] = (
    (RubricRecord, RUBRIC, "content_hash"),
    (TakeRecord, TAKE, "id"),
    (ScorecardRecord, SCORECARD, "id"),
    (AmendmentRecord, AMENDMENT, "id"),
    (EntryRecord, ENTRY, "id"),
)


def home_of(record: Record) -> tuple[Table, str]:
    """Return the table of a record and the column that names it."""
    for kind, table, key in KINDS:
        if isinstance(record, kind):
            return table, key
    raise TypeError(type(record))


def row_of(record: Record) -> dict[str, Any]:
    """Return a record as a row."""
    row = {one.name: getattr(record, one.name) for one in fields(record)}
    if "body" in row:
        row["body"] = json.dumps(row["body"], ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for name, value in row.items():
        if not keepable(value):
            raise UserError(
                f"the {name} of a {_name(record)} holds a NUL or half a character, which cannot be kept",
                "save the text as UTF-8 and try again",
            )
    return row


#: NUL, which PostgreSQL refuses, and halves of characters, which no UTF-8 holds.
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def keepable(text: str) -> bool:
    """Tell whether both databases can hold a text: no NUL, no lone surrogate."""
    return _UNKEEPABLE.search(text) is None


def record_of(kind: type[R], row: RowMapping) -> R:
    """Return the record in a row."""
    values: Mapping[str, Any] = {name: value for name, value in row.items() if name != "seq"}
    if "body" not in values:
        return kind(**values)
    try:
        body = json.loads(values["body"])
    except ValueError:
        raise Unavailable(
            "a row of the database is damaged: its body is not JSON", "`screentest import` your last export elsewhere"
        ) from None
    return kind(**{**values, "body": body})


def _name(record: Record) -> str:
    return type(record).__name__.removesuffix("Record").lower()
