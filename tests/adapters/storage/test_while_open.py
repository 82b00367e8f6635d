"""While a store is open: a full disk, another process, threads; nothing that was kept is lost."""

from __future__ import annotations

import resource
import sqlite3
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from screentest.adapters.storage import backend
from screentest.adapters.storage.open import open_store
from screentest.adapters.storage.sql_store import SqlStore
from screentest.domain.errors import Unavailable
from screentest.ports.store import RubricRecord, ScorecardRecord, TakeRecord

TAKE = TakeRecord("a1", "q", "prompt", "program", "tpm", "words", "2026-01-02T10:00:00+00:00")
LONG = replace(TAKE, id="a2", text="long " * 100_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


@pytest.fixture
def store(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqlStore]:
    monkeypatch.setattr(backend, "BUSY_SECONDS", 0.3)
    opened = open_store(f"sqlite:///{path}")
    assert isinstance(opened, SqlStore)
    opened.add_take(TAKE)
    yield opened
    opened.close()


def _pages(store: SqlStore, most: int) -> None:
    with store._backend.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={most}")


def test_a_full_disk_is_said_and_what_was_kept_stays(store: SqlStore) -> None:
    _pages(store, 1)
    with pytest.raises(Unavailable, match="disk is full") as caught:
        store.add_take(LONG)
    assert "SCREENTEST_DATA" in caught.value.hint
    assert list(store.takes()) == [TAKE]
    _pages(store, 1_000_000)
    store.add_take(LONG)
    assert list(store.takes()) == [TAKE, LONG]


def test_a_write_that_the_system_refuses_is_said_and_what_was_kept_stays(store: SqlStore) -> None:
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, most[1]))
    try:
        with pytest.raises(Unavailable, match="disk failed, or is full"):
            store.add_take(LONG)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert list(store.takes()) == [TAKE]
    store.add_take(LONG)


def test_waiting_for_another_process_has_an_end(store: SqlStore, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(Unavailable, match="another process"):
        store.add_take(LONG)
    assert time.monotonic() - began < 3
    assert list(store.takes()) == [TAKE], "reading goes on meanwhile"
    other.execute("ROLLBACK")
    other.close()
    store.add_take(LONG)


def test_threads_share_a_store(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "BUSY_SECONDS", 10)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: store.add_take(replace(TAKE, id=f"t{i}")), range(40)))
    assert len(list(store.takes())) == 41


def test_a_damaged_row_is_said(store: SqlStore) -> None:
    store.add_all([RubricRecord("s2:c", "s2:s", {})])
    store.add_scorecard(ScorecardRecord("c", TAKE.id, "2026", "r", "s2:c", "s2:s", {}))
    with store._backend.writing() as connection:
        connection.exec_driver_sql("UPDATE screentest_scorecard SET body = '{'")
    with pytest.raises(Unavailable, match="damaged"):
        list(store.scorecards())


def test_what_is_forgotten_is_not_on_the_disk(store: SqlStore, path: Path) -> None:
    store.add_take(replace(TAKE, id="s", text="a very particular secret " * 500))
    assert b"particular secret" in b"".join(file.read_bytes() for file in path.parent.glob("store*"))
    assert store.forget() == 2
    assert b"particular secret" not in b"".join(file.read_bytes() for file in path.parent.glob("store*"))


def test_a_reader_that_holds_back_forgetting_is_said(store: SqlStore, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT * FROM screentest_take").fetchone()
    with pytest.raises(Unavailable, match="traces"):
        store.forget()
    other.execute("ROLLBACK")
    other.close()
    assert store.forget() == 0
    assert list(store.takes()) == []
