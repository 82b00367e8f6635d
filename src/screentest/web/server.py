"""What the web server is pointed at: the application over the services that the environment names."""

from __future__ import annotations

from starlette.applications import Starlette

from ..app.bootstrap import services
from ..app.settings import settings_from
from .app import make_app


def make() -> Starlette:
    """Return the application; SCREENTEST_DATA and SCREENTEST_DATABASE say where a person's data lives.

    The packs are loaded here, so that a fault in them is told where the server was started.
    """
    made = services(settings_from())
    _ = made.library
    return make_app(made, warm=True)
