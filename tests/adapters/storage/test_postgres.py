"""PostgreSQL: an absent, slow, strict or vanishing server is said in words, and no password is."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import psycopg
import pytest

from postgres_server import PASSWORD, Server
from screentest.adapters.storage import backend, postgres
from screentest.adapters.storage.open import open_store
from screentest.domain.errors import ScreentestError, Unavailable
from screentest.ports.store import TakeRecord

TAKE = TakeRecord("a1", "q", "prompt", "program", "tpm", "words 🎬", "2026-01-02T10:00:00+00:00")


def refused(url: str) -> ScreentestError:
    with pytest.raises(Unavailable) as caught:
        open_store(url)
    said = caught.value.message + caught.value.hint
    assert "s3cret" not in said
    assert caught.value.hint
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value


def test_no_server_there() -> None:
    fault = refused("postgresql://me:s3cret@127.0.0.1:1/mine")
    assert "mine at 127.0.0.1:1" in fault.message
    assert "unset SCREENTEST_DATABASE" in fault.hint


def test_a_server_that_never_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "CONNECT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        refused(f"postgresql://me:s3cret@127.0.0.1:{silent.getsockname()[1]}/mine")
    assert time.monotonic() - began < 10


@pytest.mark.postgres
def test_a_wrong_password(postgres: Server) -> None:
    fault = refused(postgres.url("postgres").replace("s3cret", "wrongs3cret"))
    assert "authentication failed" in fault.message


@pytest.mark.postgres
def test_an_unknown_database(postgres: Server) -> None:
    assert "does not exist" in refused(postgres.url("nowhere")).message


@pytest.mark.postgres
def test_a_database_that_cannot_hold_every_word(postgres: Server) -> None:
    fault = refused(postgres.database("ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'"))
    assert "LATIN1" in fault.message


@pytest.mark.postgres
def test_a_database_that_may_only_be_read(postgres: Server) -> None:
    url = postgres.fresh("default_transaction_read_only=on")
    assert "may only be read" in refused(url).message


@pytest.mark.postgres
def test_tables_of_others_may_stand_beside_ours(postgres: Server) -> None:
    url = postgres.fresh()
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE take (id text)")
    open_store(url).close()


@pytest.mark.postgres
def test_waiting_for_another_process_has_an_end(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "BUSY_SECONDS", 0.3)
    url = postgres.fresh()
    store = open_store(url)
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE screentest_take")
        with pytest.raises(Unavailable, match="another process"):
            store.add_take(TAKE)
    store.add_take(TAKE)
    assert list(store.takes()) == [TAKE]
    store.close()


@pytest.mark.postgres
def test_a_lost_connection_is_made_again(postgres: Server) -> None:
    url = postgres.fresh()
    store = open_store(url)
    store.add_take(TAKE)
    postgres.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'screentest'")
    store.add_take(replace(TAKE, id="a2"))
    assert len(list(store.takes())) == 2
    store.close()


@pytest.mark.postgres
def test_a_commit_is_durable_even_where_the_server_would_not_wait(postgres: Server) -> None:
    url = postgres.fresh("synchronous_commit=off")
    store = open_store(url)
    with store._backend.reading() as connection:  # type: ignore[attr-defined]
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"
    store.close()


def test_the_password_of_the_throw_away_server_is_one_that_needs_escaping() -> None:
    assert "/" in PASSWORD
    assert "@" in PASSWORD
