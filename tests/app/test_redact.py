"""What is shown of a database URL holds no password, however it was written."""

from __future__ import annotations

import pytest

from screentest.app.redact import shown


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("sqlite:////home/me/d.sqlite3", "/home/me/d.sqlite3"),
        ("sqlite:///d.sqlite3", "d.sqlite3"),
        ("postgresql://db.example:5432/mine", "postgresql://db.example:5432/mine"),
        ("postgresql://me:s3cret@db/mine", "postgresql://db/mine"),
        ("postgresql://me:s3cr@et@db/mine", "postgresql://db/mine"),
        ("postgresql://me:s3/cret@db/mine", "postgresql://db/mine"),
        ("postgresql://me:s3?cret#@db/mine", "postgresql://db/mine"),
        ("postgresql://db/mine?user=me&password=s3cret", "postgresql://db/mine"),
        ("postgresql:///mine?host=/run&password=s3cret", "postgresql:///mine"),
        ("postgresql://me:s3cret@[::1]:5432/mine", "postgresql://[::1]:5432/mine"),
        ("postgresql://me:s3cret", "postgresql:///"),
        ("postgresql+psycopg://me:s3cret@db/mine", "the database that was named"),
        ("host=db password=s3cret", "the database that was named"),
        ("s3cret", "the database that was named"),
    ],
)
def test_shown(url: str, seen: str) -> None:
    assert shown(url) == seen
    assert "s3" not in shown(url)
