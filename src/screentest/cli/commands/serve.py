"""`screentest serve`: the page, on this machine only."""

from __future__ import annotations

import importlib.util
import os
import socket
import threading
import webbrowser

import click

from ...domain.errors import Unavailable, UserError

FIRST_PORT = 8765
PORTS_TRIED = 20
HERE = ("127.0.0.1", "localhost", "::1")
#: Seconds that a quiet line stays open: longer than a page that saves itself is quiet, or a save may meet a closed one.
IDLE = 75
PARTS = ("starlette", "uvicorn", "python_multipart")


def is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens on a port of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def chosen_port(host: str, asked: int | None) -> int:
    """Return the port asked for, or the first from `FIRST_PORT` on that is free."""
    if asked is not None:
        if not is_free(host, asked):
            raise Unavailable(
                f"port {asked} of {host} is in use or not allowed", "leave --port out: a free one is found"
            )
        return asked
    for port in range(FIRST_PORT, FIRST_PORT + PORTS_TRIED):
        if is_free(host, port):
            return port
    raise Unavailable(f"no free port from {FIRST_PORT} to {FIRST_PORT + PORTS_TRIED - 1}", "name one with --port")


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Only addresses of this machine are served.")
@click.option("--port", type=click.IntRange(1, 65535), help=f"Default: {FIRST_PORT}, or the next free one.")
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@click.pass_context
def serve_command(ctx: click.Context, host: str, port: int | None, no_open: bool) -> None:
    """Open the product in the browser, on this machine only, with no account and no internet."""
    if not all(importlib.util.find_spec(name) for name in PARTS):
        raise Unavailable("the page's parts are not installed", "pip install 'screentest[web]'")
    if host not in HERE:
        raise UserError(f"“{host}” is not an address of this machine alone", "the page has no accounts: use 127.0.0.1")
    import uvicorn  # noqa: PLC0415 - an extra

    found = chosen_port(host, port)
    address = f"http://[{host}]:{found}/" if ":" in host else f"http://{host}:{found}/"
    # The other face is named, not imported: neither face knows the other.
    given = ctx.find_root().obj or {}
    for name, value in (("SCREENTEST_DATA", given.get("data")), ("SCREENTEST_DATABASE", given.get("database"))):
        if value:
            os.environ[name] = value
    click.echo(f"Screentest is at {address}  (Ctrl-C stops it)")
    if not no_open:
        opening = threading.Timer(0.7, webbrowser.open, [address])
        opening.daemon = True
        opening.start()
    uvicorn.run(
        "screentest.web.server:make",
        factory=True,
        host=host,
        port=found,
        log_level="warning",
        server_header=False,
        timeout_keep_alive=IDLE,
    )
