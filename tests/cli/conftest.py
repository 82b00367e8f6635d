"""The command line as people call it: in process for what it says, as a program for how it starts and ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from spoken import Call, Outcome

from screentest.cli.errors import report
from screentest.cli.main import cli


@pytest.fixture
def call() -> Call:
    """Give a function that runs the command line in this process, with its faults mapped as at the last door."""

    def run(*arguments: str, stdin: str | bytes | None = None) -> Outcome:
        @click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
        @click.argument("rest", nargs=-1, type=click.UNPROCESSED)
        def door(rest: tuple[str, ...]) -> None:
            try:
                code = cli.main(list(rest), standalone_mode=False)
            except BaseException as fault:  # noqa: BLE001 - as the last door does
                code = report(fault)
            raise click.exceptions.Exit(code if isinstance(code, int) else 0)

        done = CliRunner().invoke(door, list(arguments), input=stdin)
        return Outcome(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Call:
    """Give a function that runs the installed program from a folder of its own."""
    there = tmp_path / "elsewhere"
    there.mkdir()

    def run(*arguments: str, stdin: str | bytes | None = None, **environ: str) -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [Path(sys.executable).with_name("screentest"), *arguments],
            input=data,
            stdin=subprocess.DEVNULL if data is None else None,
            capture_output=True,
            cwd=there,
            env={**os.environ, **environ},
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
