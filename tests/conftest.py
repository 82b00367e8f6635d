"""What every test gets: a home and a data folder of its own; and, where asked for, databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import postgres_server
from needs import require


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the real home and the real data."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SCREENTEST_DATA", str(tmp_path / "data"))
    for name in ("SCREENTEST_DATABASE", "SCREENTEST_PACKS", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def postgres() -> Iterator[postgres_server.Server]:
    """Give one running server for the whole run."""
    programs = postgres_server.programs()
    require(programs, "PostgreSQL server", "apt-get install postgresql")
    assert programs is not None
    with postgres_server.running(programs) as server:
        yield server


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database: each test that asks runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite3'}"
    server: postgres_server.Server = request.getfixturevalue("postgres")
    return server.fresh()
