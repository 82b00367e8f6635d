"""A bank of one's own for each test, with the packs and readers that ship."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screentest.app import bootstrap
from screentest.app.services import Services
from screentest.app.settings import Settings


@pytest.fixture
def own(services: Services, tmp_path: Path) -> Iterator[Services]:
    """Give services with an empty store; library and readers are those of the session."""
    settings = Settings(tmp_path, f"sqlite:///{tmp_path / 'store.sqlite3'}", tmp_path / "packs")
    made = Services(settings, services.clock, services.packs, lambda _, s: services.reader(s), bootstrap.make_store)
    made.library = services.library
    yield made
    made.close()
