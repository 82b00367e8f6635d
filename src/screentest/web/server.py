"""What the web server is pointed at: the application over the services that the environment names."""

from __future__ import annotations

from starlette.applications import Starlette

from ..app.bootstrap import services
from ..app.settings import settings_from
from .app import make_app


def make() -> Starlette:
    """Return the application; SCREENTEST_DATA and SCREENTEST_DATABASE say where a person's data lives."""
    return make_app(services(settings_from()))
