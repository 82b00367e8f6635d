"""What every test gets: a home and data folder of its own and no network; where asked for, services and databases."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

import no_network
import postgres_server
from memo import RememberingEncoder
from needs import require
from screentest.app import bootstrap
from screentest.app.services import ReaderSetting, Services
from screentest.app.settings import Settings
from screentest.domain.library import Library
from screentest.ports.reader import Reader
from snapshots import Snapshot

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that accepts what is shown now."""
    parser.addoption("--snapshot-update", action="store_true", help="write the snapshots instead of comparing them")


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Keep every test on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        no_network.forbid(patch)
        yield


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Give what compares a text with a file in the test's own `__snapshots__`."""
    return Snapshot(request.path.parent, bool(request.config.getoption("--snapshot-update")))


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Give the product as it ships, with its own packs and a data folder that is thrown away."""
    folder = tmp_path_factory.mktemp("services")
    made = bootstrap.services(Settings(folder, f"sqlite:///{folder / 'store.sqlite3'}", folder / "packs"))
    made.make_reader = _remembering_reader
    yield made
    made.close()


def _remembering_reader(library: Library, setting: ReaderSetting) -> Reader:
    """Return the shipped reader; its encoder reads each sentence once in the whole run."""
    encoder = bootstrap.make_reading_encoder
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "make_reading_encoder", lambda: RememberingEncoder(encoder()))
        return bootstrap.make_reader(library, setting)


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
