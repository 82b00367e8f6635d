"""The page as a browser meets it, over the shipped packs and a data folder of each test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from api_client import Program
from starlette.testclient import TestClient

from screentest.adapters.storage.open import open_store
from screentest.app.services import Services
from screentest.app.settings import Settings
from screentest.domain.errors import ContentError
from screentest.domain.library import Library
from screentest.web.app import make_app

HERE = "http://127.0.0.1:8765"


class Loaded:
    """Packs that are loaded already."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def load(self) -> Library:
        return self._library

    def written(self) -> dict[str, list[dict[str, Any]]]:
        return {"corpus": [], "answers": [], "noise": []}

    def check(self) -> tuple[ContentError, ...]:
        return ()


@pytest.fixture
def own(services: Services, tmp_path: Path) -> Services:
    """Give services with a store of their own; the quick reader stands for both settings."""
    settings = Settings(tmp_path, f"sqlite:///{tmp_path / 'own.sqlite3'}", tmp_path / "packs")
    reader = services.reader("fast")
    return Services(
        settings, services.clock, Loaded(services.library), lambda _, __: reader, lambda s: open_store(s.database)
    )


@pytest.fixture
def browser(own: Services) -> Iterator[TestClient]:
    """Give a browser on our own page."""
    with TestClient(make_app(own), base_url=HERE, headers={"Origin": HERE, "Sec-Fetch-Site": "same-origin"}) as client:
        yield client


@pytest.fixture
def program(own: Services) -> Iterator[Program]:
    """Give a program on this machine that is no browser."""
    with TestClient(make_app(own), base_url=HERE) as client:
        yield Program(client)


@pytest.fixture
def stranger(own: Services) -> Iterator[Callable[..., TestClient]]:
    """Give a function that makes a client with headers of its own choice, which sees server faults as answers."""

    def make(**headers: str) -> TestClient:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return TestClient(make_app(own), base_url=HERE, headers=given, raise_server_exceptions=False)

    return make
