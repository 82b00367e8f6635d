"""Step 1: rubrics, takes, scorecards and amendments."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Connection, ForeignKey, Integer, MetaData, Table, Text


def first(connection: Connection) -> None:
    """Make the first four tables; written out here, so that later changes of `tables` cannot reach back."""
    metadata = MetaData()
    bytewise = Text().with_variant(Text(collation="C"), "postgresql")
    arrival = BigInteger().with_variant(Integer(), "sqlite")
    Table(
        "screentest_rubric",
        metadata,
        Column("seq", arrival, primary_key=True),
        Column("content_hash", bytewise, nullable=False, unique=True),
        Column("structure_hash", bytewise, nullable=False),
        Column("body", Text, nullable=False),
    )
    Table(
        "screentest_take",
        metadata,
        Column("seq", arrival, primary_key=True),
        Column("id", bytewise, nullable=False, unique=True),
        Column("question", bytewise, nullable=False, index=True),
        Column("prompt", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("track", Text, nullable=False),
        Column("text", Text, nullable=False),
        Column("said_at", bytewise, nullable=False, index=True),
        Column("source", Text, nullable=False),
    )
    Table(
        "screentest_scorecard",
        metadata,
        Column("seq", arrival, primary_key=True),
        Column("id", bytewise, nullable=False, unique=True),
        Column("take", bytewise, ForeignKey("screentest_take.id"), nullable=False, index=True),
        Column("made_at", bytewise, nullable=False),
        Column("reader", Text, nullable=False),
        Column("content_hash", bytewise, ForeignKey("screentest_rubric.content_hash"), nullable=False),
        Column("structure_hash", bytewise, nullable=False),
        Column("body", Text, nullable=False),
    )
    Table(
        "screentest_amendment",
        metadata,
        Column("seq", arrival, primary_key=True),
        Column("id", bytewise, nullable=False, unique=True),
        Column("scorecard", bytewise, ForeignKey("screentest_scorecard.id"), nullable=False, index=True),
        Column("made_at", bytewise, nullable=False),
        Column("body", Text, nullable=False),
    )
    metadata.create_all(connection, checkfirst=False)
