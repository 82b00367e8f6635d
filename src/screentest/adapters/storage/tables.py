"""The tables as the store uses them; `migrations` makes them, and a test holds the two together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()

#: Ids and times are compared byte by byte on both dialects, whatever the server's language sorts like.
BYTEWISE = Text().with_variant(Text(collation="C"), "postgresql")
#: Order of arrival; breaks ties between equal times.
ARRIVAL = BigInteger().with_variant(Integer(), "sqlite")

RUBRIC = Table(
    "screentest_rubric",
    metadata,
    Column("seq", ARRIVAL, primary_key=True),
    Column("content_hash", BYTEWISE, nullable=False, unique=True),
    Column("structure_hash", BYTEWISE, nullable=False),
    Column("body", Text, nullable=False),
)

TAKE = Table(
    "screentest_take",
    metadata,
    Column("seq", ARRIVAL, primary_key=True),
    Column("id", BYTEWISE, nullable=False, unique=True),
    Column("question", BYTEWISE, nullable=False, index=True),
    Column("prompt", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("track", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("said_at", BYTEWISE, nullable=False, index=True),
    Column("source", Text, nullable=False),
)

SCORECARD = Table(
    "screentest_scorecard",
    metadata,
    Column("seq", ARRIVAL, primary_key=True),
    Column("id", BYTEWISE, nullable=False, unique=True),
    Column("take", BYTEWISE, ForeignKey("screentest_take.id"), nullable=False, index=True),
    Column("made_at", BYTEWISE, nullable=False),
    Column("reader", Text, nullable=False),
    Column("content_hash", BYTEWISE, ForeignKey("screentest_rubric.content_hash"), nullable=False),
    Column("structure_hash", BYTEWISE, nullable=False),
    Column("body", Text, nullable=False),
)

ENTRY = Table(
    "screentest_entry",
    metadata,
    Column("seq", ARRIVAL, primary_key=True),
    Column("id", BYTEWISE, nullable=False, unique=True),
    Column("kind", BYTEWISE, nullable=False, index=True),
    Column("subject", BYTEWISE, nullable=False, index=True),
    Column("made_at", BYTEWISE, nullable=False),
    Column("body", Text, nullable=False),
)

AMENDMENT = Table(
    "screentest_amendment",
    metadata,
    Column("seq", ARRIVAL, primary_key=True),
    Column("id", BYTEWISE, nullable=False, unique=True),
    Column("scorecard", BYTEWISE, ForeignKey("screentest_scorecard.id"), nullable=False, index=True),
    Column("made_at", BYTEWISE, nullable=False),
    Column("body", Text, nullable=False),
)
