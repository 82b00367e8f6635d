"""A throw-away PostgreSQL server on a unix socket of its own, from whatever server programs the machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

NAME, PASSWORD = "rehearser", "s3cret/p@ss"


def programs() -> Path | None:
    """Return the folder of the newest server programs, or None."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if folders:
        return folders[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _as_other(command: list[str]) -> list[str]:
    # The server refuses to run as root.
    return ["runuser", "-u", "postgres", "--", *command] if os.getuid() == 0 else command


class Server:
    """A running server; gives fresh places by URL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made = 0

    def url(self, database: str, **options: str) -> str:
        extra = "".join(f"&{key}={quote(value, safe='')}" for key, value in options.items())
        host = quote(str(self.folder), safe="")
        return f"postgresql://{NAME}:{quote(PASSWORD, safe='')}@/{database}?host={host}{extra}"

    def admin(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def fresh(self, *settings: str) -> str:
        """Return the URL of an empty schema of its own, which a client sees as if it were a database."""
        self._made += 1
        name = f"fresh{self._made}"
        self.admin(f"CREATE SCHEMA {name}")
        return self.url("postgres", options=" ".join(f"-c{item}" for item in (f"search_path={name}", *settings)))

    def database(self, options: str) -> str:
        """Return the URL of a new database made with these options."""
        self._made += 1
        name = f"fresh{self._made}"
        self.admin(f"CREATE DATABASE {name} {options}")
        return self.url(name)


@contextmanager
def running(bin_: Path) -> Iterator[Server]:
    """Start a server, and stop and remove it afterwards."""
    # A socket's path may have about a hundred characters, so not under pytest's own folder.
    folder = Path(tempfile.mkdtemp(prefix="st-pg-", dir="/tmp"))
    password = folder / "password"
    password.write_text(PASSWORD)
    if os.getuid() == 0:
        for path in (folder, password):
            shutil.chown(path, "postgres", "postgres")
    data = folder / "data"
    try:
        login = ["-U", NAME, "-A", "scram-sha-256", f"--pwfile={password}"]
        _run([bin_ / "initdb", "-D", data, *login, "-E", "UTF8", "--locale=C", "--no-sync"], folder)
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40"
        _run([bin_ / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log", "-o", options, "start"], folder)
        folder.chmod(0o755)
        try:
            yield Server(folder)
        finally:
            _run([bin_ / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[object], folder: Path) -> None:
    done = subprocess.run(
        _as_other([str(part) for part in command]),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    if done.returncode:
        log = folder / "log"
        raise RuntimeError(done.stdout.decode() + (log.read_text() if log.exists() else ""))
