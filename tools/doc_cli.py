"""The command line's page: the help of every command, exit codes, settings, and completion."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

import click

from screentest.cli.main import cli

HEAD = """<!-- Generated from the commands' own help by `make docs`; change the command, not this page. -->

# The command line

Where a command reads a FILE, “-” is standard input. Text, Markdown and captions (VTT, SRT) are read; of a transcript
with speakers only the candidate's turns are. `--json` prints the same as JSON.

## Settings

A flag comes before the environment, the environment before the default.

| flag | environment | what it sets | default |
|---|---|---|---|
| `--data DIR` | `SCREENTEST_DATA` | the folder of your data | the platform's, as `~/.local/share/screentest` |
| `--database URL` | `SCREENTEST_DATABASE` | `sqlite:///FILE`, `postgresql://…` | `screentest.sqlite3` in that folder |
| | `SCREENTEST_PACKS` | a folder of your own packs, one folder a pack | `packs` in the data folder |
| | `XDG_DATA_HOME` | where Linux keeps data folders (`LOCALAPPDATA` on Windows) | `.local/share` in the home folder |
| | `HOME`, `USERPROFILE` | the home folder | |
| | `NO_COLOR` | no colour, where it is not empty; so does `TERM=dumb` | colour on a terminal |
| | `FORCE_COLOR` | colour also where no terminal is | |

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | `lint` found something of weight; `doctor` misses something needed |
| 2 | the request cannot be met as given: an unknown id, an empty or unreadable file |
| 3 | some lines of a batch were bad; each answered `{"id", "error"}` and the rest went on |
| 4 | something outside is unavailable: a disk, a database |
| 5 | a pack is faulty |
| 70 | a fault of Screentest's own |
| 130 | interrupted |

## Batch

`grade`, `lint`, `verdict` and `requisition` with `--batch FILE.jsonl --json` read one JSON object a line and answer
each with one, in order. The forms are in `src/screentest/schemas`: `grade-batch-in`, `grade-batch-out` and so on, and
`error-line` for a line that could not be read. Offsets are code points of the text as it came.

## Shell completion

    eval "$(_SCREENTEST_COMPLETE=bash_source screentest)"    # bash: in ~/.bashrc
    eval "$(_SCREENTEST_COMPLETE=zsh_source screentest)"     # zsh: in ~/.zshrc
    _SCREENTEST_COMPLETE=fish_source screentest | source     # fish: in ~/.config/fish/completions/screentest.fish

## Commands
"""


def files() -> dict[str, str]:
    """Return the page."""
    wide: dict[str, Any] = {"terminal_width": 100, "max_content_width": 100, "help_option_names": ["-h", "--help"]}
    top = click.Context(cli, info_name="screentest", **wide)
    with patch.dict(os.environ, {"COLUMNS": "100", "NO_COLOR": "1"}):
        parts = [HEAD, *_sections(cli, top, 3)]
    return {"docs/cli.md": "\n".join(parts).rstrip() + "\n"}


def _sections(command: click.Command, context: click.Context, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {context.command_path}\n"
    yield f"```text\n{command.get_help(context).rstrip()}\n```\n"
    if not isinstance(command, click.Group):
        return
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        if inner is not None:
            child = click.Context(inner, parent=context, info_name=name)
            yield from _sections(inner, child, depth + 1)
