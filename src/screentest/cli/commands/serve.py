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


def free_port(host: str, first: int) -> int:
    """Return the first port from `first` on that nobody listens on."""
    for port in range(first, first + PORTS_TRIED):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise Unavailable(f"no free port from {first} to {first + PORTS_TRIED - 1}", "name one with --port")


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Only addresses of this machine are served.")
@click.option("--port", type=click.IntRange(1, 65535), help=f"Default: {FIRST_PORT}, or the next free one.")
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
@click.pass_context
def serve_command(ctx: click.Context, host: str, port: int | None, no_open: bool) -> None:
    """Open the product in the browser, on this machine only, with no account and no internet."""
    if not all(importlib.util.find_spec(name) for name in ("starlette", "uvicorn", "python_multipart")):
        raise Unavailable("the page's parts are not installed", "pip install 'screentest[web]'")
    if host not in ("127.0.0.1", "localhost", "::1"):
        raise UserError(f"“{host}” is not an address of this machine alone", "the page has no accounts: use 127.0.0.1")
    import uvicorn  # noqa: PLC0415 - an extra

    chosen = port or free_port(host, FIRST_PORT)
    address = f"http://{host}:{chosen}/"
    click.echo(f"Screentest is at {address}  (Ctrl-C stops it)")
    if not no_open:
        threading.Timer(0.7, webbrowser.open, [address]).start()
    # The other face is named, not imported: neither face knows the other.
    given = ctx.find_root().obj or {}
    for name, value in (("SCREENTEST_DATA", given.get("data")), ("SCREENTEST_DATABASE", given.get("database"))):
        if value:
            os.environ[name] = value
    uvicorn.run(
        "screentest.web.server:make", factory=True, host=host, port=chosen, log_level="warning", server_header=False
    )
