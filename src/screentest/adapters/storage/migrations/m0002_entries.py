"""Step 2: entries, which hold whatever a person keeps beside the takes."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table, Text


def entries(connection: Connection) -> None:
    """Make the table of entries; written out here, so that later changes of `tables` cannot reach back."""
    bytewise = Text().with_variant(Text(collation="C"), "postgresql")
    table = Table(
        "screentest_entry",
        MetaData(),
        Column("seq", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True),
        Column("id", bytewise, nullable=False, unique=True),
        Column("kind", bytewise, nullable=False, index=True),
        Column("subject", bytewise, nullable=False, index=True),
        Column("made_at", bytewise, nullable=False),
        Column("body", Text, nullable=False),
    )
    table.create(connection, checkfirst=False)
