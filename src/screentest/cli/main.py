"""The door of the command line: finds a command's file only when it is called; faults become words and exit codes."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
from typing import Any, TextIO

import click

from .. import __version__
from .errors import report
from .paint import colour_wanted

#: Command → the file it lives in, and its one line of help.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Debrief the example candidate; writes an HTML report."),
    "serve": ("serve", "Open the product in the browser, on this machine only."),
    "take": ("take", "Answer one question, in conversation or in one go: saved, then graded."),
    "loop": ("loop", "Hold a whole loop round by round, then see the debrief over it."),
    "progress": ("progress", "Show how your ratings went over takes, each reader by itself."),
    "after": ("after", "Keep what a real round asked, and see what the next may turn on."),
    "compare": ("compare", "Compare two takes of one question: evidence, findings, ratings."),
    "memo": ("memo", "Write a memo against the clock: kept, checked for what a reader needs, rated."),
    "debrief": ("debrief", "Debrief a file of answers, or everything you have saved."),
    "grade": ("grade", "Rate one answer, or a batch of them, against the rubric."),
    "lint": ("lint", "Show what counts against the speaker; quick."),
    "read": ("read", "Show all evidence found in an answer, for and against."),
    "questions": ("questions", "List the question bank, or show one question."),
    "requisition": ("requisition", "Read a job description: track, exposure, level language, pay."),
    "explain": ("explain", "Explain an indicator by its code or name."),
    "cold-read": ("cold_read", "Put the whole decision on one page: track, evidence, worth, and what is not known."),
    "verdict": ("verdict", "Say which track the evidence in a résumé supports, and what would flip it."),
    "outlook": ("outlook", "Simulate the pay of both tracks or of your offers, and what the choice hangs on."),
    "simulate": ("simulate", "Drive a cluster through a cut or a lost region; choose, run, be graded on reasons."),
    "review": ("review", "Review a promotion or transition packet: shown, claimed, missing."),
    "draft": ("draft", "Write narratives, an autopsy, a metric suite or a pitch, and have them checked."),
    "decision-rights": ("decision_rights", "Show who decides what, and where PM and TPM authority collide."),
    "playbook": ("playbook", "Read the advice by chapter, every fact with its claim, standing and date."),
    "claims": ("claims", "List the claims that the advice rests on, with standing and sources."),
    "brief": ("brief", "Brief you on a company's stated priorities from its earnings calls."),
    "story": ("story", "Keep your stories: what each shows, which questions it answers, what it lacks."),
    "culture": ("culture", "Hold your stories against a company's behaviours, slogans and decision links."),
    "plan": ("plan", "Plan your practice up to the interview, day by day, and keep it when days slip."),
    "history": ("history", "List what you have said and how it was rated."),
    "export": ("data", "Write all of your data as JSON or a Markdown vault."),
    "import": ("data", "Read data that `export` wrote."),
    "forget": ("data", "Delete all of your data."),
    "packs": ("packs", "Check or list the content packs."),
    "doctor": ("doctor", "Say what works on this machine, and how to get what does not."),
}


class ReaderLeft(Exception):
    """Whoever read the output has gone; nothing is wrong. Click would make an exit code of it before the last door."""


class LazyGroup(click.Group):
    """Imports a command's file when it is called, so that the quick ones start quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f".commands.{COMMANDS[cmd_name][0]}", __package__)
        command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderLeft from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Offline, private, and it quotes you. Simulated signals are practice, not any company's process.",
)
@click.option("--data", metavar="DIR", help="Your data folder (default: the user's data directory).")
@click.option("--database", metavar="URL", help="sqlite:///FILE or postgresql://… (default: in the data folder).")
@click.version_option(__version__, prog_name="screentest")
@click.pass_context
def cli(ctx: click.Context, data: str | None, database: str | None) -> None:
    """Screentest: a rehearsal room for product and technical program managers that quotes what you said."""
    ctx.color = colour_wanted()
    ctx.obj = {"data": data, "database": database}


def run() -> None:
    """Run the command line and leave with its exit code."""
    # Packs are many small objects that stay: looking for unused ones among them at every turn costs a tenth of `lint`.
    gc.set_threshold(50_000, 20, 100)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        code = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, ReaderLeft):
        _let_go(sys.stdout)
        code = 0
    except BaseException as fault:  # noqa: BLE001 - the last door: a bug is reported loudly in one place
        code = report(fault)
        try:
            sys.stdout.flush()
        except OSError:
            _let_go(sys.stdout)
    sys.exit(code if isinstance(code, int) else 0)


def _let_go(stream: TextIO) -> None:
    """Send what a stream could not write to nowhere, so that leaving does not try again."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
