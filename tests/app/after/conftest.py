"""A store of each test's own, over the shipped packs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from told_rounds import apart

from screentest.app.services import Services


@pytest.fixture
def own(services: Services, tmp_path: Path) -> Iterator[Services]:
    """Give services with an empty store."""
    made = apart(services, f"sqlite:///{tmp_path / 'own.sqlite3'}")
    yield made
    made.close()
